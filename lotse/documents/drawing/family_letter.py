"""What the family takes home: large and airy, German first, then the family's own language."""

from collections.abc import Sequence
from functools import partial

from lotse.documents.drawing.blocks import facts
from lotse.documents.drawing.furniture import finish, go_on, letterhead
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Rule
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Column, Frame, Sheet, keep_together
from lotse.documents.drawing.style import EASY, FAINT, MM, SMALL, Type
from lotse.documents.family_letter import FamilyLetterContent, LanguageBlock

RTL_LANGUAGES = frozenset({"ar", "fa", "prs", "ckb", "ps", "ur", "he"})
TOP = 40 * MM
TITLE = Type(13.5, 19, bold=True)
LARGER = 1.12  # Arabic letters look smaller at the same size


def draw_family_letter(content: FamilyLetterContent) -> bytes:
    sheet = Sheet(Frame(bottom=Frame().bottom + 3 * MM))
    left_over = letterhead(sheet, content.sender, content.sender_lines)
    sheet.y = max(TOP, sheet.y + 8 * MM)
    go_on(sheet, left_over)
    _addressed(sheet, content)
    for number, block in enumerate(content.blocks, start=1):
        is_last = number == len(content.blocks)
        signature = content.signature if is_last else ()
        keep_together(sheet, partial(_block, block=block, first=number == 1, signature=signature))
    finish(sheet, content.sender, draft=content.draft, practice=content.practice)
    title = content.blocks[0].title if content.blocks else content.sender
    return paint(sheet.pages, title=title)


def is_rtl_language(code: str) -> bool:
    return code.split("-")[0].lower() in RTL_LANGUAGES


def _addressed(sheet: Sheet, content: FamilyLetterContent) -> None:
    width = sheet.width * 0.55
    to = [line for text in content.recipient for line in set_lines(text, EASY, width)]
    place = set_lines(content.place_and_date, EASY, sheet.width * 0.42)
    sheet.columns(
        [
            Column(0, width, to, EASY),
            Column(sheet.width * 0.58, sheet.width * 0.42, place, EASY, right=True),
        ]
    )
    sheet.space(6 * MM)


def _divider(sheet: Sheet) -> None:
    sheet.space(3.5 * MM)
    if sheet.y > sheet.frame.top:
        sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, FAINT, 0.8))
        sheet.y += 4.5 * MM


def _block(sheet: Sheet, *, block: LanguageBlock, first: bool, signature: Sequence[str]) -> None:
    """One language; on a page of its own rather than torn in two."""
    if not first:
        _divider(sheet)
    rtl = is_rtl_language(block.language)
    body, title = (_larger(EASY), _larger(TITLE)) if rtl else (EASY, TITLE)
    sheet.need(title.leading + 4 * body.leading)
    sheet.text(block.title, title, rtl=rtl, right=rtl)
    sheet.space(5)
    if block.salutation:
        sheet.text(block.salutation, body, rtl=rtl, right=rtl)
        sheet.space(5)
    for paragraph in block.paragraphs:
        sheet.text(paragraph, body, rtl=rtl, right=rtl)
        sheet.space(4)
    if block.facts:
        sheet.space(4)
        facts(sheet, block.facts, kind=body, rtl=rtl, lines=False)
        sheet.space(4)
    sheet.text(block.closing, body, rtl=rtl, right=rtl)
    if block.notice:
        sheet.space(4)
        sheet.text(block.notice, SMALL)
    if signature:
        sheet.y += 8 * MM
        sheet.text(", ".join(signature), EASY)


def _larger(kind: Type) -> Type:
    return kind._replace(size=kind.size * LARGER, leading=kind.leading * LARGER)
