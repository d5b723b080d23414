"""Draws what the family takes home: large, airy, German and the family's own language."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from lotse.documents.drawing.columns import Columns, Gap, Rule
from lotse.documents.drawing.geometry import BOTTOM, FULL_PAGE, LEFT, TEXT_WIDTH, Box, from_top
from lotse.documents.drawing.letterhead import draw_letterhead
from lotse.documents.drawing.pages import draw_footer, draw_marks, drawn, flowed
from lotse.documents.drawing.right_to_left import RightToLeftText, is_right_to_left
from lotse.documents.drawing.styles import FAMILY, FAMILY_LABEL, FAMILY_TITLE, SMALL
from lotse.documents.drawing.text import clean, paragraph
from lotse.documents.family_letter import FamilyLetterContent, LanguageBlock
from lotse.documents.parts import Fact

FIRST_PAGE = Box(LEFT, BOTTOM, TEXT_WIDTH, from_top(110) - BOTTOM)


def draw_family_letter(content: FamilyLetterContent) -> bytes:
    pages = flowed(_body(content), FIRST_PAGE, FULL_PAGE)

    def furniture(canvas: Canvas, number: int, total: int) -> None:
        draw_marks(canvas, draft=content.draft, practice=content.practice)
        if number == 1:
            draw_letterhead(canvas, content.sender, content.sender_lines)
        draw_footer(canvas, content.sender, number, total)

    return drawn(content.blocks[0].title if content.blocks else content.sender, pages, furniture)


def _body(content: FamilyLetterContent) -> list[Flowable]:
    recipient = paragraph("\n".join(content.recipient), FAMILY)
    place = paragraph(content.place_and_date, FAMILY)
    body: list[Flowable] = [Columns([[recipient], [place]], (3, 2)), Gap(10)]
    for number, block in enumerate(content.blocks):
        if number:
            body.append(Rule(before=12, after=14))
        body += _block(block)
    if content.signature:
        body += [Gap(26), paragraph("\n".join(content.signature), FAMILY)]
    return body


def _block(block: LanguageBlock) -> list[Flowable]:
    text = _right if is_right_to_left(block.language) else _left
    body = [text(block.title, FAMILY_TITLE)]
    body += [text(block.salutation, FAMILY)] if block.salutation else []
    body += [text(part, FAMILY) for part in block.paragraphs]
    body += [_fact(fact, block.language) for fact in block.facts]
    body += [Gap(2), text(block.closing, FAMILY)] if block.closing else []
    body += [text(block.notice, SMALL)] if block.notice else []
    return body


def _fact(fact: Fact, language: str) -> Flowable:
    if is_right_to_left(language):
        cells = [[_right(fact.value, FAMILY)], [_right(fact.label, FAMILY_LABEL)]]
        return Columns(cells, (3, 1), space_after=2)
    cells = [[_left(fact.label, FAMILY_LABEL)], [_left(fact.value, FAMILY)]]
    return Columns(cells, (1, 3), space_after=2)


def _left(text: str, style: ParagraphStyle) -> Flowable:
    return paragraph(text, style)


def _right(text: str, style: ParagraphStyle) -> Flowable:
    return RightToLeftText(clean(text), style)
