"""The rows of a sheet under the names their columns have in every spelling."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotse.forms.sheets import RawRow, Sheets

_ALIASES = {
    "relevance": "relevant",
    "calculate": "calculation",
    "read_only": "readonly",
    "count": "repeat_count",
    "jr:count": "repeat_count",
    "caption": "label",
    "command": "type",
    "tag": "name",
    "value": "name",
    "list name": "list_name",
    "constraining_message": "constraint_message",
    "jr:constraintmsg": "constraint_message",
    "requiredmsg": "required_message",
    "jr:requiredmsg": "required_message",
}
_GROUPED = {"bind", "control", "body", "instance", "media"}
_BLOCKS = {
    "group": "group",
    "repeat": "repeat",
    "lgroup": "repeat",
    "looped group": "repeat",
    "loop": "loop",
}
_BEGIN = re.compile(rf"begin[ _]({'|'.join(_BLOCKS)})(?: (?:over )?\S+)?")
_END = re.compile(rf"end[ _]({'|'.join(_BLOCKS)})")
REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^}]*?)\s*\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    column: str  # as the file writes it
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`cells` by the plain name of the column; translated columns once per language."""

    number: int
    cells: dict[str, list[Cell]]

    def text(self, column: str) -> str:
        found = self.cells.get(column)
        return found[0].text if found else ""

    def column(self, column: str) -> str:
        """As the file writes it, else its plain name."""
        found = self.cells.get(column)
        return found[0].column if found else column

    @property
    def type(self) -> str:
        return " ".join(self.text("type").split())

    @property
    def begins(self) -> str:
        """group, repeat or loop where the row opens one."""
        found = _BEGIN.fullmatch(self.type)
        return _BLOCKS[found[1]] if found else ""

    @property
    def ends(self) -> str:
        found = _END.fullmatch(self.type)
        return _BLOCKS[found[1]] if found else ""


def rows_of(sheets: Sheets, sheet: str) -> list[Row]:
    """Without empty rows."""
    rows = sheets.rows.get(sheet, [])
    return [_row(number, raw) for number, raw in enumerate(rows, start=2) if raw]


def _row(number: int, raw: RawRow) -> Row:
    cells: dict[str, list[Cell]] = {}
    for column, text in raw.items():
        cells.setdefault(plain_column(column), []).append(Cell(column=column, text=text.strip()))
    return Row(number=number, cells=cells)


def plain_column(column: str) -> str:
    """`label::Deutsch (de)` as label, `bind::relevant` and `Relevance` as relevant."""
    parts = [part.strip() for part in column.split("::" if "::" in column else ":")]
    if len(parts) > 1 and "::" not in column and parts[0].lower() == "jr":
        parts = [column]
    first = "_".join(parts[0].split()).lower()
    if first in _GROUPED and len(parts) > 1:
        first = ":".join(parts[1:]).lower()
    return _ALIASES.get(first, first)


def paths_of(rows: Sequence[Row], root: str) -> Iterator[tuple[str, Row]]:
    """Every named row with its path, /data/group/name."""
    inside: list[str] = [root]
    for row in rows:
        if row.ends:
            if len(inside) > 1:
                inside.pop()
            continue
        name = row.text("name")
        if name:
            yield "/" + "/".join([*inside, name]), row
        if row.begins:
            inside.append(name)
