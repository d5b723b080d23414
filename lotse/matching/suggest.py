"""Suggests offers for one situation: hard rules first, then points, then words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from heapq import nsmallest
from typing import NamedTuple

from lotse.catalogue.offer import Offer
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.chain.rules import rules
from lotse.chain.stages import next_stage, stage_on
from lotse.dates.months import completed_months
from lotse.matching.child_windows import OfferWindow
from lotse.matching.cover_set import Covering, smallest_cover
from lotse.matching.family_view import FamilyView, view_of
from lotse.matching.hit import Hit, best_first, soonest_first
from lotse.matching.prepared import Catalogue
from lotse.matching.reasons import cautions, later_reasons, reasons
from lotse.matching.refusals import cut_by, refusals
from lotse.matching.scoring import Scorer
from lotse.matching.situation import ChildDates, Situation
from lotse.matching.weights import weights

DEFAULT_LIMIT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildStage:
    """`age_months` is None for an unborn child; the stages are None after the chain ends."""

    index: int
    age_months: int | None
    stage: str | None
    next_stage: str | None
    next_stage_from: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """`together`: belongs to the smallest set of suggestions that covers all needs."""

    offer: str  # id
    name: str
    score: int  # 0 to 100
    children: tuple[int, ...]
    covers: tuple[str, ...]
    reasons: tuple[str, ...]  # German
    cautions: tuple[str, ...]  # German
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterOffer:
    """Fits `children` from `starts` on, the first such day."""

    offer: str
    name: str
    children: tuple[int, ...]
    starts: date
    covers: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSuggested:
    offer: str
    name: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    need: str
    guidance: str  # German, for staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    on: date
    children: tuple[ChildStage, ...]
    suggestions: tuple[Suggestion, ...]
    later: tuple[LaterOffer, ...]
    not_suggested: tuple[NotSuggested, ...]
    procedures: tuple[Procedure, ...]
    gaps: tuple[str, ...]  # needs nothing covers, now or later


def suggest(
    situation: Situation,
    offers: Sequence[Offer] | Catalogue,
    *,
    limit: int = DEFAULT_LIMIT,
    with_rest: bool = False,
    names: StageNames = NEUTRAL_NAMES,
) -> Suggestions:
    """Same input, same output. Pass a `Catalogue` to prepare many offers only once.

    `names` is how the place calls its stages. Raises InvalidInput if the municipality is unknown.
    """
    view = view_of(situation, names)
    catalogue = offers if isinstance(offers, Catalogue) else Catalogue(offers)
    now, later = _hits(view, catalogue)
    covered = {need for covers in {hit.covers for hit in (*now, *later)} for need in covers}
    first = nsmallest(limit, now, key=best_first)
    soonest = nsmallest(limit, later, key=soonest_first)
    return Suggestions(
        on=situation.on,
        children=tuple(
            _stage(child, index, situation.on) for index, child in enumerate(situation.children)
        ),
        suggestions=_suggestions(view, first, [hit for hit in now if hit.together]),
        later=tuple(_later(view, hit) for hit in soonest),
        not_suggested=_rest(view, catalogue, (*first, *soonest), limit) if with_rest else (),
        procedures=tuple(
            Procedure(need=code, guidance=rules("procedures")[code]["guidance"])
            for code in view.procedure_needs
        ),
        gaps=tuple(need for need in view.offer_needs if need not in covered),
    )


def _hits(view: FamilyView, catalogue: Catalogue) -> tuple[list[Hit], list[Hit]]:
    """Everything that fits today and everything that fits later, in no order yet."""
    now: list[Hit] = []
    later: list[Hit] = []
    scorer = Scorer(view)
    fits = cache(partial(_fits, view))
    for prepared in catalogue.usable(view.serving, view.offer_needs):
        offer = prepared.offer
        if view.is_excluded(offer):
            continue
        fit = fits(prepared.window)
        if fit.now or fit.opens:
            points, covers = scorer.score(prepared), scorer.covers(offer.needs)
            if fit.now:
                now.append(Hit(prepared, points, covers, fit.now))
            if fit.opens:
                later.append(Hit(prepared, points, covers, fit.first, fit.starts, fit.opens))
    return _marked(view, now), later


class _FamilyFit(NamedTuple):
    """How one offer window lies to all children: who fits now, who from which day on."""

    now: tuple[int, ...]
    opens: tuple[tuple[int, date], ...]
    starts: date | None
    first: tuple[int, ...]


def _fits(view: FamilyView, window: OfferWindow) -> _FamilyFit:
    fits = [child.fit(window) for child in view.children]
    opens = tuple((i, fit.opens) for i, fit in enumerate(fits) if fit.opens)
    starts = min((day for _, day in opens), default=None)
    return _FamilyFit(
        now=tuple(i for i, fit in enumerate(fits) if fit.today),
        opens=opens,
        starts=starts,
        first=tuple(i for i, day in opens if day == starts),
    )


def _marked(view: FamilyView, now: list[Hit]) -> list[Hit]:
    """Marks the smallest set that covers all needs; it goes first among equals."""
    if len(view.offer_needs) < 2:
        return now
    best: dict[tuple[str, ...], Hit] = {}
    for hit in now:
        known = best.get(hit.covers)
        if known is None or best_first(hit) < best_first(known):
            best[hit.covers] = hit
    ordered = sorted(best.values(), key=best_first)
    positions = smallest_cover(
        [Covering(i, hit.score, frozenset(hit.covers)) for i, hit in enumerate(ordered)]
    )
    chosen = {ordered[i].prepared.offer.id for i in positions}
    bonus = weights().points["together"]
    return [
        hit._replace(score=hit.score + bonus, together=True)
        if hit.prepared.offer.id in chosen
        else hit
        for hit in now
    ]


def _suggestions(
    view: FamilyView, first: Sequence[Hit], together: list[Hit]
) -> tuple[Suggestion, ...]:
    ordered = sorted(together, key=best_first)
    names = {hit.prepared.offer.id: hit.prepared.offer.name for hit in ordered}
    found = []
    for hit in first:
        offer = hit.prepared.offer
        partners = tuple(f"„{name}“" for other, name in names.items() if other != offer.id)
        found.append(
            Suggestion(
                offer=offer.id,
                name=offer.name,
                score=hit.score,
                children=hit.children,
                covers=hit.covers,
                reasons=reasons(view, hit, partners),
                cautions=cautions(view, hit.prepared),
                together=hit.together,
            )
        )
    return tuple(found)


def _later(view: FamilyView, hit: Hit) -> LaterOffer:
    assert hit.starts is not None
    return LaterOffer(
        offer=hit.prepared.offer.id,
        name=hit.prepared.offer.name,
        children=hit.children,
        starts=hit.starts,
        covers=hit.covers,
        reasons=later_reasons(view, hit),
    )


def _rest(
    view: FamilyView,
    catalogue: Catalogue,
    hits: Sequence[Hit],
    limit: int,
) -> tuple[NotSuggested, ...]:
    shown = {hit.prepared.offer.id for hit in hits}
    found = [
        NotSuggested(
            offer=prepared.offer.id,
            name=prepared.offer.name,
            reasons=refusals(view, prepared) or cut_by(limit),
        )
        for prepared in catalogue.prepared
        if prepared.offer.id not in shown
    ]
    return tuple(sorted(found, key=lambda rest: rest.offer))


def _stage(child: ChildDates, index: int, on: date) -> ChildStage:
    following = next_stage(on, born=child.born, due=child.due, entry_year=child.entry_year)
    return ChildStage(
        index=index,
        age_months=completed_months(child.born, on) if child.born else None,
        stage=stage_on(on, born=child.born, due=child.due, entry_year=child.entry_year),
        next_stage=following.code if following else None,
        next_stage_from=following.first if following else None,
    )
