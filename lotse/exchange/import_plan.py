"""What an import would do, before anything is done: added, changed, gone, unchanged."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
    spelled_as_before,
    with_local_ids,
    with_other_spelling,
)
from lotse.exchange.leaving import with_what_never_left
from lotse.exchange.own_work import NO_WORK, OwnWork, left_alone

ENDED = "beendet"
# Which entry it is and where it comes from is not for a file to change.
_KEPT = frozenset({"id", "origin"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedOffer:
    before: Offer
    after: Offer
    fields: tuple[FieldChange, ...]
    by_hand: frozenset[str] = frozenset()  # those columns of them that somebody had changed here


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWork:
    """The file says what it said before; what was changed here since stays. `fields` go from what
    stands here to what the file says."""

    offer: Offer
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
    kept: tuple[KeptWork, ...] = ()

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
    work: OwnWork = NO_WORK,
) -> ImportPlan:
    """Offers are the same by their id at the source. A file says nothing about fields it has no
    column for, and nothing about what never leaves the house. With `schools` what points to an
    offer or school that is nowhere is a problem, though none that stops anything. Cards of ours
    (`own` is the name of this installation) that come back from another place change nothing.
    `work` done here by hand stays where a file of another place says nothing new."""
    source = spelled_as_before(source, existing)
    returned = returned_cards(existing, incoming.offers, own) if source else {}
    theirs = [offer for offer in incoming.offers if offer.id not in returned]
    known = with_other_spelling(known_of(existing, source), theirs, source)
    ids = {**local_ids(existing, theirs, known, source), **ids_here(returned)}
    said = [FIELDS.get(column, column) for column in incoming.columns - _KEPT]
    sorting = _Sorting(
        source=source, today=today, ids=ids, said=said, columns=incoming.columns, work=work
    )
    sorting.unchanged.extend(offer for offer in returned.values() if offer is not None)
    for offer in theirs:
        sorting.take(offer, known.get(key_in_file(offer, source)))
    doubts = _doubts(incoming, {*ids, *(offer.id for offer in existing)}, schools)
    return ImportPlan(
        source=source,
        added=tuple(sorting.added),
        changed=tuple(sorting.changed),
        gone=tuple(_gone(known, theirs, incoming.rows_of, source)),
        unchanged=tuple(sorting.unchanged),
        problems=tuple(sorted((*incoming.problems, *doubts), key=lambda doubt: doubt.row)),
        rows=incoming.rows,
        on=today,
        kept=tuple(sorting.kept),
    )


@dataclass(slots=True, kw_only=True)
class _Sorting:
    """The offers of a file by what the catalogue has of them. `said` are the fields, `columns` the
    columns the file speaks of."""

    source: str
    today: date
    ids: Mapping[str, str]
    said: Sequence[str]
    columns: frozenset[str]
    work: OwnWork
    added: list[Offer] = field(default_factory=list)
    changed: list[ChangedOffer] = field(default_factory=list)
    kept: list[KeptWork] = field(default_factory=list)
    unchanged: list[Offer] = field(default_factory=list)

    def take(self, offer: Offer, before: Offer | None) -> None:
        """`before`: as the catalogue has it."""
        local = with_local_ids(offer, self.ids)
        if before is None:
            self.added.append(_as_new(local, origin_of(offer, self.source, self.today)))
            return
        ours = self.work.get(before.id, {})
        spoken_of = {column: said for column, said in ours.items() if column in self.columns}
        stays = left_alone(before, local, spoken_of) if self.source else ()
        if stays:
            self.kept.append(KeptWork(offer=before, fields=stays))
            local = _with_fields_of(before, local, stays)
        after = _merged(before, local, self.said)
        fields = changes_between(before, after)
        if not fields:
            self.unchanged.append(before)
            return
        by_hand = frozenset(each.column for each in fields if _is_over(ours, each, self.source))
        self.changed.append(
            ChangedOffer(before=before, after=after, fields=fields, by_hand=by_hand)
        )


def _is_over(ours: Mapping[str, str], field: FieldChange, source: str) -> bool:
    """Over something changed by hand here; in our own file that is so only if it is the older."""
    return field.column in ours and bool(source or field.after == ours[field.column])


def _with_fields_of(here: Offer, there: Offer, fields: Iterable[FieldChange]) -> Offer:
    names = [FIELDS.get(field.column, field.column) for field in fields]
    return replace(there, **{name: getattr(here, name) for name in names})


def _gone(
    known: Mapping[SourceKey, Offer],
    theirs: Iterable[Offer],
    named: Iterable[str],
    source: str,
) -> Iterator[Offer]:
    """A row that was refused still names its offer: that one is not gone."""
    met = {key_in_file(offer, source) for offer in theirs}
    met.update((source, offer_id) for offer_id in named)
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
