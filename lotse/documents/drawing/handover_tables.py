"""The wide parts of the Übergabeprotokoll: the child's voice, the ten areas, support measures."""

from collections.abc import Sequence
from functools import partial

from lotse.documents.drawing.blocks import WRITING_GAP
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Box, Rule
from lotse.documents.drawing.sheet import Column, Sheet, height_of
from lotse.documents.drawing.style import FAINT, FORM, LINE, MM, SMALL, Type
from lotse.documents.drawing.writing import written
from lotse.documents.handover import Area, SupportMeasure
from lotse.documents.parts import Fact

VOICE = Type(11, 15.4)
QUESTION = Type(8.5, 12.5, colour=SMALL.colour)
PICTURE_WIDTH = 66 * MM
PICTURE_HEIGHT = 66 * MM
GAP = 6 * MM
AREA_TITLE = 37 * MM
LEAST_AREA, MOST_AREA = 17 * MM, 26 * MM
MEASURE_SHARES = (0.34, 0.2, 0.3, 0.16)
MEASURE_HEADS = ("Art", "Seit", "Wo", "Läuft weiter")


def voice(sheet: Sheet, entries: Sequence[Fact], *, drawing: bool) -> None:
    """The child's words, beside them room for a picture."""
    width = sheet.width - PICTURE_WIDTH - GAP if drawing else sheet.width
    draw = partial(_words_of_child, entries=entries, width=width)
    height = height_of(sheet.width, draw)
    beside = max(height, PICTURE_HEIGHT)
    if not drawing:
        draw(sheet)
    elif beside <= sheet.frame.bottom - sheet.frame.top:
        sheet.need(beside)
        top = sheet.y
        _picture(sheet, top, beside)
        draw(sheet)
        sheet.y = top + beside
    else:
        draw(sheet)
        sheet.need(PICTURE_HEIGHT)
        _picture(sheet, sheet.y, PICTURE_HEIGHT)
        sheet.y += PICTURE_HEIGHT
    sheet.y += 3


def _words_of_child(sheet: Sheet, *, entries: Sequence[Fact], width: float) -> None:
    for entry in entries:
        sheet.need(QUESTION.leading + VOICE.leading)
        sheet.text(entry.label, QUESTION, width=width)
        written(sheet, entry.value, 1, kind=VOICE, width=width)
        sheet.y += 4


def _picture(sheet: Sheet, top: float, height: float) -> None:
    left = sheet.frame.right - PICTURE_WIDTH
    sheet.add(Box(left, top, PICTURE_WIDTH, height, radius=3 * MM, stroke=LINE))
    caption = set_lines("Platz für ein Bild", SMALL, PICTURE_WIDTH)
    place = Column(sheet.width - PICTURE_WIDTH + 4 * MM, PICTURE_WIDTH, caption, SMALL)
    before, sheet.y = sheet.y, top + 2 * MM
    sheet.columns([place])
    sheet.y = before


def areas(sheet: Sheet, entries: Sequence[Area], least: float) -> None:
    """Each area with what succeeds and what helps, at least so high that one can write in it."""
    width = (sheet.width - AREA_TITLE - 2 * GAP) / 2
    second, third = AREA_TITLE + GAP, AREA_TITLE + width + 2 * GAP
    sheet.columns(
        [
            Column(second, width, set_lines("Das gelingt", SMALL, width), SMALL),
            Column(third, width, set_lines("Dabei hilft dem Kind", SMALL, width), SMALL),
        ]
    )
    for entry in entries:
        _row_rule(sheet)
        strong = FORM.strong()
        columns = [
            Column(0, AREA_TITLE, set_lines(entry.title, strong, AREA_TITLE), strong),
            Column(second, width, set_lines(entry.succeeds, FORM, width), FORM),
            Column(third, width, set_lines(entry.helps, FORM, width), FORM),
        ]
        sheet.need(max(min(max(len(column.lines) for column in columns), 4) * FORM.leading, least))
        top, page = sheet.y, len(sheet.pages)
        sheet.columns(columns)
        if len(sheet.pages) == page:
            sheet.y = max(sheet.y, top + least)


def _row_rule(sheet: Sheet) -> None:
    sheet.need(3 + 2 * FORM.leading)
    sheet.y += 2.5
    sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, FAINT, 0.6))
    sheet.y += 3


def measures(sheet: Sheet, entries: Sequence[SupportMeasure]) -> None:
    _measure_row(sheet, MEASURE_HEADS, SMALL)
    for entry in entries:
        _row_rule(sheet)
        _measure_row(sheet, (entry.kind, entry.since, entry.place, entry.goes_on), FORM)
    sheet.y += 3


def _measure_row(sheet: Sheet, cells: Sequence[str], kind: Type) -> None:
    columns = []
    x = 0.0
    for text, share in zip(cells, MEASURE_SHARES, strict=True):
        width = sheet.width * share - GAP / 2
        columns.append(Column(x, width, set_lines(text, kind, width), kind))
        x += sheet.width * share
    if any(column.lines for column in columns):
        sheet.columns(columns)
    else:
        sheet.need(WRITING_GAP)
        sheet.y += WRITING_GAP
