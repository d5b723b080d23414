"""A form as CSV: all sheets below each other as pyxform writes them, or the survey alone."""

import csv
from collections.abc import Sequence
from io import StringIO
from types import SimpleNamespace

from pyxform.errors import PyXFormError

_SEPARATORS = ",;\t"  # a German Excel writes semicolons
_COLUMN_OF_SURVEY = "type"
_HEADER_WITHIN = 100  # lines

Table = list[list[str]]


def csv_book(text: str) -> SimpleNamespace:
    """Rows and headers by sheet, as pyxform's readers give them; blank rows keep their place.

    Raises PyXFormError, as those readers do.
    """
    rows = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        table = list(rows)
    except csv.Error as broken:
        raise PyXFormError(str(broken)) from broken
    if _COLUMN_OF_SURVEY in map(str.lower, _cells(next(filter(any, table), []))):
        return _book({"survey": table})
    return _book(_parts(table))


def _separator(text: str) -> str:
    """The one that makes the column of types a column."""
    for line in text.splitlines()[:_HEADER_WITHIN]:
        for separator in _SEPARATORS:
            if _COLUMN_OF_SURVEY in (cell.strip(' "').lower() for cell in line.split(separator)):
                return separator
    raise PyXFormError("no column of types")


def _parts(table: Table) -> dict[str, Table]:
    """What stands below the name of a sheet in the first column belongs to it."""
    parts: dict[str, Table] = {}
    sheet = ""
    for row in table:
        name = row[0].strip().lower() if row else ""
        if name:
            sheet = name
        content = row[1:]
        if sheet and (any(content) or (not name and parts.get(sheet))):
            parts.setdefault(sheet, []).append(content)
    return parts


def _book(parts: dict[str, Table]) -> SimpleNamespace:
    book = SimpleNamespace(sheet_names=list(parts))
    for sheet, rows in parts.items():
        header = _cells(rows[0])
        twice = [column for column in header if column and header.count(column) > 1]
        if twice:
            raise PyXFormError(f"Duplicate column header: {twice[0]}")
        named = [(place, column) for place, column in enumerate(header) if column]
        found = [
            {
                column: row[place].strip()
                for place, column in named
                if place < len(row) and row[place].strip()
            }
            for row in rows[1:]
        ]
        setattr(book, sheet, found)
        setattr(book, f"{sheet}_header", [dict.fromkeys(column for _, column in named)])
    return book


def _cells(row: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in row]
