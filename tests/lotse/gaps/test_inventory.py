"""What there is in a place, and where nothing stands."""

import csv
from collections import Counter
from io import BytesIO, StringIO

import pypdf

from lotse.catalogue.offer_parts import OfferKind
from lotse.documents.drawing.draw import TABLE_REPORT, draw
from lotse.gaps.age_groups import age_range
from lotse.gaps.export import csv_of
from lotse.gaps.inventory import Look, gaps_of_districts, inventory
from lotse.gaps.on_paper import report_content
from lotse.gaps.report import (
    GapReport,
    Sheet,
    district_sheet,
    gap_sheet,
    stage_sheet,
    type_sheet,
)
from lotse.gaps.uncovered import Gap
from lotse.matching.catalogue_index import Catalogue
from tests.builders import TODAY, a_desk
from tests.lotse.matching.situations import offer

GELSENKIRCHEN = "05513000"
DISTRICTS = ("Schalke", "Erle")
OFFERS = Catalogue(
    [
        offer("a", districts=("Schalke",), offer_type="treff", needs=("erziehung",)),
        offer("b", stages=("kita",), offer_type="kurs", needs=("sprache",)),
        offer("c", stages=(), age_min_months=72, age_max_months=119, districts=("Hassel",)),
        offer("d", status="geplant", stages=("sek1",)),
        offer("e", municipality="Essen", stages=("sek1",)),
        offer("f", kind=OfferKind.EXAMPLE, stages=("sek1",)),
        offer("g", kind=OfferKind.PROGRAMME, stages=("kita",), offer_type="kurs"),
    ]
)


def cell(stage: str, district: str) -> str:
    found = inventory(OFFERS, GELSENKIRCHEN, DISTRICTS)
    row = found.stage_names.index(stage)
    return found.cells[row][found.districts.index(district)].text


def test_districts_of_the_profile_come_first_then_those_that_offers_name() -> None:
    assert inventory(OFFERS, GELSENKIRCHEN, DISTRICTS).districts == ("Schalke", "Erle", "Hassel")


def test_offers_are_counted_where_they_serve_and_empty_cells_are_gaps() -> None:
    assert cell("Kleinkind unter drei", "Schalke") == "1 (1 vor Ort)"
    assert cell("Kleinkind unter drei", "Erle") == "Lücke"
    assert cell("Kita-Kind ab drei", "Erle") == "2"
    assert cell("Säugling", "Schalke") == "1 (1 vor Ort)"


def test_stages_without_any_offer_are_listed_and_cut_by_age() -> None:
    whole = inventory(OFFERS, GELSENKIRCHEN, DISTRICTS)
    older = inventory(OFFERS, GELSENKIRCHEN, DISTRICTS, Look(ages=age_range("ab_48")))
    assert "Schwangerschaft" in whole.empty_stages
    assert "Schwangerschaft" not in older.stage_names
    assert any("weiterführende" in name.lower() for name in older.empty_stages)


def test_types_are_counted_by_district() -> None:
    found = inventory(OFFERS, GELSENKIRCHEN, DISTRICTS)
    assert found.types == ("kurs", "ohne Angabe", "treff")
    assert dict(zip(found.types, found.by_type, strict=True)) == {
        "kurs": (2, 2, 2),
        "ohne Angabe": (0, 0, 1),
        "treff": (1, 0, 0),
    }


def test_each_district_says_what_it_lacks() -> None:
    schalke, erle, _ = gaps_of_districts(OFFERS, GELSENKIRCHEN, DISTRICTS)
    assert "Erziehungsfragen, Elternbildung" not in schalke.needs
    assert "Erziehungsfragen, Elternbildung" not in erle.needs, "programme g serves all"
    assert "Schulden" in schalke.needs
    assert "Kinderschutz (§ 8a SGB VIII)" not in schalke.needs
    assert "Säugling" in erle.stages


def a_report() -> GapReport:
    return GapReport(
        place="Gelsenkirchen",
        ages=age_range("alle"),
        counted=Counter(
            {
                frozenset({Gap("jahr_1", "=cmd()", "schulden", "tr")}): 3,
                frozenset({Gap("jahr_1", "Erle", "schulden", "tr")}): 11,
                frozenset({Gap("jahr_1", "Schalke", "wohnen", "tr")}): 12,
                frozenset({Gap("jahr_1", "=cmd()", "wohnen", "tr")}): 8,
            }
        ),
        inventory=inventory(OFFERS, GELSENKIRCHEN, DISTRICTS),
        districts=gaps_of_districts(OFFERS, GELSENKIRCHEN, DISTRICTS),
        contacts={"Schalke": "Jana Beispiel"},
    )


def test_a_spreadsheet_never_runs_a_cell_and_never_sees_a_small_number() -> None:
    report = a_report()
    sheets = (
        gap_sheet(report.table()),
        stage_sheet(report.inventory),
        type_sheet(report.inventory),
        district_sheet(report.districts, report.contacts),
    )
    data = csv_of(sheets)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert rows[1] == ["Bedarf", "'=cmd()", "Erle", "Schalke"]
    assert rows[2] == ["Schulden", "unter 6", "10–14", "unter 6"]
    assert any(row[:1] == ["Schalke"] and row[-1] == "Jana Beispiel" for row in rows)


def test_a_table_without_a_number_says_so() -> None:
    sheet = Sheet(title="Familien mit Bedarf", first_head="Bedarf", heads=(), rows=())
    rows = list(csv.reader(StringIO(csv_of([sheet]).decode("utf-8-sig")), delimiter=";"))
    assert rows == [["Familien mit Bedarf"], ["Keine Zahl ist groß genug, um sie zu zeigen."]]


def test_on_paper_everything_can_be_read_and_the_same_bytes_come_back() -> None:
    content = report_content(a_report(), a_desk(), TODAY)
    pdf = draw(TABLE_REPORT, content)
    assert pdf == draw(TABLE_REPORT, content)
    said = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    for words in (
        "Angebote und Lücken: Gelsenkirchen",
        "Lücke",
        "unter 6",
        "Schalke",
        "Jana Beispiel",
    ):
        assert words in said
