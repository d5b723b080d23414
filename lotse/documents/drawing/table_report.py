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

FRAME = Frame(top=20 * MM)
TOP = 40 * MM
CELL = Type(8.5, 11.5)
HEAD = Type(7.5, 9.5, bold=True)
NAME_WIDTH = 48 * MM
MOST_COLUMNS = 6
PAD = 1.5 * MM
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
    for start in range(0, max(len(table.heads), 1), across):
        more = " (Fortsetzung)" if start else ""
        heading(sheet, f"{table.title}{more}", room_below=4 * CELL.leading)
        if table.note and not start:
            sheet.text(table.note, SMALL)
        columns = range(start, min(start + across, len(table.heads)))
        _row(sheet, [table.first_head, *(table.heads[i] for i in columns)], HEAD)
        for number, row in enumerate(table.rows):
            levels = [table.levels[number][i] for i in columns] if table.levels else ()
            _row(sheet, [row[0], *(row[i + 1] for i in columns)], CELL, levels)


def _row(sheet: Sheet, cells: Sequence[str], kind: Type, levels: Sequence[int] = ()) -> None:
    width = (sheet.width - NAME_WIDTH) / MOST_COLUMNS
    columns = [Column(0, NAME_WIDTH, set_lines(cells[0], kind, NAME_WIDTH - PAD), kind)]
    for place, text in enumerate(cells[1:]):
        lines = set_lines(text, kind, width - 2 * PAD)
        columns.append(Column(NAME_WIDTH + place * width + PAD, width, lines, kind))
    height = max(len(column.lines) for column in columns) * kind.leading
    sheet.need(height + 4)
    sheet.y += 2
    for place, level in enumerate(levels):
        if SHADES[level]:
            left = sheet.frame.left + NAME_WIDTH + place * width
            box = Box(left, sheet.y - 1.5, width - 1, height + 3, stroke="", fill=SHADES[level])
            sheet.add(box)
    sheet.columns(columns)
    sheet.y += 2
    colour = LINE if kind is HEAD else FAINT
    sheet.add(Rule(sheet.frame.left, sheet.y, sheet.frame.right, sheet.y, colour, 0.5))


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
