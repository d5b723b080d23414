"""Free text, or lines to write on where nothing was written yet."""

from collections.abc import Sequence

from lotse.documents.drawing.blocks import (
    FactStyle,
    facts,
    writing_lines,
)
from lotse.documents.drawing.sheet import Sheet
from lotse.documents.drawing.style import FORM, MM, TEXT, Type
from lotse.documents.parts import Fact

LABEL_WIDTH = 42 * MM


def written(
    sheet: Sheet,
    text: str,
    empty_lines: int,
    *,
    kind: Type = TEXT,
    x: float = 0,
    width: float | None = None,
) -> None:
    if text.strip():
        sheet.text(text, kind, x=x, width=width)
    else:
        writing_lines(sheet, empty_lines, x=x, width=width)
        sheet.y += 3


def blank(sheet: Sheet, entries: Sequence[Fact], extra: int) -> None:
    """Facts; the first is a day and takes one line, the others `extra` more while empty."""
    for number, entry in enumerate(entries):
        facts(sheet, (entry,), FactStyle(kind=FORM, label_width=LABEL_WIDTH))
        if number and not entry.value.strip():
            writing_lines(sheet, extra, x=LABEL_WIDTH + 3 * MM)
            sheet.y += 2
