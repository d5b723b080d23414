"""Reports of tables; a table that is too wide is continued below with its other columns."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from lotse.documents.drawing.blocks import heading
from lotse.documents.drawing.furniture import finish, full_letterhead
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Box, Rule
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Column, Frame, Sheet
from lotse.documents.drawing.style import FAINT, LINE, MM, MUTED, SMALL, TEXT, TITLE, Type
from lotse.documents.table_report import ReportList, ReportTable, TableReportContent

FRAME = Frame(left=20 * MM, right=192 * MM, top=20 * MM)
TOP, CLOSE_TOP = 38 * MM, 30 * MM
CELL = Type(8.5, 11.5)
HEAD = Type(7, 9, bold=True)
NAME_WIDTH = 46 * MM
MOST_COLUMNS = 7
WIDEST = 34 * MM  # of a column, so that few columns stay near the names
FEW_ROWS = 3  # a table does not begin with less at the foot of a page
PAD = 1 * MM
PADS = (2.0, 1.1)  # the closer one where it saves a page
SHADES = ("", "#EEF4F5", "#DCE9EB", "#C4DBDE", "#A9CBD0")


class _Grid(NamedTuple):
    """`width` of all columns but the first; `pad` above and below the words of a row."""

    width: float
    pad: float


def draw_table_report(content: TableReportContent) -> bytes:
    sheet = _report(content, PADS[0])
    if len(sheet.pages) > 1:
        closer = _report(content, PADS[1])
        sheet = closer if len(closer.pages) < len(sheet.pages) else sheet
    finish(sheet, f"Stand {content.printed_on}", practice=content.practice)
    return paint(sheet.pages, title=content.title)


def _report(content: TableReportContent, pad: float) -> Sheet:
    sheet = Sheet(FRAME)
    full_letterhead(
        sheet,
        content.sender,
        content.sender_lines,
        gap=5 * MM,
        least=TOP if pad == PADS[0] else CLOSE_TOP,
    )
    sheet.text(content.title, TITLE)
    sheet.text(content.subtitle, TEXT.in_colour(MUTED))
    for table in content.tables:
        _table(sheet, table, pad)
    for entries in content.lists:
        _list(sheet, entries)
    if content.closing:
        sheet.space(5 * MM)
        sheet.text(content.closing, SMALL)
    return sheet


def _table(sheet: Sheet, table: ReportTable, pad: float) -> None:
    parts = max(ceil(len(table.heads) / MOST_COLUMNS), 1)
    across = max(ceil(len(table.heads) / parts), 1)  # no column is left alone
    grid = _Grid(min((sheet.width - NAME_WIDTH) / across, WIDEST), pad)
    for start in range(0, max(len(table.heads), 1), across):
        more = " (Fortsetzung)" if start else ""
        first = min(len(table.rows), FEW_ROWS) * 2 * CELL.leading + 2 * HEAD.leading
        heading(sheet, f"{table.title}{more}", room_below=first)
        if table.note and not start:
            sheet.text(table.note, SMALL)
        columns = range(start, min(start + across, len(table.heads)))
        heads = _Row([table.first_head, *(table.heads[i] for i in columns)], HEAD, grid)
        heads.draw(sheet)
        for number, cells in enumerate(table.rows):
            levels = [table.levels[number][i] for i in columns] if table.levels else ()
            row = _Row([cells[0], *(cells[i + 1] for i in columns)], CELL, grid, levels)
            if sheet.room < row.height:  # the heads stand over the rest, too
                sheet.new_page()
                heads.draw(sheet)
            row.draw(sheet)


class _Row:
    """Cells of one line of a table."""

    def __init__(
        self, cells: Sequence[str], kind: Type, grid: _Grid, levels: Sequence[int] = ()
    ) -> None:
        self._kind, self._grid, self._levels = kind, grid, levels
        width = grid.width
        self._columns = [Column(0, NAME_WIDTH, set_lines(cells[0], kind, NAME_WIDTH - PAD), kind)]
        for place, text in enumerate(cells[1:]):
            lines = set_lines(text, kind, width - 2 * PAD)
            self._columns.append(Column(NAME_WIDTH + place * width + PAD, width, lines, kind))
        most = max(len(column.lines) for column in self._columns)
        self._text_height = most * kind.leading
        self.height = self._text_height + 2 * grid.pad

    def draw(self, sheet: Sheet) -> None:
        sheet.need(self.height)
        sheet.y += self._grid.pad
        for place, level in enumerate(self._levels):
            if SHADES[level]:
                left = sheet.frame.left + NAME_WIDTH + place * self._grid.width
                height = self._text_height + 3
                box = Box(
                    left, sheet.y - 1.5, self._grid.width - 1, height, stroke="", fill=SHADES[level]
                )
                sheet.add(box)
        sheet.columns(self._columns)
        sheet.y += self._grid.pad
        end = sheet.frame.left + NAME_WIDTH + (len(self._columns) - 1) * self._grid.width
        colour = LINE if self._kind is HEAD else FAINT
        sheet.add(Rule(sheet.frame.left, sheet.y, end, sheet.y, colour, 0.5))


def _list(sheet: Sheet, entries: ReportList) -> None:
    heading(sheet, entries.title)
    for what, said in entries.entries:
        strong = CELL.strong()
        room = sheet.width - NAME_WIDTH
        sheet.need(2 * CELL.leading)
        sheet.columns(
            [
                Column(0, NAME_WIDTH, set_lines(what, strong, NAME_WIDTH - PAD), strong),
                Column(NAME_WIDTH, room, set_lines(said, CELL, room), CELL),
            ]
        )
        sheet.y += 4
