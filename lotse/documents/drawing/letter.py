"""Draws a referral letter: DIN 5008 form B, fits a window envelope."""

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from lotse.documents.drawing.columns import Gap
from lotse.documents.drawing.geometry import (
    ADDRESS_LEFT,
    ADDRESS_TOP,
    ADDRESS_WIDTH,
    BOTTOM,
    FOLD_MARKS,
    FULL_PAGE,
    HOLE_MARK,
    INFO_LEFT,
    INFO_TOP,
    INFO_WIDTH,
    INK,
    LEFT,
    LINE,
    MUTED,
    RETURN_LINE_ZONE,
    SUBJECT_TOP,
    TEXT_WIDTH,
    Box,
    from_top,
)
from lotse.documents.drawing.letterhead import draw_letterhead
from lotse.documents.drawing.pages import draw_footer, draw_marks, drawn, flowed
from lotse.documents.drawing.reply_slip import ReplyPart
from lotse.documents.drawing.styles import LETTER, SMALL, SUBJECT
from lotse.documents.drawing.text import draw_line, fitted, paragraph
from lotse.documents.letter import LetterContent

FIRST_PAGE = Box(LEFT, BOTTOM, TEXT_WIDTH, from_top(SUBJECT_TOP) - BOTTOM)
ADDRESS_STEP = 13.0
INFO_STEP = 13.5
INFO_LABEL_WIDTH = 62.0
MOST_ADDRESS_LINES = 6
MOST_INFO_LINES = 9
SIGNATURE_ROOM = 34.0


def draw_letter(content: LetterContent) -> bytes:
    pages = flowed(_body(content), FIRST_PAGE, FULL_PAGE)

    def furniture(canvas: Canvas, number: int, total: int) -> None:
        draw_marks(canvas, draft=content.draft, practice=content.practice)
        if number == 1:
            _draw_fold_marks(canvas)
            draw_letterhead(canvas, content.sender, content.sender_lines)
            _draw_address(canvas, content)
            _draw_info(canvas, content)
        draw_footer(canvas, content.sender, number, total)

    return drawn(content.subject, pages, furniture)


def _body(content: LetterContent) -> list[Flowable]:
    body: list[Flowable] = [
        paragraph(content.subject, SUBJECT),
        paragraph(content.salutation, LETTER),
    ]
    body += [paragraph(part.text, LETTER, heading=part.heading) for part in content.passages]
    body += [paragraph(content.closing, LETTER), Gap(SIGNATURE_ROOM)]
    body += [paragraph("\n".join(content.signature), LETTER)] if content.signature else []
    if content.enclosures:
        body.append(paragraph("Anlagen: " + ", ".join(content.enclosures), SMALL))
    if content.reply is not None:
        body.append(ReplyPart(content.reply))
    return body


def _draw_fold_marks(canvas: Canvas) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.4)
    for distance in FOLD_MARKS:
        canvas.line(12, from_top(distance), 22, from_top(distance))
    canvas.line(12, from_top(HOLE_MARK), 28, from_top(HOLE_MARK))


def _draw_address(canvas: Canvas, content: LetterContent) -> None:
    top = ADDRESS_TOP + RETURN_LINE_ZONE
    canvas.setFillColor(MUTED)
    line = fitted(content.return_line, 7, ADDRESS_WIDTH)
    end = draw_line(canvas, ADDRESS_LEFT, from_top(top - 15), line, 7)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.4)
    canvas.line(ADDRESS_LEFT, from_top(top - 13), end, from_top(top - 13))
    canvas.setFillColor(INK)
    if content.mark:
        mark = fitted(content.mark, 8.5, ADDRESS_WIDTH, bold=True)
        draw_line(canvas, ADDRESS_LEFT, from_top(top - 2), mark, 8.5, bold=True)
    for number, text in enumerate(content.recipient[:MOST_ADDRESS_LINES]):
        y = from_top(top + 11 + number * ADDRESS_STEP)
        draw_line(canvas, ADDRESS_LEFT, y, fitted(text, 10.5, ADDRESS_WIDTH), 10.5)


def _draw_info(canvas: Canvas, content: LetterContent) -> None:
    for number, fact in enumerate(content.info[:MOST_INFO_LINES]):
        y = from_top(INFO_TOP + 9 + number * INFO_STEP)
        canvas.setFillColor(MUTED)
        draw_line(canvas, INFO_LEFT, y, fitted(fact.label, 8.5, INFO_LABEL_WIDTH), 8.5)
        canvas.setFillColor(INK)
        room = INFO_WIDTH - INFO_LABEL_WIDTH - 4
        draw_line(canvas, INFO_LEFT + INFO_LABEL_WIDTH + 4, y, fitted(fact.value, 8.5, room), 8.5)
