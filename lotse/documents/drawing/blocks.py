"""Blocks that several documents share: headings, facts, ticks, lines to write and sign on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Box, Path, Rule
from lotse.documents.drawing.sheet import Column, Sheet, keep_together
from lotse.documents.drawing.style import ACCENT, HEADING, INK, MM, SMALL, TEXT, WRITE, Type
from lotse.documents.parts import Fact, SignatureLine, Tick

GUTTER = 6 * MM
WRITING_GAP = 8 * MM  # distance of two lines for handwriting
DAY_WIDTH = 20 * MM  # beside a signature
EMPTY_GAP = 2.5 * MM  # a line to write on stands a little lower than a printed one


def heading(sheet: Sheet, text: str, letter: str = "", *, room_below: float = 2 * 14) -> None:
    """A section's heading; never alone at the foot of a page."""
    sheet.space(9)
    sheet.need(HEADING.leading + 3 + room_below)
    columns = [Column(0, sheet.width, set_lines(text, HEADING, sheet.width), HEADING)]
    if letter:
        indent = 6.5 * MM
        columns[0] = Column(
            indent, sheet.width - indent, set_lines(text, HEADING, sheet.width - indent), HEADING
        )
        mark = HEADING.in_colour(ACCENT)
        columns.insert(0, Column(0, indent, set_lines(letter, mark, indent), mark))
    sheet.columns(columns)
    sheet.y += 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FactStyle:
    """`width` is of label and value together; None: all there is right of `x`."""

    kind: Type = TEXT
    label_width: float = 42 * MM
    x: float = 0
    width: float | None = None
    rtl: bool = False
    lines: bool = True  # an empty value leaves a line to write on


PLAIN_FACTS = FactStyle()


def facts(sheet: Sheet, entries: Sequence[Fact], style: FactStyle = PLAIN_FACTS) -> None:
    """Label beside value, one fact below the other."""
    kind, rtl, label_width = style.kind, style.rtl, style.label_width
    whole = sheet.width - style.x if style.width is None else style.width
    value_width = whole - label_width - 3 * MM
    label_x, value_x = style.x, style.x + label_width + 3 * MM
    if rtl:
        label_x, value_x = style.x + whole - label_width, style.x
    for entry in entries:
        label = _label(kind)
        words = set_lines(entry.label, label, label_width, rtl=rtl or None)
        value = set_lines(entry.value, kind, value_width, rtl=rtl or None)
        sheet.columns(
            [
                Column(label_x, label_width, words, label, rtl),
                Column(value_x, value_width, value, kind, rtl),
            ]
        )
        if not value and style.lines:
            sheet.y += EMPTY_GAP if entry.label.strip() else EMPTY_GAP + kind.leading
            start = sheet.frame.left + value_x
            sheet.add(Rule(start, sheet.y - 2, start + value_width, sheet.y - 2, WRITE, 0.5))
        sheet.y += 2.2


def _label(kind: Type) -> Type:
    """Labels are quieter, on the same lines."""
    return Type(kind.size - 1, kind.leading, colour=SMALL.colour)


def writing_lines(sheet: Sheet, count: int, *, x: float = 0, width: float | None = None) -> None:
    """Room for handwriting."""
    length = sheet.width - x if width is None else width
    for _ in range(count):
        sheet.need(WRITING_GAP)
        sheet.y += WRITING_GAP
        left = sheet.frame.left + x
        sheet.add(Rule(left, sheet.y, left + length, sheet.y, WRITE, 0.5))


def checkbox(sheet: Sheet, x: float, kind: Type, *, ticked: bool = False) -> None:
    """A box beside the line that comes next."""
    side = kind.size * 0.82
    left = sheet.frame.left + x
    top = sheet.y + kind.leading / 2 - side / 2
    sheet.add(Box(left, top, side, side, radius=1, stroke=INK, weight=0.7))
    if ticked:
        points = ((0.2, 0.52), (0.42, 0.76), (0.82, 0.22))
        sheet.add(Path(tuple((left + px * side, top + py * side) for px, py in points)))


def ticks(sheet: Sheet, entries: Sequence[Tick], *, kind: Type = TEXT, x: float = 0) -> None:
    indent = x + 6 * MM
    width = sheet.width - indent
    for entry in entries:
        lines = set_lines(entry.text, kind, width)
        sheet.need(kind.leading * min(len(lines) or 1, 2))
        checkbox(sheet, x, kind, ticked=entry.ticked)
        if lines:
            sheet.columns([Column(indent, width, lines, kind)])
        else:
            sheet.y += kind.leading
        sheet.y += 2.5


def signatures(sheet: Sheet, entries: Sequence[SignatureLine]) -> None:
    """Two lines to sign beside each other; a pair is never torn apart."""
    for start in range(0, len(entries), 2):
        keep_together(sheet, partial(_signature_pair, entries=entries[start : start + 2]))


def _signature_pair(sheet: Sheet, entries: Sequence[SignatureLine]) -> None:
    width = (sheet.width - 2 * GUTTER) / 2
    sheet.y += 13 * MM
    columns = []
    for number, entry in enumerate(entries):
        x, end = number * (width + 2 * GUTTER), number * (width + 2 * GUTTER) + width
        if not entry.done:  # whoever signs writes the day: it need not be that of the print
            _line_to_sign(sheet, x, x + DAY_WIDTH)
            columns.append(Column(x, DAY_WIDTH, set_lines("Datum", SMALL, DAY_WIDTH), SMALL))
            x += DAY_WIDTH + 3 * MM
        _line_to_sign(sheet, x, end)
        below = "\n".join(filter(None, (entry.name, entry.role, entry.done)))
        columns.append(Column(x, end - x, set_lines(below, SMALL, end - x), SMALL))
    sheet.y += 2
    sheet.columns(columns)
    sheet.y += 4


def _line_to_sign(sheet: Sheet, start: float, end: float) -> None:
    left = sheet.frame.left
    sheet.add(Rule(left + start, sheet.y, left + end, sheet.y, INK, 0.5))
