"""Offers as CSV."""

import csv
from collections.abc import Sequence
from io import StringIO

from lotse.catalogue.formula_guard import guarded
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_csv import read_offers
from lotse.catalogue.offer_row import cells_of
from lotse.exchange.leaving import as_it_may_leave, columns_of

__all__ = ["read_offers", "write_csv"]


def write_csv(
    offers: Sequence[Offer], *, columns: Sequence[str] = (), for_excel: bool = False
) -> bytes:
    """UTF-8, parted by commas, as other programs expect; `for_excel` by semicolons and with a
    mark, as a German spreadsheet opens it by double click."""
    named = columns or columns_of(offers)
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if for_excel else ",", lineterminator="\r\n")
    writer.writerow(named)
    for offer in offers:
        cells = cells_of(as_it_may_leave(offer), named)
        writer.writerow([guarded(cell) for cell in cells.values()])
    return text.getvalue().encode("utf-8-sig" if for_excel else "utf-8")
