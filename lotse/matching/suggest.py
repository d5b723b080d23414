"""Suggests offers for one situation: hard rules first, then points, then words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from lotse.catalogue.offer import Offer
from lotse.chain.rules import rules
from lotse.chain.stages import next_stage, stage_on
from lotse.dates.months import completed_months
from lotse.matching.cover_set import Covering, smallest_cover
from lotse.matching.family_view import FamilyView, view_of
from lotse.matching.hit import Hit
from lotse.matching.prepared import Catalogue
from lotse.matching.reasons import cautions, later_reasons, reasons
from lotse.matching.refusals import cut_by, refusals
from lotse.matching.scoring import score
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
) -> Suggestions:
    """Same input, same output. Pass a `Catalogue` to prepare many offers only once.

    Raises InvalidInput if the municipality is unknown.
    """
    view = view_of(situation)
    catalogue = offers if isinstance(offers, Catalogue) else Catalogue(offers)
    now, later = _hits(view, catalogue)
    covered = {need for hit in (*now, *later) for need in hit.covers}
    return Suggestions(
        on=situation.on,
        children=tuple(
            _stage(child, index, situation.on) for index, child in enumerate(situation.children)
        ),
        suggestions=_suggestions(view, now, limit),
        later=tuple(_later(view, hit) for hit in later[:limit]),
        not_suggested=_rest(view, catalogue, now, later, limit) if with_rest else (),
        procedures=tuple(
            Procedure(need=code, guidance=rules("procedures")[code]["guidance"])
            for code in view.procedure_needs
        ),
        gaps=tuple(need for need in view.offer_needs if need not in covered),
    )


def _hits(view: FamilyView, catalogue: Catalogue) -> tuple[list[Hit], list[Hit]]:
    """What fits today, best first, and what fits later, soonest first."""
    now: list[Hit] = []
    later: list[Hit] = []
    w = weights()
    for prepared in catalogue.usable(view.serving, view.offer_needs):
        if view.is_excluded(prepared):
            continue
        fits = [child.fit(prepared.window) for child in view.children]
        children = tuple(i for i, fit in enumerate(fits) if fit.today)
        opens = tuple((i, fit.opens) for i, fit in enumerate(fits) if fit.opens)
        if not children and not opens:
            continue
        offered = prepared.offer.needs
        covers = tuple(need for need in view.offer_needs if need in offered)
        points = score(view, prepared, covers, w)
        if children:
            now.append(Hit(prepared, points, covers, children))
        if opens:
            soonest = min(day for _, day in opens)
            first = tuple(i for i, day in opens if day == soonest)
            later.append(Hit(prepared, points, covers, first, opens))
    later.sort(key=lambda hit: (hit.starts, hit.order))
    return sorted(_marked(view, now), key=lambda hit: hit.order), later


def _marked(view: FamilyView, now: list[Hit]) -> list[Hit]:
    """Marks the smallest set that covers all needs; it goes first among equals."""
    if len(view.offer_needs) < 2:
        return now
    ordered = sorted(now, key=lambda hit: hit.order)
    chosen = smallest_cover(
        [Covering(i, hit.score, frozenset(hit.covers)) for i, hit in enumerate(ordered)]
    )
    bonus = weights().points["together"]
    return [
        replace(hit, score=hit.score + bonus, together=True) if i in chosen else hit
        for i, hit in enumerate(ordered)
    ]


def _suggestions(view: FamilyView, now: Sequence[Hit], limit: int) -> tuple[Suggestion, ...]:
    together = {hit.prepared.offer.id: hit.prepared.offer.name for hit in now if hit.together}
    found = []
    for hit in now[:limit]:
        offer = hit.prepared.offer
        partners = tuple(f"„{name}“" for other, name in together.items() if other != offer.id)
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
    now: Sequence[Hit],
    later: Sequence[Hit],
    limit: int,
) -> tuple[NotSuggested, ...]:
    shown = {hit.prepared.offer.id for hit in (*now[:limit], *later[:limit])}
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
