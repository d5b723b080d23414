"""Keeping the directory: each change one transaction, checked against the version that was read.

Nothing here reaches a case, and an entry gives nobody a way to one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lotse.directory.merging import merged
from lotse.directory.network import Network
from lotse.directory.organisation import Organisation
from lotse.directory.period import holds
from lotse.directory.professional import Professional, Responsibility
from lotse.errors import InvalidInput
from lotse.records import RecordBook
from lotse.shelves.house import Entry, Named

NAMELESS = "Bitte nennen Sie einen Namen."


def keep_organisation(organisation: Organisation, book: RecordBook) -> Organisation:
    """Adds or overwrites the version that was read. Raises InvalidInput, RecordChanged."""
    _refuse(_named(organisation.name) | _roles_in_order(organisation), "Die Einrichtung")
    with book.transaction() as records:
        return _stored(records.organisations, organisation, organisation.version)


def keep_network(network: Network, book: RecordBook) -> Network:
    """Adds or overwrites the version that was read. Raises InvalidInput, RecordChanged."""
    problems = _named(network.name)
    low, high = network.from_months, network.to_months
    if low is not None and high is not None and high < low:
        problems["to_months"] = "Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Monate."
    for member in network.members:
        if member.since and member.until and member.until < member.since:
            problems["members"] = "Ein Mitglied geht, bevor es kommt. Bitte prüfen Sie die Tage."
    _refuse(problems, "Das Netzwerk")
    with book.transaction() as records:
        return _stored(records.networks, network, network.version)


def keep_professional(person: Professional, book: RecordBook) -> Professional:
    """Adds or overwrites the version that was read. Raises InvalidInput, RecordChanged."""
    problems = _named(person.name)
    for held in person.responsibilities:
        if not held.place:
            problems["place"] = "Bitte nennen Sie den Stadtteil, die Schule oder die Kita."
        if held.since and held.until and held.until < held.since:
            problems["until"] = "Das Ende liegt vor dem Anfang."
    _refuse(problems, "Der Eintrag")
    with book.transaction() as records:
        return _stored(records.professionals, person, person.version)


def end_organisation(organisation: Organisation, on: date, book: RecordBook) -> Organisation:
    """It leaves its networks with that day; what was before stays to be read."""
    with book.transaction() as records:
        ended = records.organisations.save(replace(organisation, ended_on=on))
        for network in records.networks.all():
            members = tuple(
                replace(member, until=on)
                if member.organisation_id == organisation.id and holds(None, member.until, on)
                else member
                for member in network.members
            )
            if members != network.members:
                records.networks.save(replace(network, members=members))
        return ended


def end_network(network: Network, on: date, book: RecordBook, *, reason: str = "") -> Network:
    with book.transaction() as records:
        return records.networks.save(replace(network, ended_on=on, end_reason=reason.strip()))


def end_professional(person: Professional, on: date, book: RecordBook) -> Professional:
    """All responsibilities that still run end with that day."""
    with book.transaction() as records:
        return records.professionals.save(_ended(person, person.responsibilities, on, whole=True))


def merge_networks(kept: Network, other: Network, book: RecordBook, *, today: date) -> Network:
    """All members, tasks and programmes of both in the one that goes on; the other one ends.
    Raises InvalidInput, RecordChanged."""
    whole, ended = merged(kept, other, today)
    with book.transaction() as records:
        records.networks.save(ended)
        return records.networks.save(whole)


def hand_over_responsibility(
    held: Responsibility,
    giver: Professional,
    taker: Professional,
    book: RecordBook,
    *,
    since: date,
) -> tuple[Professional, Professional]:
    """From that day on `taker` answers, and with it for every family there; `giver` until the day
    before. Raises InvalidInput, RecordChanged."""
    if giver.id == taker.id:
        raise InvalidInput(
            "Die Zuständigkeit liegt schon dort. Es wurde nichts geändert.",
            {"taker": "Bitte wählen Sie eine andere Fachkraft."},
        )
    if held.since is not None and since <= held.since:
        raise InvalidInput(
            "Der Wechsel liegt vor dem Beginn. Es wurde nichts geändert.",
            {"since": "Bitte wählen Sie einen späteren Tag."},
        )
    fresh = replace(held, since=since, until=None)
    with book.transaction() as records:
        before = records.professionals.save(_ended(giver, (held,), since - timedelta(days=1)))
        taken = replace(taker, responsibilities=(*taker.responsibilities, fresh))
        return before, records.professionals.save(taken)


def _ended(
    person: Professional, which: Sequence[Responsibility], on: date, *, whole: bool = False
) -> Professional:
    held = tuple(
        replace(each, until=on) if each in which and holds(None, each.until, on) else each
        for each in person.responsibilities
    )
    return replace(person, responsibilities=held, ended_on=on if whole else person.ended_on)


def _stored(shelf: Named[Entry], entry: Entry, version: int) -> Entry:
    return shelf.save(entry) if version else shelf.add(entry)


def _named(name: str) -> dict[str, str]:
    return {} if name.strip() else {"name": NAMELESS}


def _roles_in_order(organisation: Organisation) -> dict[str, str]:
    if any(held.since and held.until and held.until < held.since for held in organisation.roles):
        return {"roles": "Eine Rolle endet, bevor sie beginnt. Bitte prüfen Sie die Tage."}
    return {}


def _refuse(problems: dict[str, str], what: str) -> None:
    if problems:
        raise InvalidInput(
            f"{what} wurde noch nicht gespeichert. Bitte prüfen Sie die genannten Felder.",
            problems,
        )
