"""Suggests offers for one situation: hard rules first, then points, then words."""

from collections.abc import Collection, Sequence
from datetime import date

from lotse.catalogue.offer import Offer
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.chain.rules import rules
from lotse.chain.stages import next_stage, stage_on
from lotse.dates.months import completed_months
from lotse.enumeration import in_a_row
from lotse.matching.at_houses import at_houses
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.conditions import Conditions
from lotse.matching.family_view import FamilyView, view_of
from lotse.matching.found import (
    AfterOther,
    ChildStage,
    LaterOffer,
    NotSuggested,
    Procedure,
    Suggestion,
    Suggestions,
)
from lotse.matching.hit import Ranked, RankedLater
from lotse.matching.prepared import PreparedOffer
from lotse.matching.ranking import Ranking, fitting_of, ranked, restricted
from lotse.matching.reasons import cautions, later_reasons, reasons
from lotse.matching.refusals import cut, refusals
from lotse.matching.situation import ChildDates, Situation
from lotse.matching.weights import Weights, weights

DEFAULT_LIMIT = 10


def suggest(
    situation: Situation,
    offers: Sequence[Offer] | Catalogue,
    *,
    limit: int = DEFAULT_LIMIT,
    with_rest: bool = False,
    names: StageNames = NEUTRAL_NAMES,
    by: Weights | None = None,
) -> Suggestions:
    """Same input, same output. Pass a `Catalogue` to prepare many offers only once.

    `names` is how the place calls its stages, `by` its weights. Raises InvalidInput if the
    municipality is unknown.
    """
    view = view_of(situation, names)
    catalogue = offers if isinstance(offers, Catalogue) else Catalogue(offers)
    conditions = Conditions(view, catalogue.by_id)
    found = ranked(view, catalogue, conditions, by or weights(), limit)
    shown = {one.offer_id for one in found.now} | {one.offer_id for one in found.later}
    return Suggestions(
        on=situation.on,
        children=tuple(
            _stage(child, index, situation.on) for index, child in enumerate(situation.children)
        ),
        suggestions=_suggestions(view, found),
        later=tuple(_later(view, one) for one in found.later),
        not_suggested=_rest(view, catalogue, conditions, shown) if with_rest else (),
        procedures=tuple(
            Procedure(need=code, guidance=rules("procedures")[code]["guidance"])
            for code in view.procedure_needs
        ),
        gaps=tuple(need for need in view.offer_needs if need not in found.covered),
        after_others=_after_others(view, catalogue, conditions),
        at_houses=at_houses(view, catalogue),
    )


def _suggestions(view: FamilyView, found: Ranking) -> tuple[Suggestion, ...]:
    partners = {one.offer_id: one.prepared.offer.name for one in sorted(found.together)}
    return tuple(_suggestion(view, one, partners) for one in found.now)


def _suggestion(view: FamilyView, one: Ranked, partners: dict[str, str]) -> Suggestion:
    others = tuple(f"„{name}“" for other, name in partners.items() if other != one.offer_id)
    return Suggestion(
        offer=one.offer_id,
        name=one.prepared.offer.name,
        score=-one.minus_score,
        children=one.fitting.now,
        covers=_covers(view, one),
        reasons=reasons(view, one, others),
        cautions=cautions(view, one.prepared),
        together=one.together,
    )


def _later(view: FamilyView, one: RankedLater) -> LaterOffer:
    return LaterOffer(
        offer=one.offer_id,
        name=one.prepared.offer.name,
        children=tuple(child for child, day in one.fitting.opens if day == one.starts),
        starts=one.starts,
        covers=_covers(view, one),
        reasons=later_reasons(view, one),
    )


def _covers(view: FamilyView, one: Ranked | RankedLater) -> tuple[str, ...]:
    return tuple(need for need in view.offer_needs if need in one.prepared.offer.needs)


def _after_others(
    view: FamilyView, catalogue: Catalogue, conditions: Conditions
) -> tuple[AfterOther, ...]:
    """Offers that only wait for others to have been."""
    found = []
    for prepared in catalogue.with_requirements:
        before = conditions.comes_after(prepared)
        if not before or refusals(view, prepared, conditions, without_requirements=True):
            continue
        fitting = fitting_of(view, prepared.window)
        if fitting is not None and fitting.now:
            offer = prepared.offer
            found.append(
                AfterOther(
                    offer=offer.id,
                    name=offer.name,
                    covers=tuple(need for need in view.offer_needs if need in offer.needs),
                    reason=f"Erst nach {in_a_row([f'„{name}“' for name in before])}.",
                )
            )
    return tuple(sorted(found, key=lambda one: one.offer))


def _rest(
    view: FamilyView,
    catalogue: Catalogue,
    conditions: Conditions,
    shown: Collection[str],
) -> tuple[NotSuggested, ...]:
    found = [
        NotSuggested(
            offer=prepared.offer.id,
            name=prepared.offer.name,
            reasons=refusals(view, prepared, conditions) or _cut(view, prepared, conditions),
            is_near=view.is_served(prepared),
        )
        for prepared in catalogue.prepared
        if prepared.offer.id not in shown
    ]
    return tuple(sorted(found, key=lambda rest: rest.offer))


def _cut(view: FamilyView, prepared: PreparedOffer, conditions: Conditions) -> tuple[str, ...]:
    whole = fitting_of(view, prepared.window)
    fits = restricted(conditions, prepared, whole) if whole else None
    return cut(fits.starts if fits and not fits.now else None)


def _stage(child: ChildDates, index: int, on: date) -> ChildStage:
    following = next_stage(on, born=child.born, due=child.due, entry_year=child.entry_year)
    return ChildStage(
        index=index,
        age_months=completed_months(child.born, on) if child.born else None,
        stage=stage_on(on, born=child.born, due=child.due, entry_year=child.entry_year),
        next_stage=following.code if following else None,
        next_stage_from=following.first if following else None,
    )
