"""The Übergabeprotokoll Kita–Grundschule: the child's own voice first, no grades, no scores."""

from functools import partial

from lotse.documents.drawing.blocks import checkbox, facts, heading, signatures, ticks
from lotse.documents.drawing.furniture import finish, title_block
from lotse.documents.drawing.handover_tables import areas, measures, voice
from lotse.documents.drawing.lines import Part
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Frame, Sheet, keep_together
from lotse.documents.drawing.style import FORM, MM, PAGE_HEIGHT, SMALL, Type
from lotse.documents.drawing.writing import written
from lotse.documents.handover import HandoverContent
from lotse.documents.parts import Fact

FRAME = Frame(left=20 * MM, top=18 * MM, bottom=PAGE_HEIGHT - 19 * MM)
VARIANTS = {
    "eltern": "Exemplar der Eltern",
    "schule": "Fassung für die Schule",
    "akte": "Akte der Kita",
}
MEETING = ("Gespräch am", "Dabei waren", "Vereinbart")
FEEDBACK = ("Besuch am", "Das hat geholfen", "Das hat gefehlt")
NOTHING = "Keine Angaben."
HALF_A_PAGE = 130 * MM


def draw_handover(content: HandoverContent) -> bytes:
    sheet = Sheet(FRAME)
    _first_part(sheet, content)
    _learning_part(sheet, content)
    _parents_part(sheet, content)
    sheet.new_page()
    _consent_part(sheet, content)
    variant = VARIANTS[content.variant]
    footer = (
        f"{content.child_code} · {variant} · Version {content.version} · "
        f"gedruckt am {content.printed_on}"
    )
    finish(sheet, footer, draft=content.draft, practice=content.practice)
    return paint(sheet.pages, title=content.title)


def _first_part(sheet: Sheet, content: HandoverContent) -> None:
    title_block(sheet, content.title, content.child_name, VARIANTS[content.variant])
    heading(sheet, "Das Kind kommt zu Wort", "D")
    voice(sheet, content.voice, drawing=content.drawing)
    heading(sheet, "Kita und Schule", "A")
    _facts_in_two(sheet, content.head)
    heading(sheet, "Das Kind", "B")
    _facts_in_two(sheet, (Fact(label="Name", value=content.child_name), *content.child))
    heading(sheet, "Eltern und Sorgeberechtigte", "C")
    _facts_in_two(sheet, content.parents)
    heading(sheet, "Interessen und Stärken", "E")
    written(sheet, content.interests, 3, kind=FORM)
    sheet.new_page()
    heading(sheet, "Bildungsbereiche", "F")
    areas(sheet, content.areas)
    if content.observed_with:
        sheet.y += 3
        sheet.text([Part("Beobachtet mit: "), Part(content.observed_with)], SMALL)


def _learning_part(sheet: Sheet, content: HandoverContent) -> None:
    if sheet.room < HALF_A_PAGE:
        sheet.new_page()
    for part in (_learning, _support, _health):
        keep_together(sheet, partial(part, content=content))


def _learning(sheet: Sheet, *, content: HandoverContent) -> None:
    heading(sheet, "Lernen und Arbeiten", "G")
    _facts_or_nothing(sheet, content.learning)


def _support(sheet: Sheet, *, content: HandoverContent) -> None:
    heading(sheet, "Begonnene Förderung", "H")
    if content.support:
        measures(sheet, content.support)
    _note(sheet, content.support_note, given=bool(content.support))


def _health(sheet: Sheet, *, content: HandoverContent) -> None:
    heading(sheet, "Gesundheit und Hilfsmittel", "I")
    facts(sheet, content.health, kind=FORM)
    _note(sheet, content.health_note, given=bool(content.health))


def _parents_part(sheet: Sheet, content: HandoverContent) -> None:
    for part in (_way_to_school, _parents_view, _first_weeks, _meeting):
        keep_together(sheet, partial(part, content=content))


def _way_to_school(sheet: Sheet, *, content: HandoverContent) -> None:
    heading(sheet, "Der Weg in die Schule", "J")
    _facts_or_nothing(sheet, content.transition)


def _parents_view(sheet: Sheet, *, content: HandoverContent) -> None:
    heading(sheet, "Sicht der Eltern", "K")
    written(sheet, content.parents_view, 2, kind=FORM)
    sheet.y += 4
    checkbox(sheet, 0, FORM, ticked=bool(content.parents_differ.strip()))
    sheet.text("Wir sehen etwas anders, und zwar:", FORM, x=6 * MM)
    written(sheet, content.parents_differ, 1, kind=FORM, x=6 * MM)


def _first_weeks(sheet: Sheet, *, content: HandoverContent) -> None:
    heading(sheet, "Für die ersten Wochen", "L")
    written(sheet, content.first_weeks, 2, kind=FORM)


def _meeting(sheet: Sheet, *, content: HandoverContent) -> None:
    heading(sheet, "Übergabegespräch", "M")
    facts(sheet, content.meeting or _blank(MEETING), kind=FORM)


def _blank(labels: tuple[str, ...]) -> tuple[Fact, ...]:
    return tuple(Fact(label=label, value="") for label in labels)


def _consent_part(sheet: Sheet, content: HandoverContent) -> None:
    heading(sheet, "Einwilligung", "N")
    for paragraph in content.consent:
        sheet.text(paragraph, FORM)
        sheet.space(4)
    sheet.space(2)
    ticks(sheet, content.consent_ticks, kind=FORM)
    heading(sheet, "Unterschriften", "O", room_below=30 * MM)
    signatures(sheet, content.signatures)
    heading(sheet, "Rückbesuch nach Schulbeginn", "P", room_below=30 * MM)
    facts(sheet, content.feedback or _blank(FEEDBACK), kind=FORM)


def _facts_in_two(sheet: Sheet, entries: tuple[Fact, ...]) -> None:
    """Short facts in two columns; anything long takes the whole width."""
    half = (sheet.width - 6 * MM) / 2
    for start in range(0, len(entries), 2):
        pair = entries[start : start + 2]
        if any(len(fact.value) > 60 or "\n" in fact.value for fact in pair):
            facts(sheet, pair, kind=FORM, label_width=30 * MM)
            continue
        sheet.need(2 * FORM.leading)
        top, lowest, page = sheet.y, sheet.y, len(sheet.pages)
        for number, fact in enumerate(pair):
            sheet.y = top
            x = number * (half + 6 * MM)
            facts(sheet, (fact,), kind=FORM, label_width=30 * MM, x=x, width=half)
            if len(sheet.pages) > page:  # ran over: what follows stands below it
                top, page = sheet.y, len(sheet.pages)
            lowest = max(lowest, sheet.y) if len(sheet.pages) == page else sheet.y
        sheet.y = max(lowest, sheet.y)


def _facts_or_nothing(sheet: Sheet, entries: tuple[Fact, ...]) -> None:
    facts(sheet, entries, kind=FORM)
    _note(sheet, "", given=bool(entries))


def _note(sheet: Sheet, note: str, *, given: bool) -> None:
    if note or not given:
        sheet.text(note or NOTHING, Type(9.5, FORM.leading, colour=SMALL.colour))
