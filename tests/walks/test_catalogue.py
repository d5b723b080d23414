"""The catalogue as the acceptance list asks for it: real file, real pages, papers read back."""

import csv
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, cast

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.catalogue.facet_values import NOT_SAID, STALE
from lotse.catalogue.offer_parts import Funding, SchoolCover
from lotse.catalogue.offer_sections import section
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.shipped import school_directory, shipped_offers
from lotse.exchange.catalogue_file import read_catalogue
from tests.builders import a_referral, an_offer
from tests.walks.cases_at_hand import Desk
from tests.walks.offers_at_hand import (
    a_baby_family,
    fill,
    listed,
    page_of,
    shown,
    stored,
    suggested,
    tick,
    words,
)
from ui.documents.paper_dialog import PaperDialog
from ui.offers.exporting import export_offers
from ui.offers.import_page import ImportPage
from ui.offers.offer_dialog import NewOfferDialog, OfferDialog
from ui.pages import open_page


def test_S043_several_providers_of_different_types_found_by_district(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, an_offer("eb", districts=("Schalke",)), an_offer("anderes", districts=("Buer",)))
    edited = page_of(desk, "eb", qtbot)
    dialog = OfferDialog(desk[0], stored(book, "eb"), section("about"), edited)
    cast(Any, dialog.fields["provider"].editor).set_cell("Stadtsportbund;Gesundheitsamt")
    cast(Any, dialog.fields["provider_type"].editor).set_cell("verein;kommune")
    dialog.try_to_save()
    page = listed(desk, qtbot)
    assert tick(page, DISTRICT="Schalke") == ["eb"]
    assert tick(page, PROVIDER_TYPE="verein") == ["eb"]
    assert tick(page, PROVIDER_TYPE="kommune", DISTRICT="Schalke") == ["eb"]
    assert "Stadtsportbund (Verein), Gesundheitsamt (Kommune)" in words(page_of(desk, "eb", qtbot))


def test_S067_migrant_organisations_are_filtered_and_their_referrals_counted(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, an_offer("mso", provider_type="mso", provider="Brücke e. V."), an_offer("ge-01"))
    family = a_baby_family(book)
    with book.transaction() as records:
        for offer_id, code in (("mso", "A1-AA"), ("mso", "A2-AA"), ("ge-01", "A3-AA")):
            records.referrals.add(a_referral(family, offer_id=offer_id, reply_code=code))
    page = listed(desk, qtbot)
    assert "2 gefunden · 3 Vermittlungen dorthin" in words(page)
    assert tick(page, PROVIDER_TYPE="mso") == ["mso"]
    assert "1 gefunden · 2 Vermittlungen dorthin" in words(page)


@pytest.mark.parametrize(
    "name",
    ["Elternbesuchsdienst", "Sprachförderung in der Kita", "Patenprojekt"],
    ids=["S086", "S170", "S187"],
)
def test_S086_S170_S187_an_offer_with_empty_fields_is_saved_found_and_edited(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot, name: str
) -> None:
    dialog = NewOfferDialog(desk[0])
    qtbot.addWidget(dialog)
    cast(QLineEdit, dialog.fields["name"].editor).setText(name)
    dialog.try_to_save()
    ((_, offer_id),) = desk[1].steps
    page = listed(desk, qtbot)
    line = page.focusProxy()
    assert isinstance(line, QLineEdit)
    line.setText(name[:8])
    assert [offer.id for offer in page.offers.found()] == [offer_id]
    chips = page.offers.list.model().index(0, 0).data(256).chips
    assert "unvollständig" in [text for text, _ in chips]
    edited = page_of(desk, offer_id, qtbot)
    assert "Angaben unvollständig. Es fehlt: Bedarf" in words(edited)
    later = OfferDialog(desk[0], stored(book, offer_id), section("contact"), edited)
    cast(QLineEdit, later.fields["phone"].editor).setText("0209 1")
    later.try_to_save()
    assert stored(book, offer_id).phone == "0209 1"
    assert "Telefon: leer → 0209 1" in words(edited)


def test_S100_offers_are_filtered_by_language(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, *shipped_offers())
    page = listed(desk, qtbot)
    found = tick(page, LANGUAGE="tr")
    assert found == sorted(o.id for o in shipped_offers() if "tr" in o.languages)
    assert found
    assert "Türkisch" in words(page_of(desk, found[0], qtbot))


def test_S101_covered_schools_and_their_share(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    schools = [
        school for school in school_directory().schools
        if school.ags == "05513000" and school.school_type == "Grundschule"
    ]  # fmt: skip
    covers = (
        SchoolCover(school_number=schools[0].number),
        SchoolCover(school_number=schools[1].number),
        SchoolCover(school_number=schools[2].number, is_covered=False),
    )
    fill(book, an_offer("tafel", covered_schools=covers))
    page = page_of(desk, "tafel", qtbot)
    share = round(100 * 2 / len(schools))
    assert f"2 von {len(schools)} Grundschulen ({share} %), 1 ausdrücklich nicht" in words(page)
    assert schools[2].name in words(page).split("Erreicht nicht")[1]
    dialog = OfferDialog(desk[0], stored(book, "tafel"), section("links"), page)
    cells = cast(Any, dialog.fields["covered_schools"].editor)
    cells._records[2]._editors["is_covered"].set_cell("ja")
    dialog.try_to_save()
    assert f"3 von {len(schools)} Grundschulen" in words(page)


def test_S108_a_planned_offer_is_seen_but_not_suggested_until_it_is_active(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, an_offer("neu", status="geplant"))
    family = a_baby_family(book, "gesundheit")
    assert suggested(book, family) == []
    page = listed(desk, qtbot)
    assert tick(page, STATUS="geplant") == ["neu"]
    assert "geplant" in page.offers.list.model().index(0, 0).data(256).told
    own = page_of(desk, "neu", qtbot)
    assert "Stand: geplant" in words(own)
    dialog = OfferDialog(desk[0], stored(book, "neu"), section("state"), own)
    cast(Any, dialog.fields["status"].editor).set_cell("aktiv")
    dialog.try_to_save()
    assert suggested(book, family) == ["neu"]


def test_S149_an_offer_lists_its_towns_matches_and_counts(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, an_offer("paten", also_serves=("Bottrop", "Gladbeck")))
    family = a_baby_family(book, "gesundheit")
    with book.transaction() as records:
        records.referrals.add(a_referral(family, offer_id="paten"))
    page = page_of(desk, "paten", qtbot)
    assert "Bottrop, Gladbeck" in words(page)
    qtbot.waitUntil(lambda: "jetzt: 1 ·" in words(page))
    assert "1, davon 0 angekommen" in words(page)
    assert tick(listed(desk, qtbot), MUNICIPALITY="Gladbeck") == ["paten"]


def test_S159_offers_go_out_and_in_as_csv_and_stale_ones_are_listed(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    fresh = an_offer(
        "frisch", districts=("Schalke",), provider="Stadt", last_verified=date(2026, 11, 1)
    )
    fill(book, fresh, an_offer("alt", last_verified=date(2024, 1, 1)))
    page = listed(desk, qtbot)
    file = tmp_path / "angebote.csv"
    export_offers(file, page.offers.found(), desk[0])
    rows = {
        r["id"]: r
        for r in csv.DictReader(StringIO(file.read_text("utf-8-sig")), delimiter=_parted(file))
    }
    assert rows["frisch"]["last_verified"] == "2026-11-01"
    assert (rows["frisch"]["needs"], rows["frisch"]["district"]) == ("gesundheit", "Schalke")
    assert (rows["frisch"]["age_max_months"], rows["frisch"]["provider"]) == ("12", "Stadt")
    text = file.read_text("utf-8-sig").replace("2026-11-01", "2026-11-20")
    file.write_text(text, encoding="utf-8")
    imported = cast(ImportPage, shown(open_page("offer_import", desk[0]), qtbot))
    imported.choose_file(file)
    imported.look()
    qtbot.waitUntil(imported.take.isVisible, timeout=20_000)
    imported.take_over()
    qtbot.waitUntil(lambda: "1 Angebot ist übernommen" in words(imported), timeout=20_000)
    assert stored(book, "frisch").last_verified == date(2026, 11, 20)
    assert tick(listed(desk, qtbot), CARE=STALE) == ["alt"]


def test_S164_filter_by_months_district_and_need_print_export_and_find_gaps(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    fits = an_offer(
        "passt", name="Krabbelgruppe", needs=("sprache",), districts=("Schalke",),
        access=("Kurs",), locations=(OfferSite(name="Schutzhaus", street="Geheimer Weg 3",
        is_confidential=True),), funding=(Funding(source="Land"),),
    )  # fmt: skip
    vague = an_offer("vage", stages=(), age_min_months=None, age_max_months=None)
    fill(book, fits, vague, an_offer("schule", needs=("sprache",), age_min_months=72,
                                     age_max_months=120, districts=("Schalke",)))  # fmt: skip
    page = listed(desk, qtbot)
    page.offers.panel.first.setText("3")
    page.offers.panel.last.setText("9")
    assert tick(page, NEED="sprache", DISTRICT="Schalke") == ["passt"]
    page.offers.print_list()
    (dialog,) = page.findChildren(PaperDialog)
    paper = PdfReader(BytesIO(dialog.preview._data)).pages[0].extract_text()
    for said in ("Krabbelgruppe", "Monate 3 bis 9", "Stadtteil: Schalke", "1 Angebot"):
        assert said in paper
    assert "Geheimer Weg" not in paper
    file = tmp_path / "liste.xlsx"
    export_offers(file, page.offers.found(), desk[0])
    read = read_catalogue(file.name, file.read_bytes())
    assert [offer.id for offer in read.offers] == ["passt"]
    page.offers.panel.clear()
    assert "vage" in tick(page, STAGE=NOT_SAID)
    assert tick(page, ACCESS=NOT_SAID) == ["schule", "vage"]
    told = words(page_of(desk, "vage", qtbot))
    assert "Alter oder Lebensstufe" in told
    assert "Zugang" in told


def _parted(file: Path) -> str:
    return ";" if ";" in file.read_text("utf-8-sig").splitlines()[0] else ","
