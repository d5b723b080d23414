"""Gaps as the acceptance list words them: one function per id, on a real file."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

import pypdf
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.profiling import change_rows
from tests.builders import an_offer
from tests.ui.reading import written
from tests.walks.cases_at_hand import Desk, fill, ids, name_need, on_page, shown, take_in
from ui.gaps.gaps_page import GapsPage
from ui.gaps.sheet_card import SheetCard
from ui.widgets.row import Row


def counted(page: GapsPage, qtbot: QtBot) -> GapsPage:
    shown(page, qtbot)
    qtbot.waitUntil(lambda: page.is_ready)
    return page


def cell(page: GapsPage, key: str, row: str, column: str) -> str:
    card = page._cards[key]
    assert isinstance(card, SheetCard)
    model = card.model
    heads = [model.headerData(i, _across()) for i in range(model.columnCount())]
    rows = [model.index(i, 0).data() for i in range(model.rowCount())]
    return str(model.index(rows.index(row), heads.index(column)).data())


def missing_in(page: GapsPage, district: str) -> str:
    """What stands under the name of a district."""
    card = page._cards["districts"]
    return next(
        written(row)
        for row in card.findChildren(Row)
        if not row.isHidden() and written(row).startswith(f"{district} | ")
    )


def _across() -> Qt.Orientation:
    return Qt.Orientation.Horizontal


def test_S003_gaps_from_48_months_on_list_stages_without_any_offer(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, an_offer("a", stages=("u3",), age_min_months=None, age_max_months=None))
    page = counted(GapsPage(desk[0]), qtbot)
    assert "Schwangerschaft" in page.empty_stages.text()
    page.ages._pick("ab_48")
    qtbot.waitUntil(lambda: page.is_ready)
    assert page.empty_stages.text().startswith("Stufen ohne jedes Angebot: Kita-Kind")
    assert "Schwangerschaft" not in page.empty_stages.text()
    assert "Grundschul" in page.empty_stages.text()


def test_S014_stage_by_district_marks_gaps_and_goes_to_csv_and_pdf(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    change_rows("district", [{"name": "Schalke"}, {"name": "Erle"}], book)
    fill(
        book,
        an_offer("a", stages=("kita",), age_min_months=None, age_max_months=None,
                 districts=("Schalke",)),
        an_offer("b", stages=("kita",), age_min_months=None, age_max_months=None),
    )  # fmt: skip
    page = counted(GapsPage(desk[0]), qtbot)
    assert cell(page, "stages", "Kita-Kind ab drei", "Schalke") == "2 (1 vor Ort)"
    assert cell(page, "stages", "Kita-Kind ab drei", "Erle") == "1"
    assert cell(page, "stages", "Schwangerschaft", "Erle") == "Lücke"
    table, paper = tmp_path / "luecken.csv", tmp_path / "luecken.pdf"
    page.save_csv(table)
    page.save_pdf(paper)
    rows = list(csv.reader(StringIO(table.read_text("utf-8-sig")), delimiter=";"))
    assert ["Kita-Kind ab drei", "2 (1 vor Ort)", "1"] in rows
    read = " ".join(p.extract_text() for p in pypdf.PdfReader(BytesIO(paper.read_bytes())).pages)
    assert "Lücke" in read
    assert "Schalke" in read


def test_S068_needs_map_to_offers_and_the_report_covers_0_to_47_months(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(
        book,
        an_offer("g", needs=("gesundheit",), age_min_months=0, age_max_months=47),
        an_offer("s", needs=("sprache",), age_min_months=0, age_max_months=47),
    )
    for number in range(7):
        take_in(book, 20, "schulden", number=number + 1)
        take_in(book, 60, "wohnen", number=number + 11)
    for number, (word, offer) in enumerate(
        (("Bewegung", "g"), ("Ernährung", "g"), ("Sprachförderung", "s")), start=30
    ):
        one = take_in(book, 20, number=number)
        assert ids(book, one) == []
        name_need(book, one, word, desk[0], qtbot)
        assert list(on_page(book, one, desk[0], qtbot)) == [offer]
    page = counted(GapsPage(desk[0]), qtbot)
    page.ages._pick("unter_48")
    qtbot.waitUntil(lambda: page.is_ready)
    assert cell(page, "gaps", "Schulden", "Schalke") == "6–9"
    assert "Wohnen" not in [row[0] for row in page._cards["gaps"].sheet.rows]


def test_S175_and_S168_offers_by_district_and_type_and_the_gap_list_with_its_contact(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    change_rows("district", [{"name": "Schalke"}, {"name": "Erle"}], book)
    change_rows("contact", [{"name": "Jana Beispiel", "district": "Erle"}], book)
    whole = {"stages": ("kita",), "age_min_months": None, "age_max_months": None}
    fill(
        book,
        an_offer("a", needs=("erziehung",), offer_type="treff", districts=("Schalke",), **whole),
        an_offer("b", offer_type="kurs", districts=("Schalke", "Erle"), **whole),
    )
    page = counted(GapsPage(desk[0]), qtbot)
    assert cell(page, "types", "Treff", "Schalke") == "1"
    assert cell(page, "types", "Treff", "Erle") == "0"
    assert cell(page, "stages", "Kita-Kind ab drei", "Schalke") == "2 (2 vor Ort)"
    stages, needs = missing_in(page, "in allen Stadtteilen").splitlines()
    assert stages.split(": ")[1].startswith("Schwangerschaft")
    assert needs.startswith("Bedarfe ohne Angebot: ")
    assert "Schulden" in needs
    assert missing_in(page, "Erle").splitlines() == [
        "Erle | Bedarfe ohne Angebot: Erziehungsfragen, Elternbildung",
        "zuständig: Jana Beispiel",
    ]
