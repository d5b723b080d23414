"""What the family takes home: large and airy, German first, then the family's own language.

Each language is a whole letter, with its own signature: on one page if all of them fit there, else
on a page of its own in larger print.
"""

from collections.abc import Sequence

from lotse.documents.drawing.blocks import (
    FactStyle,
    facts,
)
from lotse.documents.drawing.furniture import finish, full_letterhead
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Rule
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Column, Frame, Sheet
from lotse.documents.drawing.style import EASY, FAINT, MM, SMALL, Type
from lotse.documents.family_letter import FamilyLetterContent, LanguageBlock

RTL_LANGUAGES = frozenset({"ar", "fa", "prs", "ckb", "ps", "ur", "he"})
TOP = 40 * MM
SMALLEST = Type(10.5, 14.5)
SIZES = (Type(14, 20.5), Type(13, 19), Type(12.2, 17.8), EASY, SMALLEST)  # the first that fits
LARGER = 1.12  # Arabic letters look smaller at the same size
TITLE = 1.18  # against the text
PARAGRAPH_GAP = 0.3  # of a line
LABEL_WIDTH = 46 * MM
SIGN, SIGN_BRIEFLY = 12 * MM, 8 * MM  # room for a name by hand


def draw_family_letter(content: FamilyLetterContent) -> bytes:
    sheet = _together(content)
    if len(content.blocks) < 2 or len(sheet.pages) > 1:
        sheet = _apart(content)
    finish(sheet, content.sender, draft=content.draft, practice=content.practice)
    title = content.blocks[0].title if content.blocks else content.sender
    return paint(sheet.pages, title=title)


def is_rtl_language(code: str) -> bool:
    return code.split("-")[0].lower() in RTL_LANGUAGES


def _together(content: FamilyLetterContent) -> Sheet:
    """One language below the other."""
    sheet = _sheet()
    _head(sheet, content)
    for number, block in enumerate(content.blocks):
        if number:
            _divider(sheet)
        _block(sheet, block, EASY)
        _sign(sheet, block, content.signature, EASY, SIGN_BRIEFLY)
    return sheet


def _apart(content: FamilyLetterContent) -> Sheet:
    """Every language with a head of its own, as large as its page allows."""
    for kind in SIZES:
        sheet = _sheet()
        for number, block in enumerate(content.blocks):
            if number:
                sheet.new_page()
            _head(sheet, content)
            _block(sheet, block, kind)
            _sign(sheet, block, content.signature, kind, SIGN)
        if not content.blocks:
            _head(sheet, content)
        if len(sheet.pages) <= len(content.blocks):
            break
    return sheet


def _sheet() -> Sheet:
    return Sheet(Frame(bottom=Frame().bottom + 3 * MM))


def _head(sheet: Sheet, content: FamilyLetterContent) -> None:
    full_letterhead(sheet, content.sender, content.sender_lines, gap=8 * MM, least=TOP)
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


def _block(sheet: Sheet, block: LanguageBlock, kind: Type) -> None:
    rtl = is_rtl_language(block.language)
    body = _sized(kind, LARGER) if rtl else kind
    title = _sized(body, TITLE).strong()
    sheet.need(title.leading + 4 * body.leading)
    gap = kind.leading * PARAGRAPH_GAP
    for text, set_as in ((block.title, title), (block.salutation, body)):
        sheet.text(text, set_as, rtl=rtl, right=rtl)
        sheet.space(gap if text else 0)
    for paragraph in block.paragraphs:
        sheet.text(paragraph, body, rtl=rtl, right=rtl)
        sheet.space(gap)
    if block.facts:
        sheet.space(gap)
        style = FactStyle(kind=body, rtl=rtl, lines=False, label_width=LABEL_WIDTH)
        facts(sheet, block.facts, style)
        sheet.space(gap)


def _sign(
    sheet: Sheet, block: LanguageBlock, signature: Sequence[str], kind: Type, room: float
) -> None:
    """Closing, room to sign and the name: never parted; then what is to be known about the text."""
    rtl = is_rtl_language(block.language)
    body = _sized(kind, LARGER) if rtl else kind
    names = ", ".join(signature)
    sheet.need(body.leading + (room + kind.leading if names else 0))
    sheet.text(block.closing, body, rtl=rtl, right=rtl)
    if names:
        sheet.y += room
        sheet.text(names, kind, right=rtl)
    if block.notice:
        sheet.space(5)
        sheet.text(block.notice, SMALL)


def _sized(kind: Type, factor: float) -> Type:
    return kind._replace(size=kind.size * factor, leading=kind.leading * factor)
