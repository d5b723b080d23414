"""Reads an offer file (CSV)."""

from lotse.catalogue.csv_text import table_rows, text_of
from lotse.catalogue.formula_guard import unguarded
from lotse.catalogue.offer_row import ALL_COLUMNS
from lotse.catalogue.offer_table import OfferFile, read_table

__all__ = ["OfferFile", "read_offers"]


def read_offers(data: bytes) -> OfferFile:
    """Raises UnreadableFile if this is no CSV text at all."""
    header, *rows = table_rows(text_of(data), ALL_COLUMNS)
    bare = ([unguarded(cell.strip()) for cell in cells] for cells in rows)
    return read_table(header, enumerate(bare, start=2))
