"""The head of everything an institution sends: its name, quietly, and how to reach it."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from lotse.documents.drawing.geometry import ACCENT, LEFT, MUTED, PAGE_WIDTH, RIGHT, from_top
from lotse.documents.drawing.text import draw_line, draw_right, fitted

NAME_TOP = 50.0
LINE_STEP = 11.0
MOST_LINES = 5


def draw_letterhead(canvas: Canvas, sender: str, lines: Sequence[str]) -> None:
    half = (PAGE_WIDTH - LEFT - RIGHT) / 2 - 10
    canvas.setFillColor(ACCENT)
    draw_line(
        canvas, LEFT, from_top(NAME_TOP), fitted(sender, 13, half * 1.3, bold=True), 13, bold=True
    )
    canvas.setFillColor(MUTED)
    for number, line in enumerate(lines[:MOST_LINES]):
        y = from_top(NAME_TOP + number * LINE_STEP)
        draw_right(canvas, PAGE_WIDTH - RIGHT, y, fitted(line, 8.5, half * 0.7), 8.5)
