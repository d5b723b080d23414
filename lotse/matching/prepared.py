"""Offers prepared once, so that a suggestion looks only at those of its area and needs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import ceil, log

from lotse.catalogue.lists import areas
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import WHOLE_LAND
from lotse.catalogue.place_name import folded_place
from lotse.chain.stages import corridors, stages
from lotse.matching.child_windows import (
    CHAIN_ENDS_MONTHS,
    FIRST_MONTH,
    UNDER_THREE,
    OfferWindow,
)
from lotse.matching.weights import weights


class Places(StrEnum):
    """How many places an offer has left, as its `capacity` says."""

    FREE = "places_free"
    UNKNOWN = "places_unknown"
    WAITING = "waiting_list"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedOffer:
    offer: Offer
    ags: str  # empty if the municipality is unknown
    window: OfferWindow
    districts: frozenset[str]  # folded
    languages: frozenset[str]  # primary subtags
    places: Places
    is_free: bool
    comes_home: bool
    has_window: bool
    own_points: int  # for being specific, free places, easy access: the same for every family


class Catalogue:
    """Offers by area and need. Build it once and pass it to `suggest` again and again."""

    def __init__(self, offers: Iterable[Offer]) -> None:
        self.prepared = tuple(_prepared(offer) for offer in offers)
        self._usable: dict[tuple[str, str], list[PreparedOffer]] = {}
        for prepared in self.prepared:
            offer = prepared.offer
            if prepared.ags and offer.can_be_referred:
                for need in set(offer.needs):
                    self._usable.setdefault((prepared.ags, need), []).append(prepared)

    def usable(self, area_codes: Iterable[str], needs: Iterable[str]) -> Iterator[PreparedOffer]:
        """Active, referable offers of these areas for any of these needs, each once."""
        seen: set[str] = set()
        wanted = tuple(needs)
        for ags in area_codes:
            for need in wanted:
                for prepared in self._usable.get((ags, need), ()):
                    if prepared.offer.id not in seen:
                        seen.add(prepared.offer.id)
                        yield prepared


def _prepared(offer: Offer) -> PreparedOffer:
    window = OfferWindow(offer.stages, offer.age_min_months, offer.age_max_months)
    places = _places(offer.capacity)
    comes_home, is_easy = _access(offer.access)
    points = weights().points
    return PreparedOffer(
        offer=offer,
        ags=_ags(offer.municipality),
        window=window,
        districts=_districts(offer.districts),
        languages=_languages(offer.languages),
        places=places,
        is_free=offer.cost.strip().lower() in weights().words["free"],
        comes_home=comes_home,
        has_window=window.is_stated,
        own_points=_specific_points(window) + points[places] + points["easy_access"] * is_easy,
    )


@lru_cache(maxsize=4096)
def _access(access: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether staff come to the home, and whether it is easy to come in at all."""
    words, said = weights().words, " ".join(access).lower()
    comes_home = any(word in said for word in words["outreach"])
    return comes_home, comes_home or any(word in said for word in words["open_door"])


@lru_cache(maxsize=4096)
def _languages(codes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(code.lower().split("-")[0] for code in codes)


@lru_cache(maxsize=1024)
def _ags(municipality: str) -> str:
    found = areas().find("Nordrhein-Westfalen" if municipality == WHOLE_LAND else municipality)
    return found.ags if found else ""


@lru_cache(maxsize=4096)
def _districts(districts: tuple[str, ...]) -> frozenset[str]:
    """`Gremmendorf/Angelmodde` stands for itself and for both parts."""
    parts = [part for name in districts for part in (name, *name.split("/"))]
    return frozenset(folded_place(part) for part in parts) - {""}


@lru_cache(maxsize=4096)
def _places(capacity: str) -> Places:
    words = weights().words
    said = capacity.lower()
    for places in (Places.WAITING, Places.FULL, Places.FREE):
        pattern = "|".join(re.escape(word) for word in sorted(words[places]))
        if re.search(rf"\b({pattern})\b", said):
            return places
    return Places.UNKNOWN


@lru_cache(maxsize=4096)
def _specific_points(window: OfferWindow) -> int:
    """The narrower the usual span of an offer, the more points; at least one below the whole."""
    months = _usual_months(window)
    whole = weights().whole_chain_months
    if not window.is_stated or months >= whole:
        return 0
    return ceil(weights().specific_points * (1 - log(1 + months) / log(1 + whole)))


def _usual_months(window: OfferWindow) -> int:
    spans = [_span(code) for code in window.stages]
    low, high = window.age_min_months, window.age_max_months
    if low is None and high is None:
        covered: set[int] = set()
        for first, last in spans:
            covered.update(range(first, last))
        return len(covered)
    first = low if low is not None else min((s[0] for s in spans), default=FIRST_MONTH)
    last = high + 1 if high is not None else max((s[1] for s in spans), default=CHAIN_ENDS_MONTHS)
    return max(0, last - first)


def _span(code: str) -> tuple[int, int]:
    spans = [span.months for span in (*stages(), *corridors()) if span.code == code]
    first = 0 if code == UNDER_THREE else min((s[0] for s in spans), default=0)
    return first, max((s[1] for s in spans), default=0)
