"""The weights of matching, as `rules/matching.toml` says them and a profile may change them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from lotse.chain.rules import rules
from lotse.errors import InvalidInput

HIGHEST = 100
NEARNESS = (
    "own_district",
    "neighbour_district",
    "own_municipality",
    "own_region",
)
LANGUAGES = ("first_language", "other_language", "interpreter")
PLACES = ("places_free", "places_unknown", "waiting_list", "full")
SINGLE = (
    "main_need",
    "further_needs_at_most",
    "circumstance",
    "free_for_poor",
    "outreach_for_poor",
    "easy_access",
    "together",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    without_window: int
    with_window: int
    points: Mapping[str, int]
    specific_points: int
    whole_chain_months: int
    words: Mapping[str, frozenset[str]]

    @property
    def most_fitting_points(self) -> int:
        """The most that one offer can get for fitting, whatever its window."""
        p = self.points
        choices = (max(p[name] for name in names) for names in (NEARNESS, LANGUAGES, PLACES))
        return sum(choices) + sum(p[name] for name in SINGLE)


@cache
def weights() -> Weights:
    """As shipped."""
    return weights_with({})


def weights_with(own_points: Mapping[str, int]) -> Weights:
    """Points of a profile replace those of the file. Raises InvalidInput with a sentence if the
    order of the suggestions would break its rules."""
    data: Mapping[str, Any] = rules("matching")
    found = Weights(
        without_window=data["base"]["without_window"],
        with_window=data["base"]["with_window"],
        points={**data["points"], **own_points},
        specific_points=data["specific"]["points"],
        whole_chain_months=data["specific"]["whole_chain_months"],
        words={name: frozenset(words) for name, words in data["words"].items()},
    )
    problem = _problem(found)
    if problem:
        raise InvalidInput(f"{problem} Es wurde nichts geändert.", {"weights": problem})
    return found


def points_left(own_points: Mapping[str, int]) -> int:
    """How many points may still be given; negative: so many too many."""
    data: Mapping[str, Any] = rules("matching")
    shipped = weights()
    points = {**data["points"], **own_points}
    choices = (max(points[name] for name in names) for names in (NEARNESS, LANGUAGES, PLACES))
    given = sum(choices) + sum(points[name] for name in SINGLE)
    return _room(shipped) - int(given)


def _room(w: Weights) -> int:
    """So that an offer with a window stands above every one without, and one step stays free."""
    below_the_next = w.with_window - w.without_window - 1
    return min(below_the_next, HIGHEST - 1 - w.with_window - w.specific_points)


def _problem(w: Weights) -> str:
    p = w.points
    if min(p.values()) < 0:
        return "Punkte ziehen nie etwas ab: bitte 0 oder mehr."
    too_many = w.most_fitting_points - _room(w)
    if too_many > 0:
        return (
            f"Das sind {too_many} Punkte zu viel: Ein Angebot ohne Altersangabe stünde sonst über "
            "einem mit Altersangabe. Bitte geben Sie weniger Punkte."
        )
    if p["own_district"] <= p["neighbour_district"]:
        return "Der eigene Stadtteil muss mehr Punkte haben als ein Nachbarstadtteil."
    if not p["places_free"] >= p["places_unknown"] >= p["waiting_list"] >= p["full"]:
        return "Freie Plätze dürfen nicht weniger Punkte haben als eine Warteliste oder „voll“."
    return ""
