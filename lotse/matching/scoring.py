"""Points of offers for one family; pure sums of whole numbers, see `rules/matching.toml`.

Thousands of offers share their needs, languages, places and windows, so each part is computed
once per family and kept.
"""

from functools import cache

from lotse.matching.family_view import FamilyView, Nearness
from lotse.matching.prepared import PreparedOffer
from lotse.matching.weights import weights


class Scorer:
    """Scores offers whose area serves the family; without the point for the smallest set."""

    def __init__(self, view: FamilyView) -> None:
        self._view = view
        self._w = weights()
        self._p = self._w.points
        self.covers = cache(self._covers)
        self._need_points = cache(self._points_of_needs)
        self._language_points = cache(self._points_of_languages)
        self._area_points = cache(self._points_of_area)

    def score(self, prepared: PreparedOffer) -> int:
        """0 to 100."""
        w, offer = self._w, prepared.offer
        points = w.with_window if prepared.has_window else w.without_window
        points += prepared.own_points
        points += self._need_points(offer.needs)
        points += self._language_points(prepared.languages)
        points += self._area_points(prepared.ags, prepared.districts)
        if (offer.prefers or offer.only_for) and self._view.matched_circumstances(offer):
            points += self._p["circumstance"]
        if self._view.is_poor:
            points += self._p["free_for_poor"] * prepared.is_free
            points += self._p["outreach_for_poor"] * prepared.comes_home
        return points

    def _covers(self, needs: tuple[str, ...]) -> tuple[str, ...]:
        """The family's needs an offer with these needs covers, in the family's order."""
        return tuple(need for need in self._view.offer_needs if need in needs)

    def _points_of_needs(self, needs: tuple[str, ...]) -> int:
        covers = self.covers(needs)
        further = self._p["further_need"] * (len(covers) - 1)
        main = self._p["main_need"] if needs[0] in covers else 0
        return min(further, self._p["further_needs_at_most"]) + main

    def _points_of_languages(self, spoken: frozenset[str]) -> int:
        rank = self._view.language_rank(spoken)
        if rank is None:
            return 0
        less = self._p["language_step"] * rank
        return max(self._p["first_language"] - less, self._p["other_language"])

    def _points_of_area(self, ags: str, districts: frozenset[str]) -> int:
        nearness = self._view.nearness(ags, districts)
        return 0 if nearness is Nearness.OTHER_DISTRICT else self._p[nearness]
