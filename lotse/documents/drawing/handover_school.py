"""The middle of the Übergabeprotokoll, G to M: what helps at school, what parents add."""

from collections.abc import Sequence
from functools import partial

from lotse.documents.drawing.blocks import (
    FactStyle,
    checkbox,
    facts,
    heading,
)
from lotse.documents.drawing.handover_tables import measures
from lotse.documents.drawing.sheet import Sheet, keep_together
from lotse.documents.drawing.style import FORM, MM, SMALL, Type
from lotse.documents.drawing.writing import blank, written
from lotse.documents.handover import HandoverContent
from lotse.documents.parts import Fact

MEETING = ("Gespräch am", "Dabei waren", "Vereinbart")
NOTHING = "Keine Angaben."


def school_part(sheet: Sheet, content: HandoverContent, extra: int) -> None:
    """`extra` lines more than the least in each place to write."""
    for part in (_learning, _support, _health, _way_to_school):
        keep_together(sheet, partial(part, content=content))
    for open_part in (_parents_view, _first_weeks, _meeting):
        keep_together(sheet, partial(open_part, content=content, extra=extra))


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
    facts(sheet, content.health, FactStyle(kind=FORM))
    _note(sheet, content.health_note, given=bool(content.health))


def _way_to_school(sheet: Sheet, *, content: HandoverContent) -> None:
    heading(sheet, "Der Weg in die Schule", "J")
    _facts_or_nothing(sheet, content.transition)


def _parents_view(sheet: Sheet, *, content: HandoverContent, extra: int) -> None:
    heading(sheet, "Sicht der Eltern", "K")
    written(sheet, content.parents_view, 2 + extra, kind=FORM)
    sheet.y += 4
    checkbox(sheet, 0, FORM, ticked=bool(content.parents_differ.strip()))
    sheet.text("Wir sehen etwas anders, und zwar:", FORM, x=6 * MM)
    written(sheet, content.parents_differ, 1 + extra, kind=FORM, x=6 * MM)


def _first_weeks(sheet: Sheet, *, content: HandoverContent, extra: int) -> None:
    heading(sheet, "Für die ersten Wochen", "L")
    written(sheet, content.first_weeks, 2 + extra, kind=FORM)


def _meeting(sheet: Sheet, *, content: HandoverContent, extra: int) -> None:
    heading(sheet, "Übergabegespräch", "M")
    blank(
        sheet, content.meeting or [Fact(label=label, value="") for label in MEETING], min(extra, 2)
    )


def _facts_or_nothing(sheet: Sheet, entries: Sequence[Fact]) -> None:
    facts(sheet, entries, FactStyle(kind=FORM))
    _note(sheet, "", given=bool(entries))


def _note(sheet: Sheet, note: str, *, given: bool) -> None:
    if note or not given:
        sheet.text(note or NOTHING, Type(9.5, FORM.leading, colour=SMALL.colour))
