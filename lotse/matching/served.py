"""The other way round: which families one offer would serve, now and soon."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from lotse.catalogue.offer_parts import OfferKind
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.dates.months import after_months
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.conditions import Conditions
from lotse.matching.family_view import KnownWindows, view_of
from lotse.matching.hit import Ranked, RankedLater
from lotse.matching.prepared import PreparedOffer
from lotse.matching.ranking import fitting_of, restricted
from lotse.matching.reasons import cautions, later_reasons, reasons
from lotse.matching.scoring import Scorer
from lotse.matching.situation import Situation
from lotse.matching.weights import Weights, weights

Key = TypeVar("Key", bound=Hashable)
MONTHS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Served(Generic[Key]):
    """`starts` is None for a family served today. Children are indexes of the situation."""

    family: Key
    starts: date | None
    children: tuple[int, ...]
    covers: tuple[str, ...]
    score: int
    reasons: tuple[str, ...]  # German
    cautions: tuple[str, ...]  # German


def families_for(
    offer_id: str,
    catalogue: Catalogue,
    families: Iterable[tuple[Key, Situation]],
    *,
    months: int = MONTHS,
    names: StageNames = NEUTRAL_NAMES,
    by: Weights | None = None,
) -> tuple[Served[Key], ...]:
    """Served today first, the best fitting on top; then soonest first. A planned offer counts as
    if it ran; what is no offer (a programme, a contact place) serves nobody by referral."""
    prepared = catalogue.by_id[offer_id]
    if prepared.offer.kind is not OfferKind.OFFER:
        return ()
    search = _Search(offer=prepared, catalogue=catalogue, names=names, by=by or weights(), known={})
    found = []
    for key, situation in families:
        served = _served(search, key, situation)
        if served and (
            served.starts is None or served.starts <= after_months(situation.on, months)
        ):
            found.append(served)
    return tuple(sorted(found, key=lambda one: (one.starts or date.min, -one.score)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """What is the same for every family; `known` grows with each of them."""

    offer: PreparedOffer
    catalogue: Catalogue
    names: StageNames
    by: Weights
    known: KnownWindows


def _served(search: _Search, key: Key, situation: Situation) -> Served[Key] | None:
    prepared = search.offer
    view = view_of(situation, search.names, search.known)
    covers = tuple(need for need in view.offer_needs if need in prepared.offer.needs)
    if not covers or not view.is_served(prepared):
        return None
    conditions = Conditions(view, search.catalogue.by_id)
    whole = fitting_of(view, prepared.window)
    if whole is None or not conditions.hold(prepared):
        return None
    fitting = restricted(conditions, prepared, whole)
    if not fitting.now and fitting.starts is None:
        return None
    score = Scorer(view, search.by).score(prepared)
    row = (not prepared.has_window, -score, prepared.offer.id, prepared, fitting)
    starts = None if fitting.now else fitting.starts
    if starts is None:
        children, why = fitting.now, reasons(view, Ranked(*row))
    else:
        children = tuple(child for child, day in fitting.opens if day == starts)
        why = later_reasons(view, RankedLater(starts, *row))
    return Served(
        family=key,
        starts=starts,
        children=children,
        covers=covers,
        score=score,
        reasons=why,
        cautions=cautions(view, prepared),
    )
