"""Reports of tables; a table that is too wide is continued below with its other columns."""

from collections.abc import Sequence
from math import ceil

from lotse.documents.drawing.blocks import heading
from lotse.documents.drawing.furniture import finish, go_on, letterhead
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Box, Rule
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Column, Frame, Sheet
from lotse.documents.drawing.style import FAINT, LINE, MM, MUTED, SMALL, TEXT, TITLE, Type
from lotse.documents.table_report import ReportList, ReportTable, TableReportContent

FRAME = Frame(left=20 * MM, right=192 * MM, top=20 * MM)
TOP = 40 * MM
CELL = Type(8.5, 11.5)
HEAD = Type(7, 9, bold=True)
NAME_WIDTH = 46 * MM
MOST_COLUMNS = 7
WIDEST = 34 * MM  # of a column, so that few columns stay near the names
FEW_ROWS = 3  # a table does not begin with less at the foot of a page
PAD = 1 * MM
SHADES = ("", "#EEF4F5", "#DCE9EB", "#C4DBDE", "#A9CBD0")


def draw_table_report(content: TableReportContent) -> bytes:
    sheet = Sheet(FRAME)
    left_over = letterhead(sheet, content.sender, content.sender_lines)
    sheet.y = max(TOP, sheet.y + 8 * MM)
    go_on(sheet, left_over)
    sheet.text(content.title, TITLE)
    sheet.text(content.subtitle, TEXT.in_colour(MUTED))
    for table in content.tables:
        _table(sheet, table)
    for entries in content.lists:
        _list(sheet, entries)
    if content.closing:
        sheet.space(5 * MM)
        sheet.text(content.closing, SMALL)
    finish(sheet, f"Stand {content.printed_on}", practice=content.practice)
    return paint(sheet.pages, title=content.title)


def _table(sheet: Sheet, table: ReportTable) -> None:
    parts = max(ceil(len(table.heads) / MOST_COLUMNS), 1)
    across = max(ceil(len(table.heads) / parts), 1)  # no column is left alone
    width = min((sheet.width - NAME_WIDTH) / across, WIDEST)
    for start in range(0, max(len(table.heads), 1), across):
        more = " (Fortsetzung)" if start else ""
        first = min(len(table.rows), FEW_ROWS) * 2 * CELL.leading + 2 * HEAD.leading
        heading(sheet, f"{table.title}{more}", room_below=first)
        if table.note and not start:
            sheet.text(table.note, SMALL)
        columns = range(start, min(start + across, len(table.heads)))
        heads = _Row([table.first_head, *(table.heads[i] for i in columns)], HEAD, width)
        heads.draw(sheet)
        for number, cells in enumerate(table.rows):
            levels = [table.levels[number][i] for i in columns] if table.levels else ()
            row = _Row([cells[0], *(cells[i + 1] for i in columns)], CELL, width, levels)
            if sheet.room < row.height:  # the heads stand over the rest, too
                sheet.new_page()
                heads.draw(sheet)
            row.draw(sheet)


class _Row:
    """Cells of one line of a table; `width` is that of all columns but the first."""

    def __init__(
        self, cells: Sequence[str], kind: Type, width: float, levels: Sequence[int] = ()
    ) -> None:
        self._kind, self._width, self._levels = kind, width, levels
        self._columns = [Column(0, NAME_WIDTH, set_lines(cells[0], kind, NAME_WIDTH - PAD), kind)]
        for place, text in enumerate(cells[1:]):
            lines = set_lines(text, kind, width - 2 * PAD)
            self._columns.append(Column(NAME_WIDTH + place * width + PAD, width, lines, kind))
        most = max(len(column.lines) for column in self._columns)
        self._text_height = most * kind.leading
        self.height = self._text_height + 4

    def draw(self, sheet: Sheet) -> None:
        sheet.need(self.height)
        sheet.y += 2
        for place, level in enumerate(self._levels):
            if SHADES[level]:
                left = sheet.frame.left + NAME_WIDTH + place * self._width
                height = self._text_height + 3
                box = Box(
                    left, sheet.y - 1.5, self._width - 1, height, stroke="", fill=SHADES[level]
                )
                sheet.add(box)
        sheet.columns(self._columns)
        sheet.y += 2
        end = sheet.frame.left + NAME_WIDTH + (len(self._columns) - 1) * self._width
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
