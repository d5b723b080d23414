"""What an import would do, before anything is done: added, changed, gone, unchanged."""

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
from lotse.exchange.import_ids import (
    SourceKey,
    ids_here,
    key_in_file,
    known_of,
    local_ids,
    origin_of,
    returned_cards,
    with_local_ids,
)
from lotse.exchange.leaving import with_what_never_left

ENDED = "beendet"
# Which entry it is and where it comes from is not for a file to change.
_KEPT = frozenset({"id", "origin"})


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
    known = known_of(existing, source)
    returned = returned_cards(existing, incoming.offers, own) if source else {}
    theirs = [offer for offer in incoming.offers if offer.id not in returned]
    ids = {**local_ids(existing, theirs, known, source), **ids_here(returned)}
    said = [FIELDS.get(column, column) for column in incoming.columns - _KEPT]
    added, changed = [], []
    unchanged = [offer for offer in returned.values() if offer is not None]
    for offer in theirs:
        local = with_local_ids(offer, ids)
        before = known.get(key_in_file(offer, source))
        if before is None:
            added.append(_as_new(local, origin_of(offer, source, today)))
        elif fields := changes_between(before, after := _merged(before, local, said)):
            changed.append(ChangedOffer(before=before, after=after, fields=fields))
        else:
            unchanged.append(before)
    doubts = _doubts(incoming, {*ids, *(offer.id for offer in existing)}, schools)
    return ImportPlan(
        source=source,
        added=tuple(added),
        changed=tuple(changed),
        gone=tuple(_gone(known, theirs, source)),
        unchanged=tuple(unchanged),
        problems=tuple(sorted((*incoming.problems, *doubts), key=lambda doubt: doubt.row)),
        rows=incoming.rows,
        on=today,
    )


def _gone(
    known: Mapping[SourceKey, Offer], theirs: Iterable[Offer], source: str
) -> Iterator[Offer]:
    met = {key_in_file(offer, source) for offer in theirs}
    for key, offer in known.items():
        if key not in met and key[0] == source and offer.status != ENDED:
            yield offer


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


def _as_new(offer: Offer, origin: Origin | None) -> Offer:
    if offer.origin == origin and not offer.version:
        return offer
    return replace(offer, origin=origin, version=0)


def _merged(before: Offer, incoming: Offer, said: Iterable[str]) -> Offer:
    """The offer itself if the file says nothing new of it, as it does of most of them."""
    whole = with_what_never_left(incoming, before)
    new = {name: value for name in said if (value := getattr(whole, name)) != getattr(before, name)}
    return replace(before, **new) if new else before
