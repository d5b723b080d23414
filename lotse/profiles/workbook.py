"""A profile as an Excel workbook, one sheet per table, and back. Every cell is text, in German
words and dates; codes and dates as a spreadsheet keeps them are read as well."""

import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from lotse.errors import UnreadableFile
from lotse.exchange.archive import opened
from lotse.profiles.code_words import words_of
from lotse.profiles.problem import Found, Problem
from lotse.profiles.profile import Profile
from lotse.profiles.read import Cells, Read, read_rows
from lotse.profiles.rows import rows_of
from lotse.profiles.tables import ABOUT, Table, table_named, tables

HEAD = 1  # rows above the first entry
MOST_ROWS, MOST_COLUMNS, MOST_BYTES = 5000, 60, 20_000_000
_NO_SHEET = "Dieses Blatt fehlt. Bitte wieder einfügen; ein leeres Blatt mit Kopfzeile genügt."
_NO_COLUMN = "Diese Spalte fehlt. Bitte wieder einfügen, auch wenn nichts darin steht."
_WIDE = {"leitbild": 60, "text": 50, "note": 50, "title": 44, "source": 40, "label": 32, "name": 32}


def write_workbook(profile: Profile) -> bytes:
    """All sheets with their heads, the empty ones too: they are there to be filled in."""
    written = rows_of(profile)
    book = Workbook(write_only=True)
    for table in (ABOUT, *tables()):
        sheet = book.create_sheet(table.title)
        sheet.freeze_panes = "B2"
        for place, column in enumerate(table.columns, start=1):
            width = _WIDE.get(column.key, 20)
            sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.append([_cell(sheet, column.title, head=True) for column in table.columns])
        for cells in written.get(table.key, ()):
            texts = (words_of(column, cells.get(column.key, "")) for column in table.columns)
            sheet.append([_cell(sheet, text) if text else None for text in texts])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def read_workbook(data: bytes) -> Read:
    """Raises UnreadableFile if it is no workbook; all else is a problem with sheet and row, in the
    order of the sheets."""
    sheets = _sheets(data)
    known = {table.title.casefold(): table for table in (ABOUT, *tables())}
    found = Found()
    rows: dict[str, list[tuple[int, Cells]]] = {}
    for sheet in sheets:
        table = known.get(sheet.title.strip().casefold())
        if table is None:
            sentence = "Dieses Blatt gehört zu keinem Profil."
            found.problems.append(Problem(table=sheet.title, row=0, column="", sentence=sentence))
        else:
            rows[table.key] = list(_entries(table, sheet.rows, found))
    for table in known.values():
        if table.key not in rows:
            found.add(table, 0, "", _NO_SHEET)
    unread = {key for key in (t.key for t in known.values()) if _is_spoilt(key, found)}
    read = read_rows(rows, unread)
    order = [table.title for table in known.values()]
    problems = sorted((*found.problems, *read.problems), key=lambda one: _place_in(order, one))
    return Read(profile=None if problems else read.profile, problems=tuple(problems))


def _is_spoilt(key: str, found: Found) -> bool:
    title = table_named(key).title
    return any(problem.table == title for problem in found.problems)


def _place_in(order: Sequence[str], problem: Problem) -> tuple[int, int]:
    """Sheets that are no part of a profile come last."""
    known = problem.table in order
    return order.index(problem.table) if known else len(order), problem.row


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    title: str
    rows: Sequence[Sequence[Any]]


def _sheets(data: bytes) -> tuple[_Sheet, ...]:
    if len(data) > MOST_BYTES:
        raise UnreadableFile("Die Datei ist zu groß für ein Profil. Es wurde nichts übernommen.")
    opened(data).close()
    try:
        with warnings.catch_warnings():  # of Excel features that no profile needs
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, data_only=False)
            found = tuple(map(_sheet, book.worksheets))
            book.close()
    except Exception:  # the reader fails in any way on broken files
        raise UnreadableFile(
            "Die Datei ist keine lesbare Excel-Arbeitsmappe. Es wurde nichts übernommen. Bitte "
            "das Profil als XLSX speichern und noch einmal versuchen."
        ) from None
    return found


def _sheet(sheet: Any) -> _Sheet:
    sheet.reset_dimensions()  # some programs say less than stands there
    rows = islice(sheet.iter_rows(max_col=MOST_COLUMNS), MOST_ROWS + 1)
    return _Sheet(title=sheet.title, rows=[list(row) for row in rows])


def _entries(
    table: Table, rows: Sequence[Sequence[Any]], found: Found
) -> Iterable[tuple[int, Cells]]:
    """Rows by their number in the sheet; empty ones are passed over. Below wrong heads nothing
    is read: every row would only repeat what is wrong above it."""
    before = len(found.problems)
    if len(rows) > MOST_ROWS:
        found.add(table, MOST_ROWS, "", f"Mehr als {MOST_ROWS} Zeilen liest Lotse hier nicht.")
        return
    heads = [_text(cell.value) for cell in rows[0]] if rows else []
    keys = _heads(table, heads, found)
    if len(found.problems) > before:
        return
    for number, row in enumerate(rows[HEAD:], start=HEAD + 1):
        cells: dict[str, str] = {}
        for place, cell in enumerate(row):
            text = _text(cell.value)
            key = keys.get(place)
            if not text:
                continue
            if key is None:
                letter = get_column_letter(place + 1)
                found.add(table, number, letter, "Über dieser Angabe steht keine Überschrift.")
            elif cell.data_type in ("f", "e"):
                found.add(table, number, key, "Hier steht eine Formel. Bitte den Wert einsetzen.")
            else:
                cells[key] = text
        if cells:
            yield number, cells


def _heads(table: Table, heads: Sequence[str], found: Found) -> Mapping[int, str]:
    known = {column.title.casefold(): column.key for column in table.columns}
    keys: dict[int, str] = {}
    for place, head in enumerate(heads):
        key = known.get(head.casefold())
        if key is None and head:
            found.add(table, 1, head, "Diese Spalte gibt es in diesem Blatt nicht.")
        elif key in keys.values():
            found.add(table, 1, head, "Diese Spalte steht zweimal da.")
        elif key:
            keys[place] = key
    for column in table.columns:
        if column.key not in keys.values():
            found.add(table, 1, column.key, _NO_COLUMN)
    return keys


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _cell(sheet: Any, text: str, *, head: bool = False) -> Any:
    """As text, so that nothing in it is ever a formula."""
    cell = WriteOnlyCell(sheet, value=None)
    cell.value = text
    cell.data_type = "s"
    if head:
        cell.font = Font(bold=True)
    else:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
