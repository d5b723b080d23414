"""An offer made ready to compare: codes for names, flags for words, numbers for shared traits."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from math import ceil, log
from typing import Any, NamedTuple, TypeVar

from lotse.catalogue.lists import areas, languages
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
from lotse.matching.houses import Houses
from lotse.matching.weights import weights

Made = TypeVar("Made")


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


class PreparedOffer(NamedTuple):
    """Tens of thousands are made at once, and nothing is made faster than a tuple."""

    offer: Offer
    ags: str  # of its own municipality; empty if that is unknown
    also_serves: frozenset[str]  # AGS of others it serves too
    areas: frozenset[str]  # AGS of all areas it says it serves
    window: OfferWindow
    districts: frozenset[str]  # folded
    languages: frozenset[str]  # by their usual codes, without region or script
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


class Shared(dict[Any, tuple[Made, int]]):
    """What many offers say alike, worked out once, with a number by which one family computes its
    points for it only once."""

    def __init__(self, make: Callable[..., Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, said: tuple[Any, ...]) -> tuple[Made, int]:
        found = self[said] = (self._make(*said), len(self))
        return found


class Traits:
    """Of the offers of one catalogue."""

    def __init__(self, houses: Houses) -> None:
        self.houses = houses
        self.where = Shared(_where)
        self.when = Shared(_when)
        self.how = Shared(_how)
        self.languages = Shared(_languages)
        self.needs = Shared(_needs)
        self.own = Shared(_own)


class _Where(NamedTuple):
    ags: str
    also_serves: frozenset[str]
    areas: frozenset[str]
    districts: frozenset[str]


class _When(NamedTuple):
    window: OfferWindow
    is_stated: bool
    specific_points: int


class _How(NamedTuple):
    places: Places
    is_free: bool
    comes_home: bool
    is_easy: bool


def prepared_offer(offer: Offer, traits: Traits) -> PreparedOffer:
    where, place_trait = traits.where[offer.municipality, offer.also_serves, offer.districts]
    when, window_trait = traits.when[offer.stages, offer.age_min_months, offer.age_max_months]
    how, how_trait = traits.how[offer.cost, offer.access, offer.capacity, offer.capacity_state]
    offered, language_trait = traits.languages[offer.languages, bool(offer.interpreter)]
    houses, comes_home = traits.houses.of(offer), how.comes_home
    return PreparedOffer(
        offer,
        where.ags,
        where.also_serves,
        where.areas,
        when.window,
        where.districts,
        offered,
        how.places,
        how.is_free,
        comes_home,
        how.is_easy,
        when.is_stated,
        when.specific_points,
        houses,
        frozenset() if comes_home else traits.houses.restricting(offer),
        comes_home and bool(houses) and when.is_stated,
        not (houses or offer.only_for or offer.excludes or offer.requires or offer.valid_until),
        need_trait=traits.needs[(offer.needs,)][1],
        window_trait=window_trait,
        place_trait=place_trait,
        language_trait=language_trait,
        own_trait=traits.own[when.specific_points, when.is_stated, how_trait][1],
    )


def _where(municipality: str, others: tuple[str, ...], districts: tuple[str, ...]) -> _Where:
    ags, also_serves = _ags(municipality), frozenset(_ags(name) for name in others) - {""}
    # `Gremmendorf/Angelmodde` stands for itself and for both parts.
    parts = [part for name in districts for part in (name, *name.split("/"))]
    folded = frozenset(folded_place(part) for part in parts) - {""}
    return _Where(ags, also_serves, (also_serves | {ags}) - {""}, folded)


def _when(stages: tuple[str, ...], low: int | None, high: int | None) -> _When:
    window = OfferWindow(stages, low, high)
    return _When(window, window.is_stated, _specific_points(window))


def _how(cost: str, access: tuple[str, ...], capacity: str, state: CapacityState | None) -> _How:
    """Whether staff come to the home, and whether it is easy to come in at all."""
    words, said = weights().words, " ".join(access).lower()
    comes_home = any(word in said for word in words["outreach"])
    return _How(
        places=_STATED[state] if state else _places(capacity),
        is_free=cost.strip().lower() in words["free"],
        comes_home=comes_home,
        is_easy=comes_home or any(word in said for word in words["open_door"]),
    )


def _languages(codes: tuple[str, ...], _interpreter: bool) -> frozenset[str]:
    return frozenset(languages().primary(code) for code in codes)


def _needs(codes: tuple[str, ...]) -> tuple[str, ...]:
    return codes


def _own(specific_points: int, is_stated: bool, how_trait: int) -> tuple[int, bool, int]:
    return specific_points, is_stated, how_trait


# `keine Warteliste` and `nicht voll` say the opposite of their words.
_NOT_DENIED = "".join(rf"(?<!\b{word} )" for word in ("kein", "keine", "ohne", "nicht", "nie"))


@lru_cache(maxsize=1024)
def _ags(municipality: str) -> str:
    found = areas().find("Nordrhein-Westfalen" if municipality == WHOLE_LAND else municipality)
    return found.ags if found else ""


def _places(capacity: str) -> Places:
    words = weights().words
    said = capacity.lower()
    for places in (Places.WAITING, Places.FULL, Places.FREE):
        pattern = "|".join(re.escape(word) for word in sorted(words[places]))
        if re.search(rf"{_NOT_DENIED}\b({pattern})\b", said):
            return places
    return Places.UNKNOWN


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
