"""Counts every need that no offer covers. A family is looked at, counted, and forgotten."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from lotse.gaps.age_groups import age_group_of
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.child_windows import OfferWindow
from lotse.matching.conditions import Conditions
from lotse.matching.family_view import DEFAULT_NEED, FamilyView, KnownWindows, view_of
from lotse.matching.hit import Fitting
from lotse.matching.ranking import fitting_of, restricted
from lotse.matching.situation import Situation

UNKNOWN = ""


class Gap(NamedTuple):
    """One place in the count: codes, and the district by its name; empty is not known."""

    age_group: str
    district: str
    need: str
    language: str


FamilyGaps = frozenset[Gap]  # of one family, whose name nobody keeps


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One family's situation and whom each need is about: index of the child, or None.
    `district` is the one name under which the report counts it."""

    situation: Situation
    district: str
    about: tuple[tuple[str, int | None], ...]


def uncovered(families: Iterable[Asked], catalogue: Catalogue) -> Counter[FamilyGaps]:
    """How many families have just these gaps. A need that is about two children stands at the age
    of both, one of the whole family at that of its youngest child."""
    counted: Counter[FamilyGaps] = Counter()
    known: KnownWindows = {}
    for asked in families:
        if found := frozenset(_gaps(asked, catalogue, known)):
            counted[found] += 1
    return counted


def uncovered_needs(view: FamilyView, catalogue: Catalogue) -> frozenset[str]:
    """The same as the gaps of `suggest`, found without ranking anything."""
    conditions = Conditions(view, catalogue.by_id)
    return frozenset(
        need for need in view.offer_needs if not _is_covered(need, view, catalogue, conditions)
    )


def _gaps(asked: Asked, catalogue: Catalogue, known: KnownWindows) -> Iterable[Gap]:
    situation = asked.situation
    view = view_of(situation, known_windows=known)
    missing = uncovered_needs(view, catalogue) - {DEFAULT_NEED}
    if not missing:
        return
    youngest = max(range(len(situation.children)), key=lambda i: situation.children[i].birth)
    for need, about in dict.fromkeys(asked.about):
        if need in missing:
            child = situation.children[youngest if about is None else about]
            yield Gap(
                age_group=age_group_of(child, situation.on).code,
                district=asked.district,
                need=need,
                language=situation.languages[0] if situation.languages else UNKNOWN,
            )


def _is_covered(need: str, view: FamilyView, catalogue: Catalogue, conditions: Conditions) -> bool:
    def fit(window: OfferWindow) -> Fitting | None:
        return fitting_of(view, window)

    for whole, found in catalogue.usable(view.serving, (need,), fit):
        for prepared in found:
            if prepared.is_open and conditions.all_open:
                return True
            if conditions.hold(prepared):
                own = restricted(conditions, prepared, whole)
                if own.now or own.opens:
                    return True
    return False
