"""Chain and profile as the acceptance list asks for them, through the real window and file."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.profiling import change_rows, choose_place, current_profile
from lotse.acts.referring import preview_letter
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import OfferSite
from lotse.chain.names import NEUTRAL_NAMES
from lotse.dates.partial import PartialDate
from lotse.families.family import Family
from lotse.profiles.shipped import PlaceKind, places
from lotse.ribbon.read import Biography, read_ribbon
from lotse.views.family_file import read_family_file
from lotse.wording.wish import LetterOrder, LetterWish
from tests.builders import NOW, a_child, a_family, an_offer, an_unborn_child
from tests.walks.frame_at_work import screen, the
from tests.walks.places import (
    DORMAGEN,
    GELSENKIRCHEN,
    MUENSTER,
    TODAY,
    a_baby,
    page_on,
    stored,
    switch_to,
    type_into,
)
from ui.family.birth_dialog import BirthDialog
from ui.family.household_dialog import HouseholdDialog
from ui.family.note_dialog import NoteDialog
from ui.family.overview_tab import OverviewTab
from ui.family_parts.edits import FamilyEdits
from ui.frame.frame import Frame
from ui.offers.sites_card import SitesView
from ui.profiles.chain_page import ChainPage
from ui.profiles.leitbild_card import LeitbildCard
from ui.profiles.place_card import PlaceCard
from ui.profiles.row_dialog import RowDialog
from ui.profiles.stage_names_card import StageNamesCard
from ui.profiles.table_card import TableCard
from ui.ribbon.ribbon_list import RibbonList
from ui.widgets.row import Row

WHOLE_CHAIN = [
    "schwangerschaft",
    "geburt",
    "saeugling",
    "u3",
    "kita",
    "grundschule",
    "sek1",
    "schule_beruf",
]


def cards(frame: Frame) -> dict[str, TableCard]:
    return {one.accessibleName(): one for one in frame.findChildren(TableCard)}


def bands(book: SqlRecordBook, family: Family, on: date) -> list[str]:
    """Codes of the bands of the first child's ribbon, without holes between them."""
    file = read_family_file(family.id, book)
    lane = read_ribbon(Biography(family=file.family), on, file.profile).lanes[0]
    for before, after in zip(lane.bands, lane.bands[1:], strict=False):
        assert after.first == before.last + timedelta(days=1)
    return [band.stage for band in lane.bands]


def test_S001_a_pregnancy_runs_on_through_every_stage_without_re_entry(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    expected = an_unborn_child(due=TODAY + timedelta(days=60))
    family = stored(book, a_family(children=(expected,)))
    assert bands(book, family, TODAY) == WHOLE_CHAIN
    frame.navigate.show_family(family.id)
    assert "Schwanger" in screen(frame)
    dialog = BirthDialog(FamilyEdits(frame.context, family.id), family.members[-1], frame)
    qtbot.addWidget(dialog)
    dialog.born.set_value(PartialDate.of(TODAY))
    dialog.given_name.setText("Mia")
    dialog.try_to_save()
    assert "Mia" in screen(frame)
    assert bands(book, family, TODAY + timedelta(days=16 * 365)) == WHOLE_CHAIN
    ribbon = the(frame, OverviewTab).ribbon
    ribbon.switch_view()
    rows = ribbon.findChild(RibbonList).model()
    listed = "; ".join(str(rows.index(n, 2).data()) for n in range(rows.rowCount()))
    for code in WHOLE_CHAIN:
        assert NEUTRAL_NAMES.label(code) in listed
    for years, code in ((0.5, "saeugling"), (2, "u3"), (4, "kita"), (9, "grundschule"),
                        (13, "sek1"), (18, "schule_beruf")):  # fmt: skip
        later = page_on(TODAY + timedelta(days=round(years * 365.25)), book, family, qtbot)
        assert f"· {NEUTRAL_NAMES.stage(code).short}" in later
    with book.transaction() as records:
        assert records.families.count() == 1


def test_S009_a_switch_changes_stages_districts_and_forms_in_the_open_window(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    kinds = [place.kind for place in places()]
    assert (kinds.count(PlaceKind.MODEL), kinds.count(PlaceKind.EXTENSION)) == (18, 22)
    family = stored(book, a_baby())
    frame.navigate.show_page("profile")
    card = the(frame, PlaceCard)
    type_into(card.pick.focusProxy(), "Mülheim")
    offered = [card.pick.findChild(QListWidget).item(0).text()]
    assert offered == ["Mülheim an der Ruhr · seit 2017 dabei, neutrales Profil"]

    switch_to(frame, qtbot, "Witten")
    frame.navigate.show_family(family.id)
    assert "Bis drei" in screen(frame)
    switch_to(frame, qtbot, "Bielefeld")
    frame.navigate.show_family(family.id)
    assert "Bis drei" not in screen(frame)
    edits = FamilyEdits(frame.context, family.id)
    dialog = HouseholdDialog(edits, family, family.households[0], frame)
    qtbot.addWidget(dialog)
    words = dialog.district.choices.model()
    assert [words.index(row, 0).data() for row in range(words.rowCount())] == [
        "Sieker",
        "Ostmannturmviertel",
    ]
    frame.navigate.show_form("uebergabeprotokoll", family.id, family.children[0].id)
    assert "KIGS-Bogen" in screen(frame)


def test_S010_leitbild_chain_and_indicators_are_three_parts_to_edit(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    frame.navigate.show_page("profile")
    tabs = frame.findChildren(QWidget)
    page = next(one for one in tabs if type(one).__name__ == "ProfilePage")
    page.tabs.show_tab("leitbild")  # type: ignore[attr-defined]
    leitbild = the(frame, LeitbildCard)
    leitbild.text.setPlainText("Kein Kind geht verloren.")
    leitbild.take_over()
    page.tabs.show_tab("chain")  # type: ignore[attr-defined]
    names = the(frame, StageNamesCard)
    names.lines["kita"][0].setText("Zeit der Entdecker")
    names.take_over()
    page.tabs.show_tab("indicators")  # type: ignore[attr-defined]
    indicators = cards(frame)["Indikatoren"]
    indicators.add_row()
    dialog = the(frame, RowDialog)
    dialog.editors["code"].set_cell("X-1")
    dialog.editors["title"].set_cell("Alle Kinder lernen schwimmen")
    dialog.try_to_save()

    profile = current_profile(book)
    assert profile.leitbild == "Kein Kind geht verloren."
    assert profile.names.label("kita") == "Zeit der Entdecker"
    assert profile.indicators[-1].title == "Alle Kinder lernen schwimmen"
    frame.navigate.show_page("chain")
    assert "Kein Kind geht verloren." in screen(frame)


def test_S050_a_case_of_neff_one_goes_on_in_neff_two(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    switch_to(frame, qtbot, "Dormagen")
    child = a_child("Lena", born=TODAY - timedelta(days=3 * 365))
    early = stored(book, a_family(children=(child,), municipality=DORMAGEN))
    assert bands(book, early, TODAY + timedelta(days=14 * 365))[-2:] == ["sek1", "schule_beruf"]
    frame.navigate.show_page("chain")
    shown = screen(frame)
    assert shown.index("NeFF I: Kita") < shown.index("NeFF II: Schule und Beruf")
    frame.navigate.show_family(early.id)
    note = NoteDialog(FamilyEdits(frame.context, early.id), early, TODAY, frame)
    qtbot.addWidget(note)
    note.text.setPlainText("Die Familie kommt gern ins Elterncafé.")
    note.try_to_save()
    for years, code in ((9, "sek1"), (14, "schule_beruf")):
        day = TODAY + timedelta(days=years * 365)
        assert f"· {NEUTRAL_NAMES.stage(code).short}" in page_on(day, book, early, qtbot)
        assert "kommt gern ins Elterncafé" in page_on(day, book, early, qtbot, "history")
    with book.transaction() as records:
        assert [found.id for found in records.families.summaries()] == [early.id]


def test_S092_the_chain_shows_local_stations_and_their_offers(
    frame: Frame, book: SqlRecordBook
) -> None:
    choose_place(GELSENKIRCHEN, book)
    frame.navigate.show_page("chain")
    shown = screen(frame)
    assert "Biografien gemeinsam gestalten – Erziehung und Bildung von Anfang an" in shown
    stations = ["1. Vor der Geburt", "2. Rund um die Geburt", "4. Wechsel in die Kita", "5. Kita"]
    assert [station for station in stations if station in shown] == stations
    assert sorted(stations, key=shown.index) == stations
    birth = shown[shown.index(stations[1]) : shown.index("3. Eltern und Kind bis drei")]
    assert "Zentrale Anlaufstelle für Familien mit Babys und Kleinkindern" in birth
    change_rows("station", [{"name": "Nestwärme", "stages": "geburt"}], book)
    frame.context.changes.profile_changed.emit()
    assert "1. Nestwärme" in screen(frame)
    assert isinstance(the(frame, ChainPage), ChainPage)


VILLAGES = ("Müssingen", "Einen", "Milte")


def a_shared_offer() -> Offer:
    """At a site of three villages, and at one elsewhere."""
    site = OfferSite(
        name="Pfarrheim",
        street="Kirchweg 3",
        postcode="48231",
        town="Warendorf",
        districts=VILLAGES,
    )
    far = OfferSite(name="Rathaus", street="Markt 1", town="Warendorf", districts=("Freckenhorst",))
    return an_offer(
        id="waf-x",
        locations=(far, site),
        name="Elterntreff im Pfarrheim",
        municipality="Warendorf",
        districts=VILLAGES,
        needs=("erziehung",),
        stages=("u3",),
        age_min_months=None,
        age_max_months=None,
    )


def test_S140_villages_are_districts_and_share_a_site(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    switch_to(frame, qtbot, "Kreis Warendorf")
    profile, shared = current_profile(book), a_shared_offer()
    assert profile.districts_of("Warendorf") == VILLAGES
    assert profile.neighbours_of("Einen") == ("Müssingen", "Milte")
    with book.transaction() as records:
        records.offers.replace_all([shared])
    for number, village in enumerate(("Einen", "Milte"), start=1):
        baby = replace(a_baby("Warendorf", "05570052", village), reference=f"2026-030{number}")
        family = stored(book, baby)
        frame.navigate.show_family(family.id)
        assert "Elterntreff im Pfarrheim" in screen(frame)
        assert f"Vor Ort: {village}" in screen(frame)
        wish = LetterWish(child_ids=(family.children[0].id,))
        order = LetterOrder(family_id=family.id, offer=shared, wish=wish)
        letter = preview_letter(order, book, today=TODAY, now=NOW)
        paper = " ".join(one.extract_text() for one in PdfReader(BytesIO(letter.pdf)).pages)
        assert "Kirchweg 3" in paper
        assert "Markt 1" not in paper
    frame.navigate.show_offer("waf-x")
    view = the(frame, SitesView)
    for village in VILLAGES:
        view.pick.setCurrentIndex(view.pick.findData(village))
        QApplication.processEvents()
        first = next(row for row in view.findChildren(Row) if row.isVisible())
        assert "Pfarrheim" in screen(first)


def test_S168_the_district_names_the_contact(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    family = stored(book, a_baby("Münster", MUENSTER, "Coerde"))
    switch_to(frame, qtbot, "Münster")
    frame.navigate.show_family(family.id)
    assert "zuständig: Stadtteilkoordination Frühe Hilfen Coerde" in screen(frame)
