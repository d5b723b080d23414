"""An offer that fits some child now or later, before it is put into words."""

from collections.abc import Container, Iterable
from datetime import date
from typing import NamedTuple

from lotse.matching.prepared import PreparedOffer


class Fitting(NamedTuple):
    """How one offer window lies to all children: who fits now, who from which day on."""

    now: tuple[int, ...]
    opens: tuple[tuple[int, date], ...]
    starts: date | None  # the first of these days


def fitting(now: Iterable[int], opens: Iterable[tuple[int, date]]) -> Fitting:
    days = tuple(opens)
    return Fitting(tuple(now), days, min((day for _, day in days), default=None))


def only_for(children: Container[int], whole: Fitting) -> Fitting:
    """As it lies to some of the children."""
    return fitting(
        (child for child in whole.now if child in children),
        ((child, day) for child, day in whole.opens if child in children),
    )


class Ranked(NamedTuple):
    """Sorts as suggestions stand: with a window, then by score, then by id (which is unique)."""

    below: bool
    minus_score: int
    offer_id: str
    prepared: PreparedOffer
    fitting: Fitting
    together: bool = False
    first: bool = False  # outreach that comes first for this family


class RankedLater(NamedTuple):
    """Soonest first, then as suggestions."""

    starts: date
    below: bool
    minus_score: int
    offer_id: str
    prepared: PreparedOffer
    fitting: Fitting
