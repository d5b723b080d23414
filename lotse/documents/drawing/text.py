"""The one gate for every text that is drawn. Nothing a person typed is ever markup.

ReportLab's Paragraph parses tags: a name such as `<img src=…>` would embed a file. Only this
file may build a Paragraph or draw a string; everything passes `clean` and is escaped.
"""

import unicodedata
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from lotse.documents.drawing import fonts
from lotse.documents.drawing.right_to_left import holds_arabic, in_display_order

# Controls that turn the reading order: shown as a box instead of obeyed.
_BIDI_CONTROLS = dict.fromkeys(
    (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C), fonts.MISSING
)
_CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
_SPACES = {ord("\t"): "    ", 0x2028: "\n", 0x2029: "\n"}
_DROPPED = dict.fromkeys((0xFEFF, 0x200B, 0xFFFE, 0xFFFF))
_GATE = str.maketrans({**_CONTROLS, **_BIDI_CONTROLS, **_SPACES, **_DROPPED})


def clean(text: str) -> str:
    """NFC without controls; turners of reading order become visible; surrogates too."""
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    safe = composed.encode("utf-8", "replace").decode("utf-8")
    return safe.translate(_GATE)


def paragraph(text: str, style: ParagraphStyle, *, heading: str = "") -> Paragraph:
    """A wrapped text, with an optional bold run-in heading."""
    body = _marked_up(text, bold=style.fontName == fonts.BOLD)
    if heading:
        body = f"<b>{_marked_up(heading, bold=True)}</b> {body}"
    return Paragraph(body, style)


def draw_line(
    canvas: Canvas, x: float, y: float, text: str, size: float, *, bold: bool = False
) -> float:
    """Draws one unwrapped line from `x`; returns where it ends."""
    for run in fonts.runs(_one_line(text), bold=bold):
        canvas.setFont(run.font, size)
        canvas.drawString(x, y, run.text)
        x += canvas.stringWidth(run.text, run.font, size)
    return x


def draw_right(
    canvas: Canvas, x: float, y: float, text: str, size: float, *, bold: bool = False
) -> None:
    """Draws one line that ends at `x`."""
    draw_line(canvas, x - line_width(text, size, bold=bold), y, text, size, bold=bold)


def line_width(text: str, size: float, *, bold: bool = False) -> float:
    return fonts.width_of(_one_line(text), size, bold=bold)


def fitted(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """The text, shortened with an ellipsis where it would leave `width` points."""
    if line_width(text, size, bold=bold) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if line_width(text[:middle] + "…", size, bold=bold) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def _one_line(text: str) -> str:
    line = clean(text).replace("\n", " ")
    return in_display_order(line) if holds_arabic(line) else line


def _marked_up(text: str, *, bold: bool) -> str:
    lines = clean(text).split("\n")
    return "<br/>".join(_line_marked_up(line, bold=bold) for line in lines)


def _line_marked_up(line: str, *, bold: bool) -> str:
    if holds_arabic(line):
        line = in_display_order(line)
    parts = []
    for run in fonts.runs(line, bold=bold):
        inner = escape(run.text)
        main = run.font in (fonts.BODY, fonts.BOLD)
        parts.append(inner if main else f'<font name="{run.font}">{inner}</font>')
    return "".join(parts)
