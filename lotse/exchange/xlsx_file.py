"""Offers as an Excel workbook: the first sheet, with the columns of the CSV."""

import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import Problem, cells_of
from lotse.catalogue.offer_table import MOST_ROWS, NumberedCells, OfferFile, read_table
from lotse.errors import UnreadableFile
from lotse.exchange.archive import opened
from lotse.exchange.leaving import as_it_may_leave, columns_of
from lotse.exchange.xlsx_parts import what_is_broken, without_decoration

SHEET = "Angebote"
MOST_COLUMNS = 200
_WIDE = {"name": 40, "description": 60, "locations": 60, "sessions": 50, "contacts": 50}


def read_xlsx(data: bytes) -> OfferFile:
    """Formulas are never evaluated: each is a problem. Raises UnreadableFile."""
    opened(data).close()
    try:
        table = _cells(data)
    except Exception:  # the reader fails in any way on hostile files
        try:
            table = _cells(without_decoration(data))
        except Exception:
            raise what_is_broken(data) from None
    return _read(table)


def _cells(data: bytes) -> list[list[Any]]:
    with warnings.catch_warnings():  # of Excel features that no offer needs
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(data), read_only=True, data_only=False)
        rows = book.worksheets[0].iter_rows(max_col=MOST_COLUMNS)
        table = [list(row) for row in islice(rows, MOST_ROWS + 2)]
        book.close()
    return table


def _read(table: Sequence[Sequence[Any]]) -> OfferFile:
    if not table:
        raise UnreadableFile("Das erste Blatt ist leer. Es wurde nichts übernommen.")
    header = [_text(cell.value) for cell in table[0]]
    while header and not header[-1].strip():
        header.pop()
    problems = list(_formulas(table, header))
    return read_table(header, _rows(table, len(header)), problems)


def _rows(table: Sequence[Sequence[Any]], width: int) -> Iterator[NumberedCells]:
    """Empty cells at the end of a row are not stored; what stands beyond the header counts."""
    for number, row in enumerate(table[1:], start=2):
        cells = [_text(cell.value) for cell in row]
        while len(cells) > width and not cells[-1].strip():
            cells.pop()
        yield number, cells + [""] * (width - len(cells))


def _formulas(table: Sequence[Sequence[Any]], header: Sequence[str]) -> Iterator[Problem]:
    for number, row in enumerate(table, start=1):
        for place, cell in enumerate(row):
            if cell.data_type in ("f", "e"):
                column = header[place] if place < len(header) else get_column_letter(place + 1)
                what = "eine Formel" if cell.data_type == "f" else "ein Rechenfehler"
                yield Problem(
                    row=number,
                    column=column,
                    sentence=f"Hier steht {what}. Bitte den Wert als Text einsetzen.",
                )


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def write_xlsx(offers: Sequence[Offer], *, columns: Sequence[str] = ()) -> bytes:
    """Every cell is text, so nothing in it is ever a formula."""
    named = columns or columns_of(offers)
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "C2"
    for place, column in enumerate(named, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE.get(column, 18)
    sheet.append([_text_cell(sheet, column, is_header=True) for column in named])
    for offer in offers:
        cells = cells_of(as_it_may_leave(offer), named)
        sheet.append([_text_cell(sheet, cell) if cell else None for cell in cells.values()])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _text_cell(sheet: Any, text: str, *, is_header: bool = False) -> Any:
    cell = WriteOnlyCell(sheet, value=None)
    cell.value = text
    cell.data_type = "s"
    if is_header:
        cell.font = Font(bold=True)
    elif "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
