"""The sheet of an Excel workbook that holds the offers, as people build such sheets: behind a
hidden one, below a title, with dates as numbers and with cells put together."""

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.utils.datetime import from_excel

from lotse.catalogue.csv_text import MOST_LINES
from lotse.catalogue.offer_row import ALL_COLUMNS, Problem
from lotse.catalogue.offer_sections import column_named
from lotse.catalogue.offer_table import MOST_COLUMNS, MOST_ROWS, NumberedCells

_LOWEST_HEADER, _MOST_SHEETS, _LEAST_KNOWN = 10, 30, 2
_DATES = frozenset({"status_since", "valid_until", "last_verified", "capacity_on"})
_SERIALS = range(18_264, 109_575)  # days of the years 1950 to 2199
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"', re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The header and what is not empty below it, with their numbers in the sheet; `first` is that
    of the header."""

    table: Sequence[tuple[int, Sequence[Any]]]
    first: int = 1
    merged: Sequence[str] = ()  # `D2:D5`

    @property
    def header(self) -> list[str]:
        names = [text_of_cell(cell.value) for cell in self.table[0][1]] if self.table else []
        while names and not names[-1].strip():
            names.pop()
        return names

    def rows(self) -> Iterator[NumberedCells]:
        """Cells that are empty at the end of a row do not count; what stands beyond the header
        does."""
        columns = [column_named(name) for name in self.header]
        for number, row in self.table[1:]:
            cells = [text_of_cell(cell.value, *columns[at : at + 1]) for at, cell in enumerate(row)]
            while len(cells) > len(columns) and not cells[-1].strip():
                cells.pop()
            yield number, cells + [""] * (len(columns) - len(cells))

    def problems(self) -> Iterator[Problem]:
        """Formulas are never evaluated, and nobody knows for which row a cell of several holds."""
        names = self.header
        for number, row in self.table:
            for place, cell in enumerate(row):
                if cell.data_type in ("f", "e"):
                    what = "eine Formel" if cell.data_type == "f" else "ein Rechenfehler"
                    said = f"Hier steht {what}. Bitte den Wert als Text einsetzen."
                    yield Problem(row=number, column=_name(names, place), sentence=said)
        for area in self.merged:
            left, top, right, low = (edge or 1 for edge in range_boundaries(area))
            if self._says_something(left, top, right, low):
                said = (
                    f"Die Zellen {area} sind verbunden; für welche Zeile ihr Inhalt gilt, ist "
                    "unklar. Bitte die Verbindung aufheben und jede Zelle ausfüllen."
                )
                at = max(top, self.first)
                yield Problem(row=at, column=_name(names, left - 1), sentence=said)

    def _says_something(self, left: int, top: int, right: int, low: int) -> bool:
        """Within the columns of the header, from the header on, and not empty."""
        rows = [row for number, row in self.table if top <= number <= low]
        cells = (cell for row in rows for cell in row[left - 1 : min(right, len(self.header))])
        return low >= self.first and any(text_of_cell(cell.value).strip() for cell in cells)


def sheet_of(data: bytes) -> Sheet:
    """The visible one that knows most columns, else the first. Raises whatever the reader does on
    a broken file."""
    with warnings.catch_warnings():  # of Excel features that no offer needs
        warnings.simplefilter("ignore")
        book: Any = load_workbook(BytesIO(data), read_only=True, data_only=False)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        sheets = (shown or book.worksheets)[:_MOST_SHEETS]
        for sheet in sheets:
            sheet.reset_dimensions()  # some programs say less than stands there
        heads = [_header_of(sheet) for sheet in sheets]
        known, first = max(heads, key=lambda head: head[0])
        sheet = sheets[heads.index((known, first))]
        table = list(islice(_said(sheet, first), MOST_ROWS + 2))
        # The lean way of reading has no other word for cells that were put together.
        merged = _MERGED.findall(book._archive.read(sheet._worksheet_path))
        book.close()
    return Sheet(table=table, first=first, merged=[area.decode() for area in merged])


def _header_of(sheet: Any) -> tuple[int, int]:
    """How many columns are known there, and in which row; a title may stand above them."""
    rows = sheet.iter_rows(max_row=_LOWEST_HEADER, max_col=MOST_COLUMNS, values_only=True)
    known = [
        len({column_named(text_of_cell(value)) for value in row} & set(ALL_COLUMNS)) for row in rows
    ]
    most = max(known, default=0)
    return (most, known.index(most) + 1) if most >= _LEAST_KNOWN else (0, 1)


def _said(sheet: Any, first: int) -> Iterator[tuple[int, Sequence[Any]]]:
    """The header and every row that is not empty: somebody may have typed a sign into the last
    row of the sheet, and then a million empty ones stand above it."""
    gap: object = None
    rows = sheet.iter_rows(min_row=first, max_col=MOST_COLUMNS)
    for number, row in enumerate(islice(rows, MOST_LINES), start=first):
        if row is gap:
            continue
        width = len(row)
        while width and row[width - 1].value is None:
            width -= 1
        if width or number == first:
            yield number, row[:width]
        else:
            gap = row  # the reader has one and the same for all of them


def _name(header: Sequence[str], place: int) -> str:
    return header[place] if place < len(header) else get_column_letter(place + 1)


def text_of_cell(value: Any, column: str = "") -> str:
    """As somebody sees it in the sheet; a day may have lost its format and be a number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, int | float) and column in _DATES and value in _SERIALS:
        value = from_excel(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
