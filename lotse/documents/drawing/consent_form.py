"""The consent form: twelve things that must be said, numbered, in the order people ask them."""

from collections.abc import Sequence
from functools import partial

from lotse.documents.consent_form import ConsentContent
from lotse.documents.drawing.blocks import checkbox, signatures
from lotse.documents.drawing.furniture import finish, title_block
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Rule
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Column, Frame, Sheet, keep_together
from lotse.documents.drawing.style import ACCENT, FAINT, MM, PAGE_HEIGHT, SMALL, Type
from lotse.documents.parts import Tick

NORMAL = Type(10, 13.6)
SMALLER = Type(9, 11.8)  # where it saves a page
NUMBER_WIDTH, LABEL_WIDTH = 7 * MM, 40 * MM
TEXT_X = NUMBER_WIDTH + LABEL_WIDTH + 3 * MM
TICK_INDENT = 6 * MM
TICK_INDENT = 6 * MM
AFTER_TICKS = 5  # number four is the list to tick
FRAME = Frame(top=17 * MM, bottom=PAGE_HEIGHT - 20 * MM)


def draw_consent(content: ConsentContent) -> bytes:
    sheet = _form(content, NORMAL)
    if len(sheet.pages) > 1:
        smaller = _form(content, SMALLER)
        sheet = smaller if len(smaller.pages) < len(sheet.pages) else sheet
    finish(sheet, content.title, practice=content.practice)
    return paint(sheet.pages, title=content.title)


def _form(content: ConsentContent, kind: Type) -> Sheet:
    sheet = Sheet(FRAME)
    info = " · ".join(f"{fact.label} {fact.value}" for fact in content.info)
    title_block(sheet, content.title, info)
    *sections, last = _sections(content)
    for number, label, paragraphs in sections:
        if number == AFTER_TICKS:
            _ticks_section(sheet, content.categories, kind)
        _section(sheet, kind, number, label, paragraphs)
    keep_together(sheet, partial(_last, content=content, kind=kind, section=last))
    return sheet


def _last(
    sheet: Sheet, *, content: ConsentContent, kind: Type, section: tuple[int, str, Sequence[str]]
) -> None:
    """The last part and the signatures, so that these never stand alone on a page."""
    _section(sheet, kind, *section)
    _sign(sheet, content, kind)


def _sections(content: ConsentContent) -> list[tuple[int, str, Sequence[str]]]:
    """Number four is the list to tick."""
    law = f"Es gilt: {content.law}" if content.law else ""
    return [
        (1, "Verantwortlich", content.responsible),
        (2, "Wer willigt ein, für wen", (*content.givers, *(f"für {c}" for c in content.children))),
        (
            3,
            "Wer gibt an wen weiter",
            (f"von: {content.sender}", f"an: {content.recipient}", content.direction),
        ),
        (5, "Wofür", (content.purpose,)),
        (6, "Freiwillig", (content.voluntary,)),
        (7, "Widerruf", (content.revocation,)),
        (8, "Gültig", (content.valid_until,)),
        (9, "Aufbewahrung", (content.retention,)),
        (10, "Ihre Rechte", (content.rights, law)),
        (11, "Erklärt", (content.explained,)),
    ]


def _section(sheet: Sheet, kind: Type, number: int, label: str, paragraphs: Sequence[str]) -> None:
    lines = [line for text in paragraphs for line in set_lines(text, kind, sheet.width - TEXT_X)]
    _numbered(sheet, kind, number, label, [Column(TEXT_X, sheet.width - TEXT_X, lines, kind)])
    if not lines:
        y = sheet.y - 3
        sheet.add(Rule(sheet.frame.left + TEXT_X, y, sheet.frame.right, y, FAINT, 0.6))
    _end(sheet)


def _ticks_section(sheet: Sheet, categories: Sequence[Tick], kind: Type) -> None:
    """Number four: short entries in two columns, long ones below each other."""
    room = sheet.width - TEXT_X
    lines = [set_lines(tick.text, kind, room - TICK_INDENT) for tick in categories]
    narrow = room / 2 - TICK_INDENT - 2 * MM
    in_pairs = all(len(found) == 1 and found[0].width <= narrow for found in lines)
    step = 2 if in_pairs else 1
    for start in range(0, max(len(categories), 1), step):
        sheet.need(2 * kind.leading)
        columns = []
        for place, tick in enumerate(categories[start : start + step]):
            x = TEXT_X + place * room / 2
            checkbox(sheet, x, kind, ticked=tick.ticked)
            columns.append(Column(x + TICK_INDENT, room, lines[start + place], kind))
        if start == 0:
            _numbered(sheet, kind, 4, "Welche Angaben", columns)
        else:
            sheet.columns(columns)
        sheet.y += 2 if any(column.lines for column in columns) or start == 0 else kind.leading
    _end(sheet)


def _numbered(sheet: Sheet, kind: Type, number: int, label: str, columns: list[Column]) -> None:
    small = kind.in_colour(ACCENT).strong()
    strong = kind.strong()
    sheet.columns(
        [
            Column(0, NUMBER_WIDTH, set_lines(str(number), small, NUMBER_WIDTH), small),
            Column(NUMBER_WIDTH, LABEL_WIDTH, set_lines(label, strong, LABEL_WIDTH), strong),
            *columns,
        ]
    )


def _end(sheet: Sheet) -> None:
    sheet.y += 3.5
    if sheet.room > 0:
        sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, FAINT, 0.6))
    sheet.y += 4.5


def _sign(sheet: Sheet, content: ConsentContent, kind: Type) -> None:
    strong = kind.strong()
    small = strong.in_colour(ACCENT)
    sheet.columns(
        [
            Column(0, NUMBER_WIDTH, set_lines("12", small, NUMBER_WIDTH), small),
            Column(
                NUMBER_WIDTH,
                sheet.width - NUMBER_WIDTH,
                set_lines("Ort, Datum und Unterschrift", strong, sheet.width - NUMBER_WIDTH),
                strong,
            ),
        ]
    )
    sheet.text(content.place_and_date, kind, x=NUMBER_WIDTH)
    signatures(sheet, content.signatures)
    sheet.text("Sie bekommen eine Kopie dieses Blattes.", SMALL)
