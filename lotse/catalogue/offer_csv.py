"""Reads an offer file (CSV)."""

from lotse.catalogue.csv_text import table_of, text_of
from lotse.catalogue.formula_guard import unguarded
from lotse.catalogue.offer_row import Problem
from lotse.catalogue.offer_sections import HEADINGS
from lotse.catalogue.offer_table import MOST_ROWS, OfferFile, read_table

__all__ = ["OfferFile", "read_offers"]


def read_offers(data: bytes) -> OfferFile:
    """Raises UnreadableFile if this is no CSV text at all."""
    table = table_of(text_of(data), HEADINGS, most_rows=MOST_ROWS)
    bare = ((row, [unguarded(cell.strip()) for cell in cells]) for row, cells in table.numbered())
    faults = [Problem(row=row, column="", sentence=said) for row, said in table.faults.items()]
    return read_table(table.header, bare, faults, first=table.first)
