"""The Übergabeprotokoll Kita–Grundschule: the child's own voice first, no grades, no scores.

It is written on by hand as well, so the room that a page has left goes to the lines to write on.
"""

from collections.abc import Callable
from functools import partial

from lotse.documents.drawing.blocks import (
    WRITING_GAP,
    FactStyle,
    facts,
    heading,
    writing_lines,
)
from lotse.documents.drawing.furniture import finish, full_letterhead, title_block
from lotse.documents.drawing.handover_consent import consent_part
from lotse.documents.drawing.handover_school import school_part
from lotse.documents.drawing.handover_tables import LEAST_AREA, MOST_AREA, areas, voice
from lotse.documents.drawing.lines import Part
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Frame, Sheet, height_of
from lotse.documents.drawing.style import FORM, MM, PAGE_HEIGHT, SMALL
from lotse.documents.drawing.writing import written
from lotse.documents.handover import HandoverContent
from lotse.documents.parts import Fact

FRAME = Frame(left=20 * MM, top=18 * MM, bottom=PAGE_HEIGHT - 19 * MM)
VARIANTS = {
    "eltern": "Exemplar der Eltern",
    "schule": "Fassung für die Schule",
    "akte": "Akte der Kita",
    "vordruck": "Vordruck",
}
MOST_LINES = 5  # added to each place to write
WORTH_FILLING = 60 * MM  # less room than this is left free at the foot of a page

Drawing = Callable[[Sheet, HandoverContent, int], None]


def draw_handover(content: HandoverContent) -> bytes:
    sheet = Sheet(FRAME)
    _first_page(sheet, content)
    _areas_page(sheet, content)
    _last_pages(sheet, content)
    variant = VARIANTS[content.variant]
    printed = f"Version {content.version} · gedruckt am {content.printed_on}"
    footer = " · ".join(filter(None, (content.child_code, variant, printed)))
    finish(sheet, footer, draft=content.draft, practice=content.practice)
    return paint(sheet.pages, title=content.title)


def _first_page(sheet: Sheet, content: HandoverContent) -> None:
    if content.sender:
        full_letterhead(sheet, content.sender, content.sender_lines, gap=4 * MM)
    title_block(sheet, content.title, content.child_name, VARIANTS[content.variant])
    heading(sheet, "Das Kind kommt zu Wort", "D")
    voice(sheet, content.voice, drawing=content.drawing)
    heading(sheet, "Kita und Schule", "A")
    _facts_in_two(sheet, content.head)
    heading(sheet, "Das Kind", "B")
    _facts_in_two(sheet, (Fact(label="Name", value=content.child_name), *content.child))
    heading(sheet, "Eltern und Sorgeberechtigte", "C")
    _facts_in_two(sheet, content.parents)
    _draw(sheet, content, _interests)


def _interests(sheet: Sheet, content: HandoverContent, extra: int) -> None:
    heading(sheet, "Interessen und Stärken", "E")
    written(sheet, content.interests, 2 + extra, kind=FORM)


def _areas_page(sheet: Sheet, content: HandoverContent) -> None:
    """A page of its own, unless the first one ran over; its rows share what room there is."""
    if len(sheet.pages) == 1:
        sheet.new_page()
    tight = height_of(sheet.width, partial(_areas, content=content, least=LEAST_AREA))
    spare = max(sheet.room - tight, 0) / max(len(content.areas), 1)
    least = min(LEAST_AREA + spare, MOST_AREA)
    _areas(sheet, content=content, least=least)


def _areas(sheet: Sheet, *, content: HandoverContent, least: float) -> None:
    heading(sheet, "Bildungsbereiche", "F")
    areas(sheet, content.areas, least)
    if content.observed_with:
        sheet.y += 3
        sheet.text([Part("Beobachtet mit: "), Part(content.observed_with)], SMALL)


def _last_pages(sheet: Sheet, content: HandoverContent) -> None:
    """What the school needs to know, then the consent: on its page too if it fits there."""
    if sheet.room < WORTH_FILLING:
        sheet.new_page()
    consent_height = _height(sheet, content, consent_part, 0)
    if _height(sheet, content, school_part, 0) + consent_height <= sheet.room:
        _draw(sheet, content, _all_of_it)
        return
    _draw(sheet, content, school_part)
    if consent_height > sheet.room:
        _notes(sheet)
        sheet.new_page()
    _draw(sheet, content, consent_part)


def _notes(sheet: Sheet) -> None:
    """What is said in the talks, while the page has room."""
    if sheet.room >= WORTH_FILLING:
        sheet.space(9)
        sheet.text("Notizen", SMALL)
        writing_lines(sheet, int(sheet.room / WRITING_GAP))


def _all_of_it(sheet: Sheet, content: HandoverContent, extra: int) -> None:
    school_part(sheet, content, extra)
    consent_part(sheet, content, extra)


def _draw(sheet: Sheet, content: HandoverContent, part: Drawing) -> None:
    """With as many more lines to write on as need no other page."""
    least = _height(sheet, content, part, 0)
    each = _height(sheet, content, part, 1) - least if least < sheet.room else 0
    part(sheet, content, min(int((sheet.room - least) / each), MOST_LINES) if each > 0 else 0)


def _height(sheet: Sheet, content: HandoverContent, part: Drawing, extra: int) -> float:
    return height_of(sheet.width, lambda trial: part(trial, content, extra))


def _facts_in_two(sheet: Sheet, entries: tuple[Fact, ...]) -> None:
    """Short facts in two columns; anything long takes the whole width."""
    half = (sheet.width - 6 * MM) / 2
    for start in range(0, len(entries), 2):
        pair = entries[start : start + 2]
        if any(len(fact.value) > 60 or "\n" in fact.value for fact in pair):
            facts(sheet, pair, FactStyle(kind=FORM, label_width=30 * MM))
            continue
        sheet.need(2 * FORM.leading)
        top, lowest, page = sheet.y, sheet.y, len(sheet.pages)
        for number, fact in enumerate(pair):
            sheet.y = top
            x = number * (half + 6 * MM)
            beside = FactStyle(kind=FORM, label_width=30 * MM, x=x, width=half)
            facts(sheet, (fact,), beside)
            if len(sheet.pages) > page:  # ran over: what follows stands below it
                top, page = sheet.y, len(sheet.pages)
            lowest = max(lowest, sheet.y) if len(sheet.pages) == page else sheet.y
        sheet.y = max(lowest, sheet.y)
