"""Reads the sheets of a form file; whatever the file is, a readable one or one sentence."""

import re
import warnings
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from pyxform.errors import PyXFormError
from pyxform.xls2json_backends import get_xlsform

from lotse.errors import UnreadableFile, quoted
from lotse.forms.csv_book import csv_book
from lotse.forms.problems import FormRefused, Problem

_TYPES = (".xlsx", ".xlsm", ".xls", ".csv", ".md")
_MOST_BYTES = 20 * 1024 * 1024
_MOST_UNPACKED = 60 * 1024 * 1024
_MOST_ROWS = 20_000
_LONGEST_CELL = 100_000
_DATE_CELL = re.compile(r"(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})", re.ASCII)
_SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")

RawRow = dict[str, str]


@dataclass(slots=True, kw_only=True)
class Sheets:
    """Rows by sheet as pyxform reads them; the first row of a sheet is row 2 of the file."""

    name: str
    rows: dict[str, list[RawRow]]
    headers: dict[str, list[str]]
    sheet_names: list[str] = field(default_factory=list)

    def for_pyxform(self) -> dict[str, Any]:
        book: dict[str, Any] = {"sheet_names": self.sheet_names, "fallback_form_name": self.name}
        for sheet, rows in self.rows.items():
            book[sheet] = [dict(row) for row in rows]
            book[f"{sheet}_header"] = [dict.fromkeys(self.headers[sheet])]
        return book


def read_sheets(path: Path) -> Sheets:
    """Raises UnreadableFile."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError:
        raise _unreadable(
            path.name, "Die Datei gibt es nicht, oder sie darf nicht gelesen werden."
        ) from None
    if len(data) > _MOST_BYTES:
        raise _unreadable(path.name, "Die Datei ist größer als 20 MB.")
    return sheets_of(data, path.name)


def sheets_of(data: bytes, file_name: str) -> Sheets:
    """From the content of a file; its ending says what it is."""
    kind = Path(file_name).suffix.lower()
    if kind not in _TYPES:
        raise _unreadable(file_name, "Lotse liest Formulare als .xlsx, .xls, .csv oder .md.")
    if not data.strip():
        raise _unreadable(file_name, "Die Datei ist leer.")
    if kind in {".csv", ".md"}:
        data = _as_utf8(data, file_name)
    elif kind != ".xls":
        _check_archive(data, file_name)
    try:
        with warnings.catch_warnings():  # openpyxl warns of Excel features that no form uses
            warnings.simplefilter("ignore")
            book = csv_book(data.decode()) if kind == ".csv" else get_xlsform(data, file_type=kind)
    except PyXFormError as error:
        if str(error).startswith("Duplicate column header"):
            raise FormRefused([_duplicate_header(str(error))]) from None
        raise _unreadable(file_name, "Der Inhalt ist kein XLSForm.") from None
    except Exception:  # the readers of three formats fail in any way on hostile files
        raise _unreadable(file_name, "Der Inhalt ist beschädigt oder kein XLSForm.") from None
    return _checked(book, file_name)


def _as_utf8(data: bytes, file_name: str) -> bytes:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unreadable(
            file_name, "Bitte speichern Sie die Datei mit der Kodierung UTF-8."
        ) from None
    if "\0" in text:
        raise _unreadable(file_name, "Der Inhalt ist kein Text.")
    return text.replace("\r\n", "\n").encode()


def _check_archive(data: bytes, file_name: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        raise _unreadable(file_name, "Der Inhalt ist keine Excel-Arbeitsmappe.") from None
    if unpacked > _MOST_UNPACKED:
        raise _unreadable(file_name, "Ausgepackt ist die Datei größer als 60 MB.")


def _checked(book: Any, file_name: str) -> Sheets:
    rows: dict[str, list[RawRow]] = {}
    headers: dict[str, list[str]] = {}
    for sheet in _SHEETS:
        found = getattr(book, sheet, None)
        if found is None:
            continue
        if len(found) > _MOST_ROWS:
            raise _unreadable(file_name, f"Das Blatt {sheet} hat mehr als 20.000 Zeilen.")
        rows[sheet] = [
            {str(column): _written(str(cell)) for column, cell in row.items() if cell is not None}
            for row in found
        ]
        header = getattr(book, f"{sheet}_header", None) or [{}]
        headers[sheet] = [str(column) for column in header[0] if column is not None]
        if any(len(cell) > _LONGEST_CELL for row in rows[sheet] for cell in row.values()):
            raise _unreadable(file_name, f"Eine Zelle im Blatt {sheet} ist zu lang.")
    names = [str(name) for name in book.sheet_names or ()]
    return Sheets(name=Path(file_name).stem, rows=rows, headers=headers, sheet_names=names)


def _written(cell: str) -> str:
    """A date cell of a spreadsheet as forms write dates: `2026-03-05`, `2026-03-05T14:30:00`."""
    found = _DATE_CELL.fullmatch(cell)
    if found is None:
        return cell
    day, clock = found.groups()
    return day if clock == "00:00:00" else f"{day}T{clock}"


def _duplicate_header(message: str) -> Problem:
    column = message.partition(":")[2].strip()
    return Problem(sentence=f"Die Spalte „{column}“ kommt zweimal vor.", row=1, column=column)


def _unreadable(file_name: str, why: str) -> UnreadableFile:
    return UnreadableFile(
        f"Das Formular {quoted(file_name)} kann nicht gelesen werden. {why} "
        "Es wurde nichts geändert."
    )
