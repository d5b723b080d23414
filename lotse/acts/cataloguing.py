"""Keeping the catalogue: each edit one transaction, each kept in the history of its offer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import msgspec

from lotse.bulk import making_many
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import STATES, Problem, cells_of
from lotse.catalogue.offer_table import gathered
from lotse.catalogue.school_file import SchoolFile, changes_of_schools
from lotse.catalogue.shipped import directory_of
from lotse.errors import InvalidInput
from lotse.exchange.catalogue_file import read_catalogue
from lotse.exchange.examples_from_elsewhere import as_examples
from lotse.exchange.import_plan import ImportPlan, ended_offers, plan_import
from lotse.imports import DoneImport, ImportKind, Kept, KeptEntry
from lotse.records import RecordBook, Records

_MOST_NAMED = 5


def offer_names(book: RecordBook) -> Mapping[str, str]:
    """Of all offers by id, by name."""
    with book.transaction() as records:
        found = {offer.id: offer.name for offer in records.offers.all()}
    return dict(sorted(found.items(), key=lambda each: each[1].casefold()))


def add_offer(offer: Offer, book: RecordBook) -> Offer:
    """A new offer; most of it may still be empty. Raises InvalidInput by column."""
    checked = _checked(offer)
    with book.transaction() as records:
        return records.offers.add(checked)


def change_offer(offer: Offer, book: RecordBook) -> Offer:
    """Overwrites the version that was read. Raises InvalidInput, RecordChanged, NotFound."""
    checked = _checked(offer)
    with book.transaction() as records:
        return records.offers.save(checked)


def write_offer(cells: Mapping[str, str], book: RecordBook) -> Offer:
    """A new offer from typed texts by column; its id is made here. Raises InvalidInput."""
    blank = Offer(id=str(uuid4()), name="", municipality="")
    return add_offer(_reading(blank, cells), book)


def rewrite_offer(offer: Offer, cells: Mapping[str, str], book: RecordBook) -> Offer:
    """The offer with other texts in some columns; what was typed is read as a file would be.
    Raises InvalidInput by column, RecordChanged, NotFound."""
    return change_offer(_reading(offer, cells), book)


def remove_offer(offer_id: str, book: RecordBook) -> None:
    """For what was entered by mistake; what has ended gets the status for it."""
    with book.transaction() as records:
        records.offers.remove(offer_id)


def set_status(
    offer: Offer, status: str, book: RecordBook, *, since: date, reason: str = ""
) -> Offer:
    """„Fällt weg“, „ruht“, „geplant“, „aktiv“. Raises InvalidInput, RecordChanged."""
    if status not in STATES:
        raise InvalidInput(
            f"Den Stand „{status}“ gibt es nicht. Es wurde nichts geändert. Möglich sind "
            f"{', '.join(STATES)}."
        )
    changed = replace(offer, status=status, status_since=since, status_reason=reason.strip())
    return change_offer(changed, book)


def verify_offer(offer: Offer, book: RecordBook, *, today: date, how: str = "") -> Offer:
    """„Heute geprüft“ by whoever is signed in. Raises RecordChanged."""
    author = book.desk.author if book.desk else ""
    verified = replace(offer, last_verified=today, verified_by=author, verified_how=how.strip())
    return change_offer(verified, book)


def plan_of_file(
    name: str,
    data: bytes,
    source: str,
    book: RecordBook,
    *,
    today: date,
    examples: bool = False,
) -> ImportPlan:
    """What an import of this file would do; nothing is stored. Raises UnreadableFile."""
    read = read_catalogue(name, data)
    incoming = as_examples(read) if examples else read
    with book.transaction() as records:
        existing, schools = records.offers.all(), records.schools.derived(directory_of)
    own = book.desk.installation if book.desk else ""
    return plan_import(existing, incoming, source, today, schools, own=own)


@making_many()
def import_offers(
    plan: ImportPlan, book: RecordBook, *, end_gone: bool = False, file_name: str = ""
) -> DoneImport:
    """All of the plan or nothing. Raises InvalidInput for a plan with problems, RecordChanged if
    an offer was changed since it was made."""
    if not plan.is_allowed:
        raise _refused([problem for problem in plan.problems if problem.blocking])
    ended = ended_offers(plan) if end_gone else ()
    done = DoneImport(
        id=uuid4(),
        kind=ImportKind.OFFERS,
        file_name=file_name,
        source=plan.source,
        added=len(plan.added),
        changed=len(plan.changed),
        gone=len(ended),
    )
    with book.transaction() as records:
        take_offers(plan, records, done.id, ended)
        return records.imports.add(done)


def take_offers(
    plan: ImportPlan, records: Records, import_id: UUID, ended: Sequence[Offer] = ()
) -> None:
    """Raises RecordChanged if an offer was changed since the plan was made."""
    changed = [change.after for change in plan.changed]
    records.offers.save_all([*changed, *ended], import_id=import_id)
    records.offers.add_all(plan.added, import_id=import_id)


def import_schools(file: SchoolFile, book: RecordBook, *, file_name: str = "") -> DoneImport:
    """The directory of the new year instead of the old one. Raises InvalidInput for a file with
    problems."""
    if file.problems:
        raise _refused(file.problems)
    with book.transaction() as records:
        before = records.schools.all()  # none as long as the shipped ones hold
        changes = changes_of_schools(records.schools.derived(directory_of).schools, file.schools)
        records.schools.replace_all(file.schools)
        entry = KeptEntry(
            what=Kept.SCHOOLS,
            key="",
            name=f"{len(file.schools)} Schulen",
            before=msgspec.json.encode(before).decode() if before else "",
        )
        done = DoneImport(
            id=uuid4(),
            kind=ImportKind.SCHOOLS,
            file_name=file_name,
            added=len(changes.added),
            changed=len(changes.changed),
            gone=len(changes.gone),
        )
        return records.imports.add(done, [entry])


def _checked(offer: Offer) -> Offer:
    return _reading(offer, {})


def _reading(offer: Offer, typed: Mapping[str, str]) -> Offer:
    """As the gate for files would take it: one rule for typed and imported offers."""
    said = {**cells_of(offer), **typed}
    read = gathered([(0, {column: text.strip() for column, text in said.items()})])
    blocking = {p.column: p.sentence for p in read.problems if p.blocking}
    if blocking:
        raise InvalidInput(
            "Das Angebot wurde noch nicht gespeichert. Bitte prüfen Sie die genannten Felder.",
            blocking,
        )
    return replace(read.offers[0], version=offer.version)


def _refused(problems: Sequence[Problem]) -> InvalidInput:
    named = "; ".join(
        f"Zeile {p.row}" + (f", Spalte „{p.column}“" if p.column else "")
        for p in problems[:_MOST_NAMED]
    )
    more = f" und {len(problems) - _MOST_NAMED} weitere" if len(problems) > _MOST_NAMED else ""
    return InvalidInput(
        f"Die Datei hat Probleme ({named}{more}). Es wurde nichts übernommen. Bitte berichtigen "
        "Sie die Datei und prüfen Sie sie noch einmal."
    )
