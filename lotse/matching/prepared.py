"""An offer made ready to compare: codes for names, flags for words, numbers for shared traits."""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import ceil, log

from lotse.catalogue.lists import areas
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import CapacityState
from lotse.catalogue.offer_row import WHOLE_LAND
from lotse.catalogue.place_name import folded_place
from lotse.chain.stages import corridors, stages
from lotse.matching.child_windows import (
    CHAIN_ENDS_MONTHS,
    FIRST_MONTH,
    UNDER_THREE,
    OfferWindow,
)
from lotse.matching.houses import houses_of, restricting_houses
from lotse.matching.weights import weights


class Places(StrEnum):
    """How many places an offer has left."""

    FREE = "places_free"
    UNKNOWN = "places_unknown"
    WAITING = "waiting_list"
    FULL = "full"


_STATED = {
    CapacityState.FREE: Places.FREE,
    CapacityState.WAITING: Places.WAITING,
    CapacityState.FULL: Places.FULL,
}


class Traits:
    """Numbers for traits that many offers share, so that one family computes each only once."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}

    def number(self, *trait: Hashable) -> int:
        return self._numbers.setdefault(trait, len(self._numbers))


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedOffer:
    offer: Offer
    ags: str  # of its own municipality; empty if that is unknown
    also_serves: frozenset[str]  # AGS of others it serves too
    window: OfferWindow
    districts: frozenset[str]  # folded
    languages: frozenset[str]  # primary subtags
    places: Places
    is_free: bool
    comes_home: bool
    is_easy: bool
    has_window: bool
    specific_points: int
    houses: frozenset[str]  # keys of houses it is bound to or stands in
    only_houses: frozenset[str]  # it is for children of these only
    is_outreach: bool  # bound to a house of everyday life, comes to the family, says its age
    is_open: bool  # nothing but area, need and window decides whether it fits
    need_trait: int
    window_trait: int
    place_trait: int
    language_trait: int
    own_trait: int


def prepared_offer(offer: Offer, traits: Traits) -> PreparedOffer:
    window = OfferWindow(offer.stages, offer.age_min_months, offer.age_max_months)
    places = _STATED[offer.capacity_state] if offer.capacity_state else _places(offer.capacity)
    comes_home, is_easy = _access(offer.access)
    is_free = offer.cost.strip().lower() in weights().words["free"]
    ags, districts = _ags(offer.municipality), _districts(offer.districts)
    also_serves = frozenset(_ags(name) for name in offer.also_serves) - {""}
    languages, specific = _languages(offer.languages), _specific_points(window)
    houses = houses_of(offer)
    return PreparedOffer(
        offer=offer,
        ags=ags,
        also_serves=also_serves,
        window=window,
        districts=districts,
        languages=languages,
        places=places,
        is_free=is_free,
        comes_home=comes_home,
        is_easy=is_easy,
        has_window=window.is_stated,
        specific_points=specific,
        houses=houses,
        only_houses=frozenset() if comes_home else restricting_houses(offer),
        is_outreach=comes_home and bool(houses) and window.is_stated,
        is_open=not (
            houses or offer.only_for or offer.excludes or offer.requires or offer.valid_until
        ),
        need_trait=traits.number("needs", offer.needs),
        window_trait=traits.number("window", window),
        place_trait=traits.number("place", ags, also_serves, districts),
        language_trait=traits.number("languages", languages, bool(offer.interpreter)),
        own_trait=traits.number(
            "own", specific, places, is_easy, is_free, comes_home, window.is_stated
        ),
    )


def usable_areas(prepared: PreparedOffer) -> frozenset[str]:
    """AGS of all areas it says it serves."""
    return (prepared.also_serves | {prepared.ags}) - {""}


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
    first, last = usual_span(window)
    whole = weights().whole_chain_months
    months = _usual_months(window, first, last)
    if not window.is_stated or months >= whole:
        return 0
    return ceil(weights().specific_points * (1 - log(1 + months) / log(1 + whole)))


def _usual_months(window: OfferWindow, first: int, last: int) -> int:
    if window.age_min_months is not None or window.age_max_months is not None:
        return max(0, last - first)
    covered: set[int] = set()
    for low, high in map(_span, window.stages):
        covered.update(range(low, high))
    return len(covered)


def usual_span(window: OfferWindow) -> tuple[int, int]:
    """Months of life the offer is usually for, the last one exclusive; all of them if not said."""
    spans = [_span(code) for code in window.stages]
    low, high = window.age_min_months, window.age_max_months
    first = low if low is not None else min((s[0] for s in spans), default=FIRST_MONTH)
    last = high + 1 if high is not None else max((s[1] for s in spans), default=CHAIN_ENDS_MONTHS)
    return first, last


def _span(code: str) -> tuple[int, int]:
    spans = [span.months for span in (*stages(), *corridors()) if span.code == code]
    first = 0 if code == UNDER_THREE else min((s[0] for s in spans), default=0)
    return first, max((s[1] for s in spans), default=0)
