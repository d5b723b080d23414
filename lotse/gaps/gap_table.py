"""How many families miss something, as a table of two of four sides, in steps."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from lotse.catalogue.labels import need_label
from lotse.catalogue.lists import languages
from lotse.gaps.age_groups import AgeSpan, age_groups
from lotse.gaps.steps import Step, step_of
from lotse.gaps.uncovered import FamilyGaps, Gap

LEVELS = 4  # of the heat map, 0 is nothing
NOT_SAID = "ohne Angabe"
UNDIVIDED = "alle zusammen"


class Side(StrEnum):
    NEED = "need"
    AGE = "age_group"
    DISTRICT = "district"
    LANGUAGE = "language"
    WHOLE = "whole"  # not divided any further


SIDES: Mapping[Side, str] = {
    Side.NEED: "Bedarf",
    Side.AGE: "Alter",
    Side.DISTRICT: "Stadtteil",
    Side.LANGUAGE: "Sprache",
    Side.WHOLE: "ohne Aufteilung",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GapTable:
    """Only rows and columns in which some number is shown: whoever misses one learns no more than
    that all of its numbers are in the first step. All else follows from the cells."""

    rows: Side
    columns: Side
    row_names: tuple[str, ...]
    column_names: tuple[str, ...]
    cells: tuple[tuple[Step, ...], ...]

    def level(self, row: int, column: int) -> int:
        """0 to LEVELS: how dark the cell is; the first step says nothing."""
        most = max((cell.low for line in self.cells for cell in line), default=0)
        return ceil(LEVELS * self.cells[row][column].low / most) if most else 0


def gap_table(
    counted: Counter[FamilyGaps],
    *,
    rows: Side = Side.NEED,
    columns: Side = Side.DISTRICT,
    ages: AgeSpan | None = None,
) -> GapTable:
    """Of the age groups within `ages`; a family counts once in each cell."""
    within = {group.code for group in age_groups() if ages is None or ages.holds(group)}
    kept: Counter[tuple[str, str]] = Counter()
    for gaps, families in counted.items():
        for pair in {(_code(g, rows), _code(g, columns)) for g in gaps if g.age_group in within}:
            kept[pair] += families
    steps = {pair: step for pair, count in kept.items() if (step := step_of(count)).is_shown}
    across, down = (_ordered(steps, side, place) for place, side in enumerate((rows, columns)))
    return GapTable(
        rows=rows,
        columns=columns,
        row_names=tuple(name_of(rows, code) for code in across),
        column_names=tuple(name_of(columns, code) for code in down),
        cells=tuple(
            tuple(steps.get((row, column), step_of(0)) for column in down) for row in across
        ),
    )


def _code(gap: Gap, side: Side) -> str:
    return "" if side is Side.WHOLE else str(getattr(gap, side))


def name_of(side: Side, code: str) -> str:
    if side is Side.WHOLE:
        return UNDIVIDED
    if not code:
        return NOT_SAID
    if side is Side.NEED:
        return need_label(code)
    if side is Side.LANGUAGE:
        return languages().label(code)
    if side is Side.AGE:
        return next(group.label for group in age_groups() if group.code == code)
    return code


def _ordered(pairs: Iterable[tuple[str, str]], side: Side, place: int) -> Sequence[str]:
    """By name; never by number."""
    codes = {pair[place] for pair in pairs}
    if side is Side.AGE:
        return [group.code for group in age_groups() if group.code in codes]
    return sorted(codes, key=lambda code: (not code, name_of(side, code).casefold()))
