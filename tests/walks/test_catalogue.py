"""The catalogue as the acceptance list asks for it: real file, real pages, papers read back."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, cast
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.referring import preview_letter, refer_family
from lotse.acts.replying import record_reply
from lotse.acts.suggesting import suggestions_of
from lotse.catalogue.facet_values import NOT_SAID, STALE, Facet
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import Funding, OfferKind, SchoolCover
from lotse.catalogue.offer_sections import section
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.provider import provider_types
from lotse.catalogue.shipped import school_directory, shipped_offers
from lotse.consents.rules import recipient_of_offer
from lotse.errors import InvalidInput, NoConsent
from lotse.exchange.catalogue_file import WRITERS, read_catalogue, write_catalogue
from lotse.families.family import Family, FamilyNeed
from lotse.referrals.referral import ReferralState
from lotse.wording.wish import LetterOrder, LetterWish
from tests.builders import NOW, TODAY, a_child, a_consent, a_family, a_referral, an_offer
from tests.ui.paths_taken import PathsTaken, Said, a_context
from ui.context import AppContext
from ui.directory.districts_tab import DistrictsTab
from ui.directory.responsible_tab import ResponsibleTab
from ui.documents.paper_dialog import PaperDialog
from ui.gaps.gaps_page import GapsPage
from ui.offers.exporting import export_offers
from ui.offers.import_page import ImportPage
from ui.offers.offer_dialog import NewOfferDialog, OfferDialog
from ui.offers.offer_page import OfferPage
from ui.offers.offers_page import OffersPage
from ui.offers.sites_card import SitesView
from ui.pages import open_page
from ui.profiles.profile_page import ProfilePage
from ui.profiles.row_dialog import RowDialog
from ui.profiles.table_card import TableCard
from ui.referrals.letter_choices import LetterChoices
from ui.theme.theme import Scheme, Theme
from ui.widgets.row import Row

Desk = tuple[AppContext, PathsTaken, Said]


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    theme = Theme(qapp, scheme=Scheme.LIGHT)
    yield
    theme.deleteLater()


# Python would let go of a page whenever it collects, even while one of its buttons is painted.
_KEPT: list[QWidget] = []


@pytest.fixture
def desk(book: SqlRecordBook) -> Iterator[Desk]:
    made = a_context(book)
    _KEPT.clear()
    yield made
    made[0].background.close()


def fill(book: SqlRecordBook, *offers: Offer) -> None:
    with book.transaction() as records:
        records.offers.replace_all(offers)


def stored(book: SqlRecordBook, offer_id: str) -> Offer:
    with book.transaction() as records:
        return records.offers.get(offer_id)


def shown(page: Any, qtbot: QtBot) -> Any:
    qtbot.addWidget(page)
    _KEPT.append(page)
    page.resize(1024, 700)
    page.show()
    QApplication.processEvents()
    return page


def listed(desk: Desk, qtbot: QtBot) -> OffersPage:
    return cast(OffersPage, shown(open_page("offers", desk[0]), qtbot))


def page_of(desk: Desk, offer_id: str, qtbot: QtBot) -> OfferPage:
    return cast(OfferPage, shown(open_page("offer", desk[0], offer_id=offer_id), qtbot))


def words(page: QWidget) -> str:
    parts = [one for one in page.findChildren(QLabel) if not one.isHidden()]
    return " | ".join(one.text() for one in parts)


def tick(page: OffersPage, **chosen: str) -> list[str]:
    """The ids that are left when these values are ticked, by the name of their facet."""
    page.offers.panel.tree.choose({Facet[f]: frozenset({v}) for f, v in chosen.items()})
    page.offers.panel.filter_changed.emit()
    return sorted(offer.id for offer in page.offers.found())


def a_baby_family(book: SqlRecordBook, *needs: str, district: str = "Altstadt") -> Family:
    baby = a_child(born=TODAY - timedelta(days=120))
    family = a_family(
        children=(baby,), needs=tuple(FamilyNeed(code=code, since=TODAY) for code in needs)
    )
    home = replace(family.households[0], district=district)
    with book.transaction() as records:
        return records.families.add(replace(family, households=(home,)))


def allow(book: SqlRecordBook, family: Family, offer: Offer) -> None:
    with book.transaction() as records:
        records.consents.add(a_consent(family, recipient=recipient_of_offer(offer)))


def suggested(book: SqlRecordBook, family: Family) -> list[str]:
    found = suggestions_of(family.id, book, today=TODAY)
    return [one.offer for one in (*found.suggestions, *found.later)]


def wish_for(family: Family, **more: Any) -> LetterWish:
    return LetterWish(child_ids=(family.children[0].id,), **more)


def order(family: Family, offer: Offer, **more: Any) -> LetterOrder:
    return LetterOrder(family_id=family.id, offer=offer, wish=wish_for(family, **more))


def letter_text(book: SqlRecordBook, family: Family, offer: Offer, **more: Any) -> str:
    letter = preview_letter(order(family, offer, **more), book, today=TODAY, now=NOW)
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(letter.pdf)).pages)


def nobody_can_be_referred(
    book: SqlRecordBook, desk: Desk, family: Family, offer: Offer, qtbot: QtBot
) -> OfferPage:
    assert suggested(book, family) == []
    page = page_of(desk, offer.id, qtbot)
    assert not page.refer.isEnabled()
    allow(book, family, offer)
    with pytest.raises(InvalidInput, match="kann zurzeit niemand vermittelt werden"):
        refer_family(order(family, offer), book, today=TODAY, now=NOW)
    return page


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


def test_S070_what_belongs_to_the_action_plan_is_filtered_by_its_tag(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, an_offer("plan"), an_offer("sonst"))
    page = page_of(desk, "plan", qtbot)
    dialog = OfferDialog(desk[0], stored(book, "plan"), section("ground"), page)
    cast(QLineEdit, dialog.fields["tags"].editor).setText("Aktionsplan Soziale Stadt; Schalke")
    dialog.try_to_save()
    assert stored(book, "plan").tags == ("Aktionsplan Soziale Stadt", "Schalke")
    assert tick(listed(desk, qtbot), TAG="Aktionsplan Soziale Stadt") == ["plan"]
    assert all("Schlagwort" not in one for one in districts_shown(desk, qtbot, "").values())
    tag_districts(desk, qtbot, {"Schalke": "Aktionsplan Soziale Stadt; Ruhr", "Erle": "Ruhr"})
    shown_now = districts_shown(desk, qtbot, "Aktionsplan Soziale Stadt")
    for where, said in shown_now.items():
        assert "Schalke" in said, where
        assert "Erle" not in said, where
    assert all("Erle" in said for said in districts_shown(desk, qtbot, "Ruhr").values())


def tag_districts(desk: Desk, qtbot: QtBot, tags: dict[str, str]) -> None:
    """As somebody types them into the table of the profile."""
    page = cast(ProfilePage, shown(open_page("profile", desk[0]), qtbot))
    page.tabs.show_tab("districts")
    table = next(
        card for card in page.findChildren(TableCard) if card.accessibleName() == "Stadtteile"
    )
    while table.view.rows():
        table.remove_row(0)
    for name, typed in tags.items():
        table.add_row()
        dialog = page.findChildren(RowDialog)[-1]
        dialog.editors["name"].set_cell(name)
        dialog.editors["tags"].set_cell(typed)
        dialog.try_to_save()


def districts_shown(desk: Desk, qtbot: QtBot, tag: str) -> dict[str, str]:
    """What the gaps and the directory show of the districts with a tag, by the name of the list."""
    pages: list[Any] = [GapsPage(desk[0]), DistrictsTab(desk[0]), ResponsibleTab(desk[0])]
    said = {}
    for page in pages:
        shown(page, qtbot)
        if isinstance(page, GapsPage):
            qtbot.waitUntil(lambda page=page: page.is_ready)
        if tag:
            page.tag.setCurrentIndex(page.tag.findData(tag))
            assert page.tag.isVisible()
        if isinstance(page, GapsPage):
            qtbot.waitUntil(lambda page=page: page.is_ready)
            heads = " ".join(head for sheet in page.sheets() for head in sheet.heads)
            said["heads of the tables of gaps"] = heads
        QApplication.processEvents()
        labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
        said[type(page).__name__] = " | ".join(labels)
    return said


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
