"""An offer that fits some child now or later, before it is put into words."""

from datetime import date
from typing import NamedTuple

from lotse.matching.prepared import PreparedOffer


class Hit(NamedTuple):
    """`children` fit today, or from `starts` on; `opens` pairs children with their first day."""

    prepared: PreparedOffer
    score: int
    covers: tuple[str, ...]
    children: tuple[int, ...]
    starts: date | None = None
    opens: tuple[tuple[int, date], ...] = ()
    together: bool = False


def best_first(hit: Hit) -> tuple[bool, int, str]:
    """With a window, then by score, then by id."""
    return not hit.prepared.has_window, -hit.score, hit.prepared.offer.id


def soonest_first(hit: Hit) -> tuple[date, bool, int, str]:
    assert hit.starts is not None
    return hit.starts, *best_first(hit)
