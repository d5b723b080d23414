"""Tables of gaps for a spreadsheet: no cell is ever a formula."""

import csv
from collections.abc import Sequence
from io import StringIO

from lotse.catalogue.formula_guard import guarded
from lotse.gaps.report import Sheet


def csv_of(sheets: Sequence[Sheet]) -> bytes:
    """One below the other with an empty line between; parted by semicolons and with a mark, as a
    German spreadsheet opens it by double click."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for number, sheet in enumerate(sheets):
        if number:
            writer.writerow([])
        writer.writerow([guarded(sheet.title)])
        if sheet.rows:
            writer.writerow([guarded(head) for head in (sheet.first_head, *sheet.heads)])
        else:
            writer.writerow(["Keine Zahl ist groß genug, um sie zu zeigen."])
        writer.writerows([guarded(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")
