"""Markers that must stay inside the house, and the need each brings up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lotse.chain.rules import rules
from lotse.dates.months import completed_months
from lotse.matching.situation import ChildDates, Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    label: str  # German
    need: str
    child_from_months: int  # -9: while a child is expected
    child_to_months: int
    reason: str  # German; does not name the marker
    source: str


@cache
def markers() -> Mapping[str, Marker]:
    """By key."""
    return {key: Marker(**row) for key, row in rules("markers").items() if isinstance(row, dict)}


def marked_needs(situation: Situation) -> dict[str, str]:
    """Need -> why it comes up though nobody asked for it."""
    found = {}
    for key in situation.markers:
        marker = markers().get(key)
        if marker and any(_fits(marker, child, situation) for child in situation.children):
            found[marker.need] = marker.reason
    return {need: reason for need, reason in found.items() if need not in situation.needs}


def _fits(marker: Marker, child: ChildDates, situation: Situation) -> bool:
    if child.born is None:
        return marker.child_from_months < 0
    months = completed_months(child.born, situation.on)
    return marker.child_from_months <= months <= marker.child_to_months
