"""What fits one family now and later, in order; no words yet."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

from lotse.matching.catalogue_index import Catalogue
from lotse.matching.child_windows import OfferWindow
from lotse.matching.conditions import Conditions
from lotse.matching.cover_set import Covering, smallest_cover
from lotse.matching.family_view import FamilyView
from lotse.matching.hit import Fitting, Ranked, RankedLater, fitting, only_for
from lotse.matching.prepared import PreparedOffer
from lotse.matching.scoring import Scorer
from lotse.matching.weights import HIGHEST, Weights

# As `Ranked` begins; sorts alike, and thousands of them are made faster.
_Row = tuple[bool, int, str, PreparedOffer, Fitting]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """`now` and `later` are cut; `together` and `covered` are not."""

    now: tuple[Ranked, ...]
    later: tuple[RankedLater, ...]
    together: tuple[Ranked, ...]  # the smallest set that covers all needs
    covered: frozenset[str]


def ranked(
    view: FamilyView,
    catalogue: Catalogue,
    conditions: Conditions,
    weights: Weights,
    limit: int,
) -> Ranking:
    scorer = Scorer(view, weights)
    now: list[_Row] = []
    later: list[tuple[date, bool, int, str, PreparedOffer, Fitting]] = []
    kinds: dict[int, PreparedOffer] = {}
    for prepared, fits in _fitting(view, catalogue, conditions):
        minus, below = -scorer.score(prepared), not prepared.has_window
        kinds[prepared.need_trait] = prepared
        if fits.now:
            now.append((below, minus, prepared.offer.id, prepared, fits))
        if fits.starts:
            later.append((fits.starts, below, minus, prepared.offer.id, prepared, fits))
    together = _smallest_set(view, scorer, now, weights.points["together"])
    return Ranking(
        now=_in_order(view, now, together, limit),
        later=tuple(RankedLater._make(row) for row in nsmallest(limit, later)),
        together=together,
        covered=frozenset(need for one in kinds.values() for need in scorer.covers(one)),
    )


def fitting_of(view: FamilyView, window: OfferWindow) -> Fitting | None:
    """None if it fits no child within the next 24 months."""
    fits = [child.fit(window) for child in view.children]
    found = fitting(
        (i for i, fit in enumerate(fits) if fit.today),
        ((i, fit.opens) for i, fit in enumerate(fits) if fit.opens),
    )
    return found if found.now or found.opens else None


def _fitting(
    view: FamilyView, catalogue: Catalogue, conditions: Conditions
) -> Iterator[tuple[PreparedOffer, Fitting]]:
    """Each offer once."""
    seen: set[str] = set()
    has_seen, see, all_open = seen.__contains__, seen.add, conditions.all_open

    def fit(window: OfferWindow) -> Fitting | None:
        return fitting_of(view, window)

    for whole, found in catalogue.usable(view.serving, view.offer_needs, fit):
        for prepared in found:
            if has_seen(prepared.offer.id):
                continue
            see(prepared.offer.id)
            if prepared.is_open and all_open:
                yield prepared, whole
            elif conditions.hold(prepared):
                own = restricted(conditions, prepared, whole)
                if own.now or own.opens:
                    yield prepared, own


def restricted(conditions: Conditions, prepared: PreparedOffer, whole: Fitting) -> Fitting:
    """To the children that go to the house the offer is for."""
    if not prepared.only_houses:
        return whole
    return only_for(conditions.children(prepared), whole)


def _smallest_set(
    view: FamilyView, scorer: Scorer, now: Sequence[_Row], bonus: int
) -> tuple[Ranked, ...]:
    """The fewest offers that cover all needs; they go first among equals."""
    if len(view.offer_needs) < 2:
        return ()
    best: dict[int, _Row] = {}
    for row in now:
        trait = row[3].need_trait
        if trait not in best or row < best[trait]:
            best[trait] = row
    ordered = [Ranked._make((*row, True, False)) for row in sorted(best.values())]
    positions = smallest_cover(
        [
            Covering(i, -one.minus_score, frozenset(scorer.covers(one.prepared)))
            for i, one in enumerate(ordered)
        ]
    )
    return tuple(
        one._replace(minus_score=one.minus_score - bonus)
        for i, one in enumerate(ordered)
        if i in positions
    )


def _in_order(
    view: FamilyView, now: Sequence[_Row], together: Sequence[Ranked], limit: int
) -> tuple[Ranked, ...]:
    """The best of all rows; a member of the smallest set stands in place of its row."""
    chosen = {one.offer_id for one in together}

    def best(rows: Sequence[_Row], members: Iterable[Ranked]) -> list[Ranked]:
        first = nsmallest(limit + len(chosen), rows)
        others = (Ranked._make((*row, False, False)) for row in first if row[2] not in chosen)
        return sorted((*others, *members))[:limit]

    outreach = [row for row in now if row[3].is_outreach] if view.outreach_first else []
    if not outreach:
        return tuple(best(now, together))
    others = best(
        [row for row in now if not row[3].is_outreach],
        [one for one in together if not one.prepared.is_outreach],
    )
    members = [one for one in together if one.prepared.is_outreach]
    lifted = _lifted(
        best(outreach, members),
        # All of them, not only those that are shown: the limit must not change a score.
        {row[1] for row in outreach if row[2] not in chosen} | {one.minus_score for one in members},
        above=-others[0].minus_score if others else 0,
    )
    return tuple(sorted((*lifted, *others))[:limit])


def _lifted(shown: Iterable[Ranked], every_minus: Collection[int], above: int) -> list[Ranked]:
    """Raises scores just so far that all stand above the others, in the order they had.

    No other offer has 100 points, so there is always a step left.
    """
    step = max(0, above + 1 + max(every_minus))
    scores = {
        minus: max(above + 1, min(step - minus, HIGHEST - place))
        for place, minus in enumerate(sorted(every_minus))
    }
    return [one._replace(minus_score=-scores[one.minus_score], first=True) for one in shown]
