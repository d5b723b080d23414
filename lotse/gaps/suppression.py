"""Small numbers hidden, and as many others as it takes that no total gives them away.

First every number from 1 to `least` - 1 is hidden („<5“). Then somebody who knows all that is
shown tries to compute what is hidden: rows and columns add up to their totals. As long as that
pins a number down, one more is hidden beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from math import inf

from lotse.chain.rules import rules

Place = tuple[int, int]
Line = tuple[list[Place], Place]  # parts and their total


class Sight(Enum):
    SHOWN = auto()
    SMALL = auto()  # „<5“
    HIDDEN = auto()  # „·“: any number but 0; it would give a small one away


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A number as it may be seen; `count` is None if it is not shown."""

    sight: Sight
    count: int | None = None

    @property
    def text(self) -> str:
        if self.sight is Sight.SMALL:
            return f"<{least_shown()}"
        return "·" if self.count is None else str(self.count)


def least_shown() -> int:
    least: int = rules("gaps")["shown"]["least"]
    return least


def protected(counts: Sequence[Sequence[int]]) -> list[list[Seen]]:
    """The table with one more column and one more row: the totals."""
    if not counts:
        return []
    whole = [[*row, sum(row)] for row in counts]
    whole.append([sum(column) for column in zip(*whole, strict=True)])
    sights = [[_first_look(count) for count in row] for row in whole]
    while told := _given_away(_seen(whole, sights)):
        row, column = _to_hide(told, whole, sights)
        sights[row][column] = Sight.HIDDEN
    return _seen(whole, sights)


def _first_look(count: int) -> Sight:
    return Sight.SMALL if 0 < count < least_shown() else Sight.SHOWN


def bounds_of(seen: Sequence[Sequence[Seen]]) -> list[list[tuple[float, float]]]:
    """What can be concluded about every number from all that is shown."""
    bounds = [[_known(one) for one in row] for row in seen]
    lines = list(_lines(len(bounds), len(bounds[0])))
    changed = True
    while changed:
        changed = False
        for parts, total in lines:
            for place in (*parts, total):
                low, high = _narrowed(place, parts, total, bounds)
                if (low, high) != bounds[place[0]][place[1]]:
                    bounds[place[0]][place[1]] = (low, high)
                    changed = True
    return bounds


def _known(one: Seen) -> tuple[float, float]:
    if one.sight is Sight.SMALL:
        return 1, least_shown() - 1
    return (1, inf) if one.count is None else (one.count, one.count)


def _narrowed(
    place: Place, parts: list[Place], total: Place, bounds: list[list[tuple[float, float]]]
) -> tuple[float, float]:
    low, high = bounds[place[0]][place[1]]
    others = [bounds[row][column] for row, column in parts if (row, column) != place]
    least, most = sum(one[0] for one in others), sum(one[1] for one in others)
    if place == total:
        return max(low, least), min(high, most)
    whole = bounds[total[0]][total[1]]
    return max(low, whole[0] - most), min(high, whole[1] - least)


def _lines(height: int, width: int) -> Iterator[Line]:
    for row in range(height):
        yield [(row, column) for column in range(width - 1)], (row, width - 1)
    for column in range(width):
        yield [(row, column) for row in range(height - 1)], (height - 1, column)


def _seen(whole: Sequence[Sequence[int]], sights: Sequence[Sequence[Sight]]) -> list[list[Seen]]:
    return [
        [
            Seen(sight=sight, count=count if sight is Sight.SHOWN else None)
            for count, sight in zip(row, seen, strict=True)
        ]
        for row, seen in zip(whole, sights, strict=True)
    ]


def _given_away(seen: list[list[Seen]]) -> list[Place]:
    """Small numbers that all the others together tell."""
    bounds = bounds_of(seen)
    return [
        (row, column)
        for row, line in enumerate(seen)
        for column, one in enumerate(line)
        if one.sight is Sight.SMALL and bounds[row][column][0] == bounds[row][column][1]
    ]


def _to_hide(
    told: Sequence[Place], whole: Sequence[Sequence[int]], sights: list[list[Sight]]
) -> Place:
    """The smallest number still shown beside one that is told, totals last. Where none is shown
    any more, a small one loses its „<5“: a total of four ones would tell them all."""
    rows, columns = {row for row, _ in told}, {column for _, column in told}
    last_row, last_column = len(whole) - 1, len(whole[0]) - 1
    shown = [
        (sights[row][column] is Sight.SMALL, row not in rows and column not in columns,
         row == last_row or column == last_column, count, row, column)
        for row, line in enumerate(whole)
        for column, count in enumerate(line)
        if count and sights[row][column] is not Sight.HIDDEN
    ]  # fmt: skip
    *_, row, column = min(shown)
    return row, column
