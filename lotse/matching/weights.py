"""The weights of matching, as `rules/matching.toml` says them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from lotse.chain.rules import rules


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
        single = ("main_need", "first_language", "own_district", "circumstance", "places_free")
        poor = ("free_for_poor", "outreach_for_poor", "easy_access", "together")
        return p["further_needs_at_most"] + sum(p[name] for name in (*single, *poor))


@cache
def weights() -> Weights:
    """As shipped."""
    return weights_with({})


def weights_with(own_points: Mapping[str, int]) -> Weights:
    """Points of a profile replace those of the file. Raises ValueError if scores would rise down
    the list or leave 0 to 100."""
    data: Mapping[str, Any] = rules("matching")
    found = Weights(
        without_window=data["base"]["without_window"],
        with_window=data["base"]["with_window"],
        points={**data["points"], **own_points},
        specific_points=data["specific"]["points"],
        whole_chain_months=data["specific"]["whole_chain_months"],
        words={name: frozenset(words) for name, words in data["words"].items()},
    )
    if min(found.points.values()) < 0:
        raise ValueError("points take nothing away")
    if found.without_window + found.most_fitting_points >= found.with_window:
        raise ValueError("an offer without a window could stand above one with a window")
    if found.with_window + found.most_fitting_points + found.specific_points > 100:
        raise ValueError("a score could exceed 100")
    return found
