"""Where a family can be referred and where never, as the acceptance list words it."""

from io import BytesIO
from pathlib import Path
from typing import Any, cast
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.referring import refer_family
from lotse.acts.replying import record_reply
from lotse.catalogue.offer_parts import OfferKind
from lotse.catalogue.offer_sections import section
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.provider import provider_types
from lotse.errors import NoConsent
from lotse.exchange.catalogue_file import WRITERS, write_catalogue
from lotse.referrals.referral import ReferralState
from lotse.wording.wish import LetterOrder
from tests.builders import NOW, TODAY, an_offer
from tests.walks.cases_at_hand import Desk
from tests.walks.offers_at_hand import (
    a_baby_family,
    allow,
    fill,
    letter_text,
    listed,
    nobody_can_be_referred,
    order,
    page_of,
    shown,
    stored,
    suggested,
    tick,
    words,
)
from ui.offers.exporting import export_offers
from ui.offers.import_page import ImportPage
from ui.offers.offer_dialog import OfferDialog
from ui.offers.sites_card import SitesView
from ui.pages import open_page
from ui.referrals.letter_choices import LetterChoices
from ui.widgets.row import Row


def test_S016_an_example_from_elsewhere_is_listed_apart_and_no_target(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(book, an_offer("ge-01", needs=("schulden",)))
    file = tmp_path / "praxis.xlsx"
    good = an_offer("muster", name="Lotsenhaus", needs=("gesundheit",))
    file.write_bytes(write_catalogue(file.name, [good]))
    imported = cast(ImportPage, shown(open_page("offer_import", desk[0]), qtbot))
    imported.source.setText("Stadt Beispiel")
    imported.examples.setChecked(True)
    imported.choose_file(file)
    imported.look()
    qtbot.waitUntil(imported.take.isVisible, timeout=20_000)
    imported.take_over()
    qtbot.waitUntil(lambda: "1 Angebot ist übernommen" in words(imported), timeout=20_000)
    page = listed(desk, qtbot)
    assert tick(page, KIND=OfferKind.EXAMPLE.value) == ["muster"]
    assert tick(page, KIND=OfferKind.OFFER.value) == ["ge-01"]
    family = a_baby_family(book, "gesundheit")
    told = nobody_can_be_referred(book, desk, family, stored(book, "muster"), qtbot)
    assert "Praxisbeispiel von anderswo" in words(told)
    assert "Stadt Beispiel" in words(told)


def test_S029_nine_sites_in_three_districts_the_family_gets_its_own(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    districts = ("Schalke", "Buer", "Erle")
    sites = tuple(
        OfferSite(
            name=f"Haus {n}", street=f"Weg {n}", postcode="45881", town="Gelsenkirchen",
            districts=(districts[n % 3],),
        )
        for n in range(9)
    )  # fmt: skip
    offer = an_offer("fz", name="Familienzentrum", needs=("entlastung",), locations=sites)
    fill(book, offer)
    page = page_of(desk, "fz", qtbot)
    (view,) = page.findChildren(SitesView)
    view.pick.setCurrentIndex(view.pick.findData("Erle"))
    QApplication.processEvents()
    first = next(row for row in view.findChildren(Row) if row.isVisible())
    assert "Haus 2" in words(first)
    assert "am nächsten" in words(first)
    family = a_baby_family(book, "entlastung", district="Buer")
    letter = letter_text(book, family, offer)
    assert "Weg 1" in letter
    assert "Weg 0" not in letter


def test_S047_an_offer_has_two_legal_bases_and_its_referral_an_outcome(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    """How a case ends: tests/walks/test_end_of_a_case.py."""
    fill(book, an_offer("jbh"))
    page = page_of(desk, "jbh", qtbot)
    dialog = OfferDialog(desk[0], stored(book, "jbh"), section("ground"), page)
    cast(QLineEdit, dialog.fields["legal_bases"].editor).setText("§ 13 SGB VIII; § 16h SGB II")
    dialog.try_to_save()
    offer = stored(book, "jbh")
    assert offer.legal_bases == ("§ 13 SGB VIII", "§ 16h SGB II")
    assert "§ 13 SGB VIII; § 16h SGB II" in words(page_of(desk, "jbh", qtbot))
    family = a_baby_family(book)
    allow(book, family, offer)
    made, _ = refer_family(order(family, offer), book, today=TODAY, now=NOW)
    ended = record_reply(
        made.id, ReferralState.ARRIVED, TODAY, book, note="Ausbildung begonnen, Begleitung endet"
    )
    assert ended.state is ReferralState.ARRIVED
    assert "Ausbildung begonnen, Begleitung endet" in ended.note
    assert "1, davon 1 angekommen" in words(page_of(desk, "jbh", qtbot))


def test_S063_the_hub_of_an_offer_is_marked_and_named_in_the_letter(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    site = OfferSite(
        name="Schule am Stadtpark", street="Parkstraße 1", postcode="45881",
        town="Gelsenkirchen", is_anchor=True,
    )  # fmt: skip
    offer = an_offer("anker", locations=(site,))
    fill(book, offer)
    assert "Ankerstandort" in words(page_of(desk, "anker", qtbot))
    family = a_baby_family(book)
    page = open_page("letter", desk[0], family_id=family.id, offer_id="anker")
    qtbot.addWidget(page)
    (choices,) = page.findChildren(LetterChoices)
    choices.hub.setChecked(True)
    assert "Schule am Stadtpark, Parkstraße 1, 45881 Gelsenkirchen" in choices.wish().hub
    letter = letter_text(book, family, offer, hub=choices.wish().hub)
    assert "Schule am Stadtpark" in " ".join(letter.split())


def test_S072_a_playground_is_a_place_to_go_and_never_a_target(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, an_offer("spiel", name="Spielplatz am Park"))
    family = a_baby_family(book, "gesundheit")
    assert suggested(book, family) == ["spiel"]
    edited = page_of(desk, "spiel", qtbot)
    dialog = OfferDialog(desk[0], stored(book, "spiel"), section("about"), edited)
    cast(Any, dialog.fields["kind"].editor).set_cell(OfferKind.CONTACT_PLACE.value)
    dialog.try_to_save()
    page = nobody_can_be_referred(book, desk, family, stored(book, "spiel"), qtbot)
    assert "Ein Ort zum Hingehen" in words(page)
    assert tick(listed(desk, qtbot), KIND=OfferKind.CONTACT_PLACE.value) == ["spiel"]


def test_S109_justice_police_housing_and_foundations_get_no_case_data(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    kinds = ("justiz", "polizei", "wohnungswirtschaft", "stiftung")
    assert set(kinds) <= set(provider_types())
    fill(book, *(an_offer(kind, provider=kind.title(), provider_type=kind) for kind in kinds))
    family = a_baby_family(book, "gesundheit")
    page = listed(desk, qtbot)
    for kind in kinds:
        assert tick(page, PROVIDER_TYPE=kind) == [kind]
        with pytest.raises(NoConsent):
            refer_family(order(family, stored(book, kind)), book, today=TODAY, now=NOW)
    for ending in WRITERS:
        file = tmp_path / f"angebote{ending}"
        export_offers(file, page.offers.found(), desk[0])
        text = unpacked(file.read_bytes())
        assert "Stiftung" in text, "it is read at all"
        assert "Yıldız" not in text
        assert family.reference not in text


def unpacked(data: bytes) -> str:
    """All the text of a file, though it be packed."""
    if not data.startswith(b"PK"):
        return data.decode()
    with ZipFile(BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


def test_S124_one_provider_has_several_services_and_the_referral_names_one(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    offer = an_offer(
        "dienst", name="Beratungsdienst", provider="Stadt",
        service_types=("Elternschule", "Kinderbüro"),
    )  # fmt: skip
    fill(book, offer)
    assert "Elternschule, Kinderbüro" in words(page_of(desk, "dienst", qtbot))
    family = a_baby_family(book)
    allow(book, family, offer)
    page = open_page("letter", desk[0], family_id=family.id, offer_id="dienst")
    qtbot.addWidget(page)
    (choices,) = page.findChildren(LetterChoices)
    choices.service.setCurrentIndex(choices.service.findData("Kinderbüro"))
    wish = choices.wish()
    made, document = refer_family(
        LetterOrder(family_id=family.id, offer=offer, wish=wish), book, today=TODAY, now=NOW
    )
    with book.transaction() as records:
        assert records.referrals.get(made.id).service_type == "Kinderbüro"
    paper = PdfReader(BytesIO(document.pdf)).pages[0].extract_text()
    assert "Beratungsdienst, Kinderbüro" in paper
