"""A list of offers on paper: a name, a quiet line, what families need to know."""

from lotse.documents.drawing.furniture import finish, full_letterhead
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Rule
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Column, Frame, Sheet
from lotse.documents.drawing.style import FAINT, MM, MUTED, TITLE, Type
from lotse.documents.offer_list import OfferEntry, OfferListContent

FRAME = Frame(top=20 * MM)
NAME = Type(11, 14, bold=True)
TAG = Type(9, 14, colour=MUTED)
PLAIN = Type(9, 12)
QUIET = PLAIN.in_colour(MUTED)
TAG_WIDTH = 48 * MM
LEAST_HEIGHT = 24 * MM  # an entry begins on a new page rather than leaving its name alone


def draw_offer_list(content: OfferListContent) -> bytes:
    sheet = Sheet(FRAME)
    full_letterhead(sheet, content.sender, content.sender_lines, gap=5 * MM, least=34 * MM)
    sheet.text(content.title, TITLE)
    sheet.text(content.narrowed, QUIET)
    sheet.text(content.count, QUIET)
    for entry in content.entries:
        _entry(sheet, entry)
    finish(sheet, f"Stand {content.printed_on}", practice=content.practice)
    return paint(sheet.pages, title=content.title)


def _entry(sheet: Sheet, entry: OfferEntry) -> None:
    sheet.need(LEAST_HEIGHT)
    sheet.space(2 * MM)
    sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, FAINT, 0.6))
    sheet.space(1 * MM)
    width = sheet.width - (TAG_WIDTH + 2 * MM if entry.tag else 0)
    columns = [Column(0, width, set_lines(entry.name, NAME, width), NAME)]
    if entry.tag:
        lines = set_lines(entry.tag, TAG, TAG_WIDTH)
        columns.append(Column(sheet.width - TAG_WIDTH, TAG_WIDTH, lines, TAG, right=True))
    sheet.columns(columns)
    sheet.text(entry.about, QUIET)
    sheet.text(" · ".join(f"{what}: {says}" for what, says in entry.facts), PLAIN)
    for site in entry.sites:
        sheet.text(site, PLAIN)
