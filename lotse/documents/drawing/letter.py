"""The referral letter, DIN 5008 form B: fits a window envelope, folds and files as offices do."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from lotse.documents.drawing.furniture import LeftOver, finish, go_on, letterhead
from lotse.documents.drawing.lines import Line, Part, set_lines
from lotse.documents.drawing.marks import Rule, Words
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.reply_slip import SLIP, reply_slip, reply_slip_height
from lotse.documents.drawing.sheet import Frame, Sheet, height_of, keep_together
from lotse.documents.drawing.style import LETTER, LINE, MM, MUTED, PAGE_HEIGHT, Type
from lotse.documents.letter import LetterContent
from lotse.documents.parts import Fact, Passage

# DIN 5008 form B, in mm from the upper left corner of the sheet
FOLD_MARKS = (105 * MM, 210 * MM)
HOLE_MARK = 148.5 * MM
WINDOW_TEXT_LEFT, WINDOW_WIDTH = 25 * MM, 80 * MM
RETURN_LINE_TOP = 45.5 * MM
NOTES_BOTTOM = 62.7 * MM  # remarks end where the address begins
ADDRESS_TOP = 62.7 * MM
ADDRESS_LINES = 6
INFO_LEFT, INFO_TOP, INFO_WIDTH = 125 * MM, 50 * MM, 75 * MM
SUBJECT_TOP = 98.5 * MM
FRAME = Frame(left=25 * MM, right=190 * MM, top=25 * MM, bottom=PAGE_HEIGHT - 22 * MM)

RETURN = Type(6.5, 9, colour=MUTED)
ADDRESS = Type(10.5, 12.7)
NOTE = Type(8.5, 11)
INFO = Type(9, 12.5)


class Setting(NamedTuple):
    """How tightly a letter is set."""

    kind: Type = LETTER
    gap: float = LETTER.leading * 0.5  # between two paragraphs
    signature: float = 11 * MM  # room to sign


# For a letter that would only just need a second page; the first that keeps it on one is taken.
CLOSER = (Setting(Type(10.5, 13.7), 5.6, 9.5 * MM), Setting(Type(10, 12.8), 4.2, 8 * MM))


def draw_letter(content: LetterContent) -> bytes:
    sheet = _letter(content, Setting())
    for setting in CLOSER if len(sheet.pages) > 1 else ():
        closer = _letter(content, setting)
        if len(closer.pages) == 1:
            sheet = closer
            break
    finish(sheet, content.footer, draft=content.draft, practice=content.practice)
    return paint(sheet.pages, title=content.subject)


def _letter(content: LetterContent, setting: Setting) -> Sheet:
    sheet = Sheet(FRAME)
    left_over = [
        *letterhead(sheet, content.sender, content.sender_lines),
        *_window(sheet, content),
        *_info(sheet, content.info),
    ]
    _fold_marks(sheet)
    sheet.y = SUBJECT_TOP
    if any(lines for lines, _ in left_over):
        go_on(sheet, left_over)
        sheet.y += setting.kind.leading
    _body(sheet, content, setting)
    _end(sheet, content, setting)
    return sheet


def _window(sheet: Sheet, content: LetterContent) -> LeftOver:
    """The address field; gives back what does not fit the window, so that nothing is lost."""
    small = set_lines(content.return_line, RETURN, WINDOW_WIDTH)
    _lines_at(sheet, small[:1], RETURN, RETURN_LINE_TOP)
    if small:
        end = WINDOW_TEXT_LEFT + small[0].width
        y = RETURN_LINE_TOP + RETURN.leading
        sheet.add(Rule(WINDOW_TEXT_LEFT, y, end, y, LINE, 0.4))
    notes = set_lines(content.mark, NOTE.strong(), WINDOW_WIDTH)
    _lines_at(sheet, notes[:2], NOTE, NOTES_BOTTOM - len(notes[:2]) * NOTE.leading - 2)
    address = [
        line for text in content.recipient for line in set_lines(text, ADDRESS, WINDOW_WIDTH)
    ]
    _lines_at(sheet, address[:ADDRESS_LINES], ADDRESS, ADDRESS_TOP)
    return [(small[1:], RETURN), (notes[2:], NOTE), (address[ADDRESS_LINES:], ADDRESS)]


def _lines_at(sheet: Sheet, lines: Sequence[Line], kind: Type, top: float) -> None:
    for number, line in enumerate(lines):
        y = top + number * kind.leading + kind.baseline
        sheet.add(Words(WINDOW_TEXT_LEFT, y, line, kind))


def _info(sheet: Sheet, info: Sequence[Fact]) -> LeftOver:
    """The information block beside the window; what is too much for it goes into the letter."""
    label_width = 25 * MM
    value_width = INFO_WIDTH - label_width
    label_kind = Type(INFO.size - 0.5, INFO.leading, colour=MUTED)
    y = INFO_TOP
    left_over: LeftOver = []
    for fact in info:
        labels = set_lines(fact.label, label_kind, label_width - 1 * MM)
        values = set_lines(fact.value, INFO, value_width)
        height = max(len(labels), len(values), 1) * INFO.leading
        if y + height > SUBJECT_TOP - 2 * MM:
            whole = [Part(f"{fact.label}: "), Part(fact.value)]
            left_over.append((set_lines(whole, INFO, sheet.width), INFO))
            continue
        for x, lines, kind in ((0.0, labels, label_kind), (label_width, values, INFO)):
            for number, line in enumerate(lines):
                baseline = y + number * INFO.leading + INFO.baseline
                sheet.add(Words(INFO_LEFT + x, baseline, line, kind))
        y += height
    return left_over


def _fold_marks(sheet: Sheet) -> None:
    for y in FOLD_MARKS:
        sheet.add(Rule(4 * MM, y, 9 * MM, y, LINE, 0.4))
    sheet.add(Rule(4 * MM, HOLE_MARK, 11 * MM, HOLE_MARK, LINE, 0.4))


def _body(sheet: Sheet, content: LetterContent, setting: Setting) -> None:
    sheet.text(content.subject, setting.kind.strong())
    sheet.space(setting.gap * 2)
    sheet.text(content.salutation, setting.kind)
    for passage in content.passages:
        sheet.space(setting.gap)
        _passage(sheet, passage, setting)


def _passage(sheet: Sheet, passage: Passage, setting: Setting) -> None:
    colon = "" if passage.heading.rstrip().endswith((".", ":", "?", "!", ",")) else ":"
    run_in = [Part(f"{passage.heading}{colon} ", bold=True)] if passage.heading.strip() else []
    sheet.text([*run_in, Part(passage.text)], setting.kind)


def _end(sheet: Sheet, content: LetterContent, setting: Setting) -> None:
    """Closing and reply slip; the slip never stands alone on a last page."""
    closing = partial(_closing, content=content, setting=setting)
    slip_height = reply_slip_height(sheet, content.reply) if content.reply else 0
    whole = height_of(sheet.width, closing) + slip_height
    if whole <= sheet.frame.bottom - sheet.frame.top:
        sheet.need(whole)
    keep_together(sheet, closing)
    if content.reply:
        reply_slip(sheet, content.reply)


def _closing(sheet: Sheet, content: LetterContent, setting: Setting) -> None:
    sheet.y += setting.gap * 1.8
    sheet.text(content.closing, setting.kind)
    if content.signature:
        sheet.y += setting.signature
    for line in content.signature:
        sheet.text(line, setting.kind)
    if content.enclosures:
        sheet.y += setting.gap * 1.6
        sheet.text([Part("Anlagen\u00a0 ", bold=True), Part(", ".join(content.enclosures))], SLIP)
