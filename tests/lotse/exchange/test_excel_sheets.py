"""Sheets as people build them in a German Excel."""

from collections.abc import Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import ALL_COLUMNS, COLUMNS
from lotse.catalogue.offer_sections import column_label
from lotse.catalogue.offer_table import OfferFile
from lotse.exchange.catalogue_file import read_catalogue, write_catalogue
from lotse.exchange.csv_file import write_csv
from tests.builders import an_offer
from tests.lotse.exchange.test_round_trips import RICH

FURTHER = ("last_verified", "status_since", "sessions", "by_appointment", "waiting_weeks")
HEADER = (*COLUMNS, *FURTHER)
ROW: Mapping[str, Any] = {
    "id": "ge-1", "name": "Kurs", "municipality": "Gelsenkirchen", "needs": "sprache",
    "status": "aktiv",
}  # fmt: skip


def book_of(*rows: Mapping[str, Any], title: str = "Angebote") -> Workbook:
    book = Workbook()
    book.worksheets[0].title = title
    for place, name in enumerate(HEADER, start=1):
        book.worksheets[0].cell(1, place, name)
    for number, row in enumerate(rows, start=2):
        for place, name in enumerate(HEADER, start=1):
            book.worksheets[0].cell(number, place, row.get(name))
    return book


def read(book: Workbook) -> OfferFile:
    file = BytesIO()
    book.save(file)
    return read_catalogue("x.xlsx", file.getvalue())


def only(book: Workbook) -> Offer:
    found = read(book)
    assert found.problems == ()
    (offer,) = found.offers
    return offer


def test_numbers_days_and_truths_are_what_they_show() -> None:
    offer = only(
        book_of(
            {
                **ROW, "id": 4711.0, "age_min_months": 0.0, "age_max_months": 35,
                "phone": 20912345, "referable": False, "by_appointment": True,
                "waiting_weeks": 3.0, "last_verified": datetime(2026, 11, 1),
                "status_since": date(2026, 3, 1), "frequency": time(9, 30), "cost": 4.5,
            }
        )
    )  # fmt: skip
    assert (offer.id, offer.age_min_months, offer.age_max_months) == ("4711", 0, 35)
    assert (offer.phone, offer.cost, offer.frequency) == ("20912345", "4.5", "09:30:00")
    assert (offer.referable, offer.by_appointment, offer.waiting_weeks) == (False, True, 3)
    assert (offer.last_verified, offer.status_since) == (date(2026, 11, 1), date(2026, 3, 1))


def test_a_day_that_lost_its_format_is_still_that_day() -> None:
    assert only(book_of({**ROW, "last_verified": 46327})).last_verified == date(2026, 11, 1)
    assert only(book_of({**ROW, "last_verified": "01.11.2026"})).last_verified == date(2026, 11, 1)
    assert only(book_of({**ROW, "phone": 46327})).phone == "46327"
    (problem,) = read(book_of({**ROW, "last_verified": 12})).problems
    assert (problem.row, problem.column) == (2, "last_verified")


def test_hidden_sheets_and_titles_above_the_header_do_no_harm() -> None:
    book = book_of(ROW)
    hidden = book.create_sheet("Listen", 0)
    hidden.append(["id", "name"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Deckblatt", 1).append(["Angebote der Stadt"])
    book["Angebote"].insert_rows(1, 3)
    book["Angebote"]["A1"] = "Angebote der Stadt, Stand November"
    book["Angebote"].cell(5, 1).value = None
    found = read(book)
    assert [(p.row, p.column) for p in found.problems] == [(5, "id")], "as Excel counts the rows"
    book["Angebote"].cell(5, 1).value = "ge-1"
    assert only(book).id == "ge-1"


def test_empty_rows_and_columns_with_a_format_only_do_no_harm() -> None:
    book = book_of(ROW, {}, {**ROW, "id": "ge-2"})
    for row in range(5, 400):
        book["Angebote"].cell(row, 1).number_format = "0"
        book["Angebote"].cell(row, 190, " ")
    found = read(book)
    assert ([offer.id for offer in found.offers], found.problems) == (["ge-1", "ge-2"], ())


def test_cells_put_together_are_named_and_nothing_is_guessed() -> None:
    book = book_of({**ROW, "district": "Schalke"}, {**ROW, "id": "ge-2"})
    book["Angebote"].merge_cells("D2:D3")
    book["Angebote"].merge_cells("E2:E3")  # empty
    book["Angebote"].merge_cells("AZ2:BA3")  # beside the table
    (problem,) = read(book).problems
    assert (problem.row, problem.column) == (2, "district")
    assert "D2:D3" in problem.sentence
    book["Angebote"].unmerge_cells("D2:D3")
    assert len(read(book).offers) == 2


def test_columns_may_be_headed_as_on_the_screen() -> None:
    book = book_of(ROW)
    for place, name in enumerate(HEADER, start=1):
        book["Angebote"].cell(1, place, f" {column_label(name)} ")
    assert only(book) == only(book_of(ROW))
    head, rest = (
        write_csv([RICH], columns=ALL_COLUMNS, for_excel=True).decode("utf-8-sig").split("\r\n", 1)
    )
    names = ";".join(column_label(name) for name in head.split(";"))
    assert read_catalogue("x.csv", f"{names}\r\n{rest}".encode("cp1252")).offers == (RICH,)


def test_what_looks_like_a_value_stays_text_when_it_is_edited() -> None:
    """In a cell of the format „Text“ a spreadsheet calculates nothing and drops no zero."""
    offer = an_offer("00123", name="=1+1", phone="0209 1", cost="frei", frequency="1-2")
    book = load_workbook(BytesIO(write_catalogue("x.xlsx", [offer])))
    sheet = book.worksheets[0]
    formats = {
        sheet.cell(1, place).value: sheet.cell(2, place).number_format
        for place in range(1, sheet.max_column + 1)
    }
    assert {formats[name] for name in ("id", "name", "phone", "frequency")} == {"@"}
    assert formats["cost"] == "General"
    assert sheet.column_dimensions["C"].number_format == "@", "for what is typed into empty cells"
