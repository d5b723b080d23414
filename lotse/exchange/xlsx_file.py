"""Offers as an Excel workbook: with the columns of the CSV."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import cells_of
from lotse.catalogue.offer_table import OfferFile, read_table
from lotse.errors import UnreadableFile
from lotse.exchange.archive import opened
from lotse.exchange.leaving import as_it_may_leave, columns_of
from lotse.exchange.xlsx_parts import what_is_broken, without_decoration
from lotse.exchange.xlsx_sheet import Sheet, sheet_of

SHEET = "Angebote"
_TEXT = "@"
_LIKE_A_VALUE = re.compile(r"[-+=@\d]")  # a spreadsheet makes something of it once it is edited
_WIDE = {"name": 40, "description": 60, "locations": 60, "sessions": 50, "contacts": 50}


def read_xlsx(data: bytes) -> OfferFile:
    """Formulas are never evaluated: each is a problem. Raises UnreadableFile."""
    opened(data).close()
    try:
        sheet = sheet_of(data)
    except Exception:  # the reader fails in any way on hostile files
        try:
            sheet = sheet_of(without_decoration(data))
        except Exception:
            raise what_is_broken(data) from None
    return _read(sheet)


def _read(sheet: Sheet) -> OfferFile:
    if not sheet.table:
        raise UnreadableFile("Das erste Blatt ist leer. Es wurde nichts übernommen.")
    return read_table(sheet.header, sheet.rows(), list(sheet.problems()), first=sheet.first)


def write_xlsx(offers: Sequence[Offer], *, columns: Sequence[str] = ()) -> bytes:
    """Every cell is text and stays text when somebody edits it: nothing in it is ever a formula,
    `0211` keeps its zero and `1-2` is no day."""
    named = columns or columns_of(offers)
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "C2"
    for place, column in enumerate(named, start=1):
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width = _WIDE.get(column, 18)
        dimension.number_format = _TEXT  # for rows that somebody adds
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
    elif _LIKE_A_VALUE.match(text):
        cell.number_format = _TEXT
    return cell
