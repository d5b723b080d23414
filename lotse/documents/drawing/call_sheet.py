"""The call sheet of a week: five offers on a page, with boxes to tick while telephoning."""

from lotse.documents.call_sheet import CallEntry, CallSheetContent
from lotse.documents.drawing.furniture import finish, full_letterhead
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Box, Rule, Words
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Frame, Sheet
from lotse.documents.drawing.style import LINE, MM, MUTED, TITLE, WRITE, Type

SQUARE = 2.8 * MM
FRAME = Frame(top=20 * MM)
NAME = Type(11, 14, bold=True)
PLAIN = Type(9, 12)
QUIET = PLAIN.in_colour(MUTED)
QUESTIONS = (
    ("Gibt es das Angebot noch?", ("ja", "ruht bis …", "fällt weg")),
    ("Plätze?", ("frei", "Warteliste, … Wochen", "voll")),
    ("Zeiten, Ort und Anmeldung wie oben?", ("ja", "nein, neu:")),
)
ANSWERS_AT = (62 * MM, 86 * MM, 134 * MM)
WIDEST = 80 * MM
LEAST_HEIGHT = 36 * MM


def draw_call_sheet(content: CallSheetContent) -> bytes:
    sheet = Sheet(FRAME)
    full_letterhead(sheet, content.sender, content.sender_lines, gap=5 * MM, least=34 * MM)
    sheet.text(content.title, TITLE)
    sheet.text(content.week, QUIET)
    for entry in content.entries:
        _entry(sheet, entry)
    if content.closing:
        sheet.space(3 * MM)
        sheet.text(content.closing, PLAIN)
    finish(sheet, f"Stand {content.printed_on}", practice=content.practice)
    return paint(sheet.pages, title=content.title)


def _entry(sheet: Sheet, entry: CallEntry) -> None:
    sheet.need(LEAST_HEIGHT)
    sheet.space(2 * MM)
    sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, LINE, 0.6))
    sheet.space(1 * MM)
    sheet.text(entry.name, NAME)
    who = " · ".join(part for part in (entry.provider, _phone(entry)) if part)
    sheet.text(who, PLAIN)
    sheet.text(entry.reason, QUIET)
    known = " · ".join(f"{what}: {says}" for what, says in entry.facts)
    sheet.text(known, QUIET)
    for question, answers in QUESTIONS:
        _question(sheet, question, answers)
    _notes(sheet)


def _phone(entry: CallEntry) -> str:
    return f"Telefon {entry.phone}" if entry.phone else "Telefon fehlt im Katalog"


def _question(sheet: Sheet, question: str, answers: tuple[str, ...]) -> None:
    sheet.need(PLAIN.leading + 2)
    sheet.y += 1.5
    _words(sheet, sheet.frame.left, question)
    for place, answer in zip(ANSWERS_AT, answers, strict=False):
        x = sheet.frame.left + place
        _box(sheet, x)
        _words(sheet, x + SQUARE + 1.5 * MM, answer)
    sheet.y += PLAIN.leading


def _notes(sheet: Sheet) -> None:
    sheet.need(PLAIN.leading * 1.4)
    sheet.y += PLAIN.leading * 0.4
    _words(sheet, sheet.frame.left, "Gesprochen mit")
    _words(sheet, sheet.frame.left + 88 * MM, "am")
    _words(sheet, sheet.frame.left + 118 * MM, "Notiz")
    y = sheet.y + PLAIN.leading
    for start, end in ((24, 86), (94, 116), (128, 170)):
        left = sheet.frame.left
        right = min(left + end * MM, sheet.frame.right)
        sheet.add(Rule(left + start * MM, y, right, y, WRITE, 0.5))
    sheet.y += PLAIN.leading


def _words(sheet: Sheet, x: float, text: str) -> None:
    line = set_lines(text, PLAIN, WIDEST)[0]
    sheet.add(Words(x, sheet.y + PLAIN.baseline, line, PLAIN))


def _box(sheet: Sheet, x: float) -> None:
    top = sheet.y + (PLAIN.leading - SQUARE) / 2 + 0.6
    sheet.add(Box(x, top, SQUARE, SQUARE, stroke=MUTED))
