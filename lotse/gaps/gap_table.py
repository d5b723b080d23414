"""The count as a table of two of its four sides, small numbers hidden."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from lotse.catalogue.labels import need_label
from lotse.catalogue.lists import languages
from lotse.gaps.age_groups import AgeSpan, age_groups
from lotse.gaps.suppression import Seen, Sight, protected
from lotse.gaps.uncovered import Gap

LEVELS = 4  # of the heat map, 0 is nothing
NOT_SAID = "ohne Angabe"


class Side(StrEnum):
    NEED = "need"
    AGE = "age_group"
    DISTRICT = "district"
    LANGUAGE = "language"


SIDES: Mapping[Side, str] = {
    Side.NEED: "Bedarf",
    Side.AGE: "Alter",
    Side.DISTRICT: "Stadtteil",
    Side.LANGUAGE: "Sprache",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GapTable:
    """`cells` have one row and one column more than there are names: the totals."""

    rows: Side
    columns: Side
    row_names: tuple[str, ...]
    column_names: tuple[str, ...]
    cells: tuple[tuple[Seen, ...], ...]

    def level(self, row: int, column: int) -> int:
        """0 to LEVELS: how dark the cell is; a hidden one says nothing."""
        shown = [cell.count or 0 for line in self.cells[:-1] for cell in line[:-1]]
        cell = self.cells[row][column]
        if cell.sight is Sight.SMALL:
            return 1
        most = max(shown, default=0)
        return ceil(LEVELS * (cell.count or 0) / most) if most else 0


def gap_table(
    counted: Counter[Gap],
    *,
    rows: Side = Side.NEED,
    columns: Side = Side.DISTRICT,
    ages: AgeSpan | None = None,
) -> GapTable:
    """Only of the age groups within `ages`."""
    within = {group.code for group in age_groups() if ages is None or ages.holds(group)}
    kept: Counter[tuple[str, str]] = Counter()
    for gap, count in counted.items():
        if gap.age_group in within:
            kept[getattr(gap, rows), getattr(gap, columns)] += count
    across, down = (_ordered(kept, side, place) for place, side in enumerate((rows, columns)))
    cells = protected([[kept[row, column] for column in down] for row in across])
    return GapTable(
        rows=rows,
        columns=columns,
        row_names=tuple(name_of(rows, code) for code in across),
        column_names=tuple(name_of(columns, code) for code in down),
        cells=tuple(tuple(line) for line in cells),
    )


def name_of(side: Side, code: str) -> str:
    if not code:
        return NOT_SAID
    if side is Side.NEED:
        return need_label(code)
    if side is Side.LANGUAGE:
        return languages().label(code)
    if side is Side.AGE:
        return next(group.label for group in age_groups() if group.code == code)
    return code


def _ordered(kept: Counter[tuple[str, str]], side: Side, place: int) -> Sequence[str]:
    """By name; never by number, which would tell of hidden ones."""
    codes = {pair[place] for pair in kept}
    if side is Side.AGE:
        return [group.code for group in age_groups() if group.code in codes]
    return sorted(codes, key=lambda code: (not code, name_of(side, code).casefold()))
