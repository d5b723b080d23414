"""What an import would do, before anything is done: added, changed, gone, unchanged."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lotse.bulk import making_many
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import FieldChange, changes_between
from lotse.catalogue.offer_parts import Origin
from lotse.catalogue.offer_row import FIELDS, Problem
from lotse.catalogue.offer_table import OfferFile
from lotse.catalogue.references import dangling
from lotse.catalogue.school import SchoolDirectory
from lotse.exchange.leaving import with_what_never_left

ENDED = "beendet"
# Which entry it is and where it comes from is not for a file to change.
_KEPT = frozenset({"id", "origin"})
_Key = tuple[str, str]
_UUID = re.compile(r"[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedOffer:
    before: Offer
    after: Offer
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """`gone` came from the same source before and stands no longer in the file."""

    source: str  # installation the file comes from; empty: our own catalogue
    added: tuple[Offer, ...]
    changed: tuple[ChangedOffer, ...]
    gone: tuple[Offer, ...]
    unchanged: tuple[Offer, ...]
    problems: tuple[Problem, ...]
    rows: int
    on: date

    @property
    def is_allowed(self) -> bool:
        """Nothing is imported as long as a problem could make an offer wrong."""
        return not any(problem.blocking for problem in self.problems)


@making_many()
def plan_import(
    existing: Sequence[Offer],
    incoming: OfferFile,
    source: str,
    today: date,
    schools: SchoolDirectory | None = None,
    *,
    own: str = "",
) -> ImportPlan:
    """Offers are the same by their id at the source. A file says nothing about fields it has no
    column for, and nothing about what never leaves the house. With `schools` what points to an
    offer or school that is nowhere is a problem, though none that stops anything. Cards of ours
    (`own` is the name of this installation) that come back from another place change nothing."""
    known = {_key(offer, source): offer for offer in existing if _is_of(offer, source)}
    returned = _returned(existing, incoming.offers, own) if source else {}
    theirs = [offer for offer in incoming.offers if offer.id not in returned]
    ids = {**_local_ids(existing, theirs, known, source), **_here(returned)}
    added, changed, unchanged = [], [], []
    met: set[_Key] = set()
    said = [FIELDS.get(column, column) for column in incoming.columns - _KEPT]
    unchanged += [offer for offer in returned.values() if offer is not None]
    for offer in theirs:
        key = _key_in_file(offer, source)
        met.add(key)
        local = _with_local_ids(offer, ids)
        before = known.get(key)
        if before is None:
            added.append(_as_new(local, _origin(offer, source, today)))
            continue
        after = _merged(before, local, said)
        fields = changes_between(before, after)
        if fields:
            changed.append(ChangedOffer(before=before, after=after, fields=fields))
        else:
            unchanged.append(before)
    doubts = _doubts(incoming, {*ids, *(offer.id for offer in existing)}, schools)
    gone = [
        offer
        for key, offer in known.items()
        if key not in met and key[0] == source and offer.status != ENDED
    ]
    return ImportPlan(
        source=source,
        added=tuple(added),
        changed=tuple(changed),
        gone=tuple(gone),
        unchanged=tuple(unchanged),
        problems=tuple(sorted((*incoming.problems, *doubts), key=lambda doubt: doubt.row)),
        rows=incoming.rows,
        on=today,
    )


def _doubts(
    incoming: OfferFile, ids: Collection[str], schools: SchoolDirectory | None
) -> Iterator[Problem]:
    if schools is not None:
        for offer in incoming.offers:
            yield from dangling(offer, incoming.rows_of.get(offer.id, 1), ids, schools)


def ended_offers(plan: ImportPlan) -> tuple[Offer, ...]:
    """The gone ones as they stand if they are to end with this import."""
    place = f" von {plan.source}" if plan.source else ""
    reason = f"steht nicht mehr in der Datei{place}"
    return tuple(
        replace(offer, status=ENDED, status_since=plan.on, status_reason=reason)
        for offer in plan.gone
    )


def _returned(
    existing: Iterable[Offer], incoming: Iterable[Offer], own: str
) -> Mapping[str, Offer | None]:
    """Id in the file -> our own card, None if we have removed it since. By its id at the source;
    our name may have changed, then the card must have its old name or an id nobody else makes."""
    ours = {offer.id: offer for offer in existing if not _comes_from_elsewhere(offer)}
    found: dict[str, Offer | None] = {}
    for offer in incoming:
        origin = offer.origin
        if origin is None or not origin.source_id:
            continue
        card = ours.get(origin.source_id)
        if (own and origin.installation == own) or _is_same(card, offer):
            found[offer.id] = card
    return found


def _comes_from_elsewhere(offer: Offer) -> bool:
    return offer.origin is not None and bool(offer.origin.installation)


def _is_same(card: Offer | None, offer: Offer) -> bool:
    return card is not None and (card.name == offer.name or _UUID.fullmatch(card.id) is not None)


def _here(returned: Mapping[str, Offer | None]) -> dict[str, str]:
    """Id in the file -> id here."""
    return {key: card.id for key, card in returned.items() if card is not None}


def _is_of(offer: Offer, source: str) -> bool:
    if not source:
        return True
    return offer.origin is not None and bool(offer.origin.source_id)


def _key(offer: Offer, source: str) -> _Key:
    """Of an offer that is here already."""
    if not source or offer.origin is None:
        return ("", offer.id)
    return (offer.origin.installation, offer.origin.source_id)


def _key_in_file(offer: Offer, source: str) -> _Key:
    if not source:
        return ("", offer.id)
    found = _origin(offer, source, None)
    assert found is not None
    return (found.installation, found.source_id)


def _origin(offer: Offer, source: str, today: date | None) -> Origin | None:
    """Who wrote an entry first stays its origin, however many hands it went through."""
    first = offer.origin
    if not source:
        return first
    if first is not None and first.installation:
        return replace(first, source_id=first.source_id or offer.id, imported_on=today)
    return Origin(installation=source, source_id=offer.id, imported_on=today)


def _local_ids(
    existing: Iterable[Offer],
    incoming: Iterable[Offer],
    known: Mapping[_Key, Offer],
    source: str,
) -> Mapping[str, str]:
    """Id in the file -> id here. A new offer keeps its id unless another one has it."""
    taken = {offer.id for offer in existing}
    # An offer that came before may be pointed to, though it stands no longer in the file.
    found = {key[1]: offer.id for key, offer in known.items() if key[0] == source}
    for offer in incoming:
        here = known.get(_key_in_file(offer, source))
        if here is not None:
            found[offer.id] = here.id
            continue
        wanted, number = offer.id, 2
        while wanted in taken:
            wanted, number = f"{offer.id}-{number}", number + 1
        taken.add(wanted)
        found[offer.id] = wanted
    return found


def _with_local_ids(offer: Offer, ids: Mapping[str, str]) -> Offer:
    if ids[offer.id] == offer.id and not offer.excludes and not offer.requires:
        return offer
    return replace(
        offer,
        id=ids[offer.id],
        excludes=tuple(ids.get(other, other) for other in offer.excludes),
        requires=tuple(ids.get(other, other) for other in offer.requires),
    )


def _as_new(offer: Offer, origin: Origin | None) -> Offer:
    if offer.origin == origin and not offer.version:
        return offer
    return replace(offer, origin=origin, version=0)


def _merged(before: Offer, incoming: Offer, said: Iterable[str]) -> Offer:
    """The offer itself if the file says nothing new of it, as it does of most of them."""
    whole = with_what_never_left(incoming, before)
    new = {name: value for name in said if (value := getattr(whole, name)) != getattr(before, name)}
    return replace(before, **new) if new else before
