"""Forms on paper: questions on the left, boxes, answers or lines to write on at the right."""

from collections.abc import Iterator, Sequence
from functools import partial

from lotse.documents.drawing.blocks import checkbox, heading, writing_lines
from lotse.documents.drawing.furniture import finish, full_letterhead, title_block
from lotse.documents.drawing.lines import Line, set_lines
from lotse.documents.drawing.marks import Rule
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Column, Frame, Sheet, keep_together
from lotse.documents.drawing.style import FAINT, FORM, MM, MUTED, PAGE_HEIGHT, SMALL, WRITE, Type
from lotse.documents.form_sheet import FormLine, FormSheetContent
from lotse.documents.parts import Tick

FRAME = Frame(left=20 * MM, top=18 * MM, bottom=PAGE_HEIGHT - 19 * MM)
QUESTION_WIDTH = 76 * MM
ANSWER_X = 80 * MM
BOX_WIDTH, BOX_GAP = 5 * MM, 3.6 * MM
QUESTION = Type(9.5, 13)
HINT = Type(8, 10.8, colour=MUTED)
BOXES = Type(9, 13.6)
GAP, CLOSE_GAP = 2.4, 1.3  # above and below a question; closer where it saves a page


def draw_form_sheet(content: FormSheetContent) -> bytes:
    sheet = _sheet(content, GAP)
    if len(sheet.pages) > 1:
        closer = _sheet(content, CLOSE_GAP)
        sheet = closer if len(closer.pages) < len(sheet.pages) else sheet
    finish(
        sheet,
        f"{content.title} · Version {content.version} · gedruckt am {content.printed_on}",
        practice=content.practice,
    )
    return paint(sheet.pages, title=content.title)


def _sheet(content: FormSheetContent, gap: float) -> Sheet:
    sheet = Sheet(FRAME)
    full_letterhead(sheet, content.sender, content.sender_lines, gap=4 * MM)
    title_block(sheet, content.title, content.about)
    for section in content.sections:
        if section.title.strip():
            heading(sheet, section.title, room_below=4 * QUESTION.leading)
        for line in section.lines:
            keep_together(sheet, partial(_question, entry=line, gap=gap))
    return sheet


def _question(sheet: Sheet, *, entry: FormLine, gap: float) -> None:
    if not (entry.choices or entry.answer or entry.lines):
        sheet.text(entry.label, SMALL)
        sheet.text(entry.hint, SMALL)
        sheet.y += gap
        return
    top, page = sheet.y, len(sheet.pages)
    room = sheet.width - ANSWER_X
    rows = list(_rows_of_boxes(entry.choices, room))
    beside = len(rows) < 2 and entry.lines < 2
    _asked(sheet, entry, QUESTION_WIDTH if beside or entry.answer else sheet.width)
    end = sheet.y
    if beside and len(sheet.pages) == page:
        sheet.y = top
    x = ANSWER_X if beside else 0
    for row in rows if beside else _rows_of_boxes(entry.choices, sheet.width):
        _boxes(sheet, row, x)
    sheet.text(entry.answer, FORM, x=x)
    if entry.lines and not entry.answer:
        _to_write_on(sheet, entry.lines, x)
    sheet.y = max(sheet.y, end) if len(sheet.pages) == page else sheet.y
    sheet.y += gap
    if entry.answer or not entry.lines:  # a line to write on parts well enough
        sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, FAINT, 0.5))
    sheet.y += gap


def _asked(sheet: Sheet, entry: FormLine, width: float) -> None:
    sheet.columns([Column(0, width, set_lines(entry.label, QUESTION, width), QUESTION)])
    sheet.columns([Column(0, width, set_lines(entry.hint, HINT, width), HINT)])


def _rows_of_boxes(choices: Sequence[Tick], room: float) -> Iterator[list[tuple[Tick, list[Line]]]]:
    """As many beside each other as fit."""
    row: list[tuple[Tick, list[Line]]] = []
    used = 0.0
    for choice in choices:
        lines = set_lines(choice.text, BOXES, room - BOX_WIDTH)
        width = BOX_WIDTH + max((line.width for line in lines), default=0) + BOX_GAP
        if row and used + width - BOX_GAP > room:
            yield row
            row, used = [], 0.0
        row.append((choice, lines))
        used += width
    if row:
        yield row


def _boxes(sheet: Sheet, row: Sequence[tuple[Tick, list[Line]]], x: float) -> None:
    sheet.need(BOXES.leading)
    columns = []
    for choice, lines in row:
        checkbox(sheet, x, BOXES, ticked=choice.ticked)
        width = max((line.width for line in lines), default=0)
        columns.append(Column(x + BOX_WIDTH, width, lines, BOXES))
        x += BOX_WIDTH + width + BOX_GAP
    if any(column.lines for column in columns):
        sheet.columns(columns)
    else:
        sheet.y += BOXES.leading


def _to_write_on(sheet: Sheet, lines: int, x: float) -> None:
    if lines > 1:
        writing_lines(sheet, lines)
        return
    sheet.need(QUESTION.leading + 2)
    sheet.y += QUESTION.leading + 2
    left = sheet.frame.left + x
    sheet.add(Rule(left, sheet.y, sheet.frame.right, sheet.y, WRITE, 0.5))
