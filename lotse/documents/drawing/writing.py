"""Free text, or lines to write on where nothing was written yet."""

from lotse.documents.drawing.blocks import writing_lines
from lotse.documents.drawing.sheet import Sheet
from lotse.documents.drawing.style import TEXT, Type


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
