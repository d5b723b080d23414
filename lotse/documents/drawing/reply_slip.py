"""The reply slip of a letter: tick, cut off, send back; a code says which letter it answers."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

import segno

from lotse.documents.drawing.blocks import checkbox
from lotse.documents.drawing.lines import Part, set_lines
from lotse.documents.drawing.marks import Blocks, Rule, Words
from lotse.documents.drawing.sheet import Column, Sheet, height_of
from lotse.documents.drawing.style import MM, MUTED, SMALL, WRITE, Type
from lotse.documents.drawing.text import printable
from lotse.documents.letter import ReplySlip

SLIP = Type(9, 12.5)
QR_SIDE = 22 * MM
LONGEST_QR = 200  # bytes; a longer code is printed in letters only


def reply_slip_height(sheet: Sheet, slip: ReplySlip) -> float:
    return height_of(sheet.width, partial(_slip, slip=slip))


def reply_slip(sheet: Sheet, slip: ReplySlip) -> None:
    """At the foot of the last page, to be cut off; on a page of its own if there is no room."""
    draw = partial(_slip, slip=slip)
    height = reply_slip_height(sheet, slip)
    if height <= sheet.frame.bottom - sheet.frame.top:
        sheet.need(height)
        sheet.y = max(sheet.y, sheet.frame.bottom - height)
    draw(sheet)


def _slip(sheet: Sheet, slip: ReplySlip) -> None:
    sheet.y += 3 * MM
    sheet.add(Rule(9 * MM, sheet.y, 201 * MM, sheet.y, MUTED, 0.5, (3, 3)))
    sheet.y += 4 * MM
    top, page = sheet.y, len(sheet.pages)
    width = sheet.width - QR_SIDE - 10 * MM
    sheet.text(slip.title, SLIP.strong(), width=width)
    sheet.y += 3
    for choice in slip.choices:
        _choice(sheet, choice, width)
    sheet.y += 3
    sheet.text("Zurück an: " + ", ".join(slip.return_to), SMALL, width=width)
    if len(sheet.pages) == page:
        _code(sheet, slip.code, top)
    else:
        sheet.text([Part("Code "), Part(slip.code, bold=True)], SLIP)


def _choice(sheet: Sheet, text: str, width: float) -> None:
    """A box, the text, and a line to the end for a date or a reason."""
    indent = 6 * MM
    lines = set_lines(text, SLIP, width - indent)
    checkbox(sheet, 0, SLIP)
    if not lines:
        sheet.y += SLIP.leading
        return
    sheet.columns([Column(indent, width - indent, lines, SLIP)])
    left = sheet.frame.left + indent + lines[-1].width + 4
    right = sheet.frame.left + width
    if right - left > 12 * MM:
        y = sheet.y - 3.2
        sheet.add(Rule(left, y, right, y, WRITE, 0.5))
    sheet.y += 2.5


def _code(sheet: Sheet, code: str, top: float) -> None:
    """The short code as QR code and in plain letters below."""
    left = sheet.frame.right - QR_SIDE
    plain = printable(code)
    if plain and len(plain.encode()) <= LONGEST_QR:
        sheet.add(Blocks(tuple(_qr_blocks(plain, left, top))))
    kind = Type(10, 13, bold=True)
    y = top + QR_SIDE + 2
    for line in set_lines(code, kind, QR_SIDE + 8 * MM):
        sheet.add(Words(sheet.frame.right - line.width, y + kind.baseline, line, kind))
        y += kind.leading
    sheet.y = max(sheet.y, y)


def _qr_blocks(code: str, left: float, top: float) -> Iterator[tuple[float, float, float, float]]:
    # A fixed mask: trying all eight costs more than the rest of the letter.
    rows = segno.make(code, error="m", micro=False, mask=2).matrix
    module = QR_SIDE / len(rows)
    for number, row in enumerate(rows):
        y = top + number * module
        place = 0
        for dark, cells in groupby(row):
            length = len(list(cells))
            if dark:
                yield left + place * module, y, length * module, module
            place += length
