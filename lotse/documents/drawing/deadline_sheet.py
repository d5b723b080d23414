"""The Fristenblatt of a child: what comes when, with room for the appointment."""

from collections.abc import Set
from functools import partial
from typing import NamedTuple

from lotse.documents.deadline_sheet import DeadlineLine, DeadlineSheetContent
from lotse.documents.drawing.blocks import heading
from lotse.documents.drawing.furniture import finish, full_letterhead
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Disc, Mark, Path, Rule, Words
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Column, Frame, Sheet, keep_together
from lotse.documents.drawing.style import FAINT, INK, MM, MUTED, SMALL, TITLE, WRITE, Type

FRAME = Frame(top=20 * MM)
TOP = 40 * MM
ROW = Type(10.5, 14.5)
SIGN_WIDTH = 7 * MM
WINDOW_X, WINDOW_WIDTH = 82 * MM, 46 * MM
NOTE_X = 132 * MM
WORDS = {
    "offen": "jetzt möglich",
    "bald_vorbei": "bald vorbei",
    "kommt": "kommt noch",
    "vorbei": "vorbei",
}


class Setting(NamedTuple):
    """How tightly the sheet is set."""

    row: Type
    hint: Type
    gap: float  # above and below a row


OPEN = Setting(ROW, Type(9, 12.5, colour=MUTED), 4)
COMPACT = Setting(Type(9.5, 13), Type(8.5, 11.2, colour=MUTED), 2.6)  # to stay on one page


def draw_deadline_sheet(content: DeadlineSheetContent) -> bytes:
    sheet = _sheet(content, OPEN)
    if len(sheet.pages) > 1:
        compact = _sheet(content, COMPACT)
        sheet = compact if len(compact.pages) < len(sheet.pages) else sheet
    finish(sheet, f"Stand {content.printed_on}", practice=content.practice)
    return paint(sheet.pages, title=content.title)


def _sheet(content: DeadlineSheetContent, setting: Setting) -> Sheet:
    sheet = Sheet(FRAME)
    full_letterhead(sheet, content.sender, content.sender_lines, gap=8 * MM, least=TOP)
    sheet.text(content.title, TITLE)
    sheet.text("\n".join(filter(None, (content.child, content.born))), ROW.in_colour(MUTED))
    for group in content.groups:
        heading(sheet, group.title, room_below=4 * ROW.leading)
        _appointment_head(sheet)
        for line in group.lines:
            keep_together(sheet, partial(_row, entry=line, setting=setting))
    keep_together(sheet, partial(_end, content=content))
    return sheet


def _end(sheet: Sheet, *, content: DeadlineSheetContent) -> None:
    if content.closing:
        sheet.space(6 * MM)
        sheet.text(content.closing, ROW)
    _legend(sheet, {line.state for group in content.groups for line in group.lines})


def _appointment_head(sheet: Sheet) -> None:
    """Over the lines on the right, on the height of the group's title."""
    line = set_lines("Ihr Termin", SMALL, 40 * MM)[0]
    sheet.add(Words(sheet.frame.left + NOTE_X, sheet.y - 7, line, SMALL))


def _row(sheet: Sheet, *, entry: DeadlineLine, setting: Setting) -> None:
    kind = setting.row
    title_width = WINDOW_X - SIGN_WIDTH - 4 * MM
    strong = kind._replace(bold=entry.state in ("offen", "bald_vorbei"))
    sheet.need(2 * kind.leading + 4)
    sheet.y += setting.gap
    sheet.add(*_sign(entry.state, sheet.frame.left + 1.5 * MM, sheet.y + kind.leading / 2))
    y = sheet.y + kind.leading - 1
    sheet.add(Rule(sheet.frame.left + NOTE_X, y, sheet.frame.right, y, WRITE, 0.5))
    sheet.columns(
        [
            Column(SIGN_WIDTH, title_width, set_lines(entry.title, strong, title_width), strong),
            Column(WINDOW_X, WINDOW_WIDTH, set_lines(entry.window, kind, WINDOW_WIDTH), kind),
        ]
    )
    sheet.text(entry.hint, setting.hint, x=SIGN_WIDTH, width=NOTE_X - SIGN_WIDTH - 4 * MM)
    sheet.y += setting.gap
    sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, FAINT, 0.6))


def _sign(state: str, x: float, y: float) -> list[Mark]:
    """A shape for each state, told apart without colour."""
    if state == "offen":
        return [Disc(x, y, 3, fill=INK)]
    if state == "bald_vorbei":
        return [Path(((x - 3.6, y + 3), (x, y - 3.4), (x + 3.6, y + 3)), fill=INK)]
    if state == "kommt":
        return [Disc(x, y, 3)]
    return [Path(((x - 3.2, y), (x - 0.8, y + 2.8), (x + 3.6, y - 3)), stroke=MUTED)]


def _legend(sheet: Sheet, used: Set[str]) -> None:
    sheet.need(12 * MM)
    sheet.space(6 * MM)
    x = sheet.frame.left + 1.5 * MM
    for state, word in WORDS.items():
        if state not in used:
            continue
        sheet.add(*_sign(state, x, sheet.y + SMALL.leading / 2))
        line = set_lines(word, SMALL, 60 * MM)[0]
        sheet.add(Words(x + 3 * MM, sheet.y + SMALL.baseline, line, SMALL))
        x += 3 * MM + line.width + 7 * MM
    sheet.y += SMALL.leading
