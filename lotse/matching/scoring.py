"""Points of offers for one family; pure sums of whole numbers, see `rules/matching.toml`.

Thousands of offers share their needs, languages, places and windows, so each part is computed
once per family and kept under the number of the trait.
"""

from lotse.catalogue.offer import Offer
from lotse.matching.family_view import FamilyView, Nearness
from lotse.matching.prepared import PreparedOffer
from lotse.matching.weights import Weights


class Scorer:
    """Scores offers whose area serves the family; without the point for the smallest set."""

    def __init__(self, view: FamilyView, weights: Weights) -> None:
        self._view = view
        self._w = weights
        self._p = weights.points
        # By trait. Thousands of scorers are made, so none may hold itself by a bound method.
        self._covers: dict[int, tuple[str, ...]] = {}
        self._needs: dict[int, int] = {}
        self._languages: dict[int, int] = {}
        self._area: dict[int, int] = {}
        self._own: dict[int, int] = {}

    def score(self, prepared: PreparedOffer) -> int:
        """0 to 99."""
        needs, own, area = prepared.need_trait, prepared.own_trait, prepared.place_trait
        language, offer = prepared.language_trait, prepared.offer
        if own not in self._own:
            self._own[own] = self._points_of_its_own(prepared)
        if needs not in self._needs:
            self._needs[needs] = self._points_of_needs(prepared)
        if area not in self._area:
            self._area[area] = self._points_of_area(prepared)
        if language not in self._languages:
            self._languages[language] = self._points_of_languages(prepared)
        points = self._own[own] + self._needs[needs] + self._area[area] + self._languages[language]
        if offer.prefers or offer.only_for:
            points += self._points_of_circumstances(offer)
        if prepared.houses and self._view.children_at(prepared.houses):
            points += max(self._p["own_district"] - self._points_of_area(prepared), 0)
        return points

    def covers(self, prepared: PreparedOffer) -> tuple[str, ...]:
        """The family's needs the offer covers, in the family's order."""
        trait = prepared.need_trait
        if trait not in self._covers:
            needs = prepared.offer.needs
            self._covers[trait] = tuple(one for one in self._view.offer_needs if one in needs)
        return self._covers[trait]

    def _points_of_its_own(self, prepared: PreparedOffer) -> int:
        points = self._w.with_window if prepared.has_window else self._w.without_window
        points += prepared.specific_points + self._p[prepared.places]
        points += self._p["easy_access"] * prepared.is_easy
        if self._view.is_poor:
            points += self._p["free_for_poor"] * prepared.is_free
            points += self._p["outreach_for_poor"] * prepared.comes_home
        return points

    def _points_of_needs(self, prepared: PreparedOffer) -> int:
        covers = self.covers(prepared)
        further = self._p["further_need"] * (len(covers) - 1)
        main = self._p["main_need"] if prepared.offer.needs[0] in covers else 0
        return min(further, self._p["further_needs_at_most"]) + main

    def _points_of_languages(self, prepared: PreparedOffer) -> int:
        rank = self._view.language_rank(prepared.languages)
        if rank is None:
            helped = prepared.offer.interpreter and not self._view.speaks_german
            return self._p["interpreter"] if helped else 0
        less = self._p["language_step"] * rank
        return max(self._p["first_language"] - less, self._p["other_language"])

    def _points_of_circumstances(self, offer: Offer) -> int:
        view, points = self._view, self._p["circumstance"]
        if not view.circumstances.isdisjoint(offer.prefers):
            return points
        # To be let in is a step less than to be preferred, so that the latter always shows.
        return 0 if view.circumstances.isdisjoint(offer.only_for) else max(points - 1, 0)

    def _points_of_area(self, prepared: PreparedOffer) -> int:
        nearness = self._view.nearness_of(prepared)
        return 0 if nearness is Nearness.OTHER_DISTRICT else self._p[nearness]
