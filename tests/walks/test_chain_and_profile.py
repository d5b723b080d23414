"""Chain and profile as the acceptance list asks for them, through the real window and file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.profiling import change_rows, choose_place, current_profile
from lotse.acts.referring import preview_letter
from lotse.catalogue.facet_values import Facet
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.shipped import shipped_offers
from lotse.chain.names import NEUTRAL_NAMES
from lotse.dates.partial import PartialDate
from lotse.families.family import Family, FamilyNeed
from lotse.profiles.shipped import PlaceKind, places
from lotse.ribbon.read import Biography, read_ribbon
from lotse.views.family_file import read_family_file
from lotse.wording.wish import LetterOrder, LetterWish
from tests.builders import NOW, a_child, a_family, a_reminder, an_offer, an_unborn_child
from tests.ui.paths_taken import a_context
from tests.walks.frame_at_work import put_to_work, screen, the
from tests.walks.hands import words_of
from ui.documents.paper_dialog import PaperDialog
from ui.families.family_list_page import FamilyListPage
from ui.family.birth_dialog import BirthDialog
from ui.family.family_page import FamilyPage
from ui.family.household_dialog import HouseholdDialog
from ui.family.note_dialog import NoteDialog
from ui.family.overview_tab import OverviewTab
from ui.family_parts.edits import FamilyEdits
from ui.forms.form_page import FormPage
from ui.frame.frame import Frame
from ui.gaps.gaps_page import GapsPage
from ui.offers.offer_dialog import OfferDialog
from ui.offers.offer_page import OfferPage
from ui.offers.offers_view import OffersView
from ui.offers.sites_card import SitesView
from ui.profiles.chain_page import ChainPage
from ui.profiles.leitbild_card import LeitbildCard
from ui.profiles.place_card import PlaceCard
from ui.profiles.row_dialog import RowDialog
from ui.profiles.stage_names_card import StageNamesCard
from ui.profiles.table_card import TableCard
from ui.referrals.letter_page import LetterPage
from ui.ribbon.ribbon_list import RibbonList
from ui.search.hits import HitKind
from ui.search.search_box import SearchBox
from ui.widgets.choice_line import ChoiceLine
from ui.widgets.fields import SearchField
from ui.widgets.row import Row

WITTEN, MUENSTER, DORMAGEN = "05954036", "05515000", "05162004"
GELSENKIRCHEN, KREIS_UNNA, KREIS_WARENDORF = "05513000", "05978", "05570"
TODAY = date.today()


@pytest.fixture
def frame(vault: SqlVault, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path) -> Iterator[Frame]:
    """The window at work on an encrypted file with the shipped catalogue."""
    with book.transaction() as records:
        records.offers.replace_all(shipped_offers())
    at_work = put_to_work(vault, book, qtbot, tmp_path)
    yield at_work.frame
    at_work.close()


def cards(frame: Frame) -> dict[str, TableCard]:
    return {one.accessibleName(): one for one in frame.findChildren(TableCard)}


def type_into(line: QWidget | None, text: str) -> None:
    """As `keyClicks`, which knows no umlauts."""
    assert line is not None
    for letter in text:
        click, key = QTest.KeyAction.Click, Qt.Key.Key_unknown
        QTest.sendKeyEvent(click, line, key, letter, Qt.KeyboardModifier.NoModifier)


def switch_to(frame: Frame, qtbot: QtBot, name: str) -> None:
    """By keyboard on the page of the profile: type the name, Enter, take it."""
    frame.navigate.show_page("profile")
    card = the(frame, PlaceCard)
    line = card.pick.focusProxy()
    type_into(line, name)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(card.take, Qt.Key.Key_Space)


def stored(book: SqlRecordBook, family: Family) -> Family:
    with book.transaction() as records:
        return records.families.add(family)


def a_baby(town: str = "Witten", ags: str = WITTEN, district: str = "") -> Family:
    """A family with a child of eighteen months and a need."""
    child = a_child("Can", born=TODAY - timedelta(days=550))
    family = a_family(
        children=(child,),
        municipality=ags,
        needs=(FamilyNeed(code="erziehung", since=TODAY),),
    )
    home = replace(family.households[0], town=town, district=district)
    return replace(family, households=(home,))


def bands(book: SqlRecordBook, family: Family, on: date) -> list[str]:
    """Codes of the bands of the first child's ribbon, without holes between them."""
    file = read_family_file(family.id, book)
    lane = read_ribbon(Biography(family=file.family), on, file.profile).lanes[0]
    for before, after in zip(lane.bands, lane.bands[1:], strict=False):
        assert after.first == before.last + timedelta(days=1)
    return [band.stage for band in lane.bands]


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


def page_on(day: date, book: SqlRecordBook, family: Family, qtbot: QtBot, tab: str = "") -> str:
    """The page of the family as it will be seen that day."""
    context, *_ = a_context(book, today=day)
    page = FamilyPage(context, family.id, tab)
    qtbot.addWidget(page)
    page.show()
    said = screen(page)
    context.background.close()
    return said


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


def of_the_kreis(book: SqlRecordBook) -> list[Family]:
    """Kamen, Selm, and one of whom no town is known; something waits in each."""
    places = (("Kamen", "05978020"), ("Selm", "05978032"), ("", ""))
    families = []
    for number, (town, ags) in enumerate(places, start=1):
        family = stored(book, replace(a_baby(town, ags), reference=f"2026-020{number}"))
        with book.transaction() as records:
            title = f"Anruf {town or 'ohne Ort'}"
            records.reminders.add(a_reminder(family, due=TODAY, title=title))
        families.append(family)
    return families


def family_list(frame: Frame) -> FamilyListPage:
    frame.navigate.show_page("families")
    return the(frame, FamilyListPage)


def push(frame: QWidget, qtbot: QtBot, words: str) -> None:
    """Space on the button of that name."""
    found = [one for one in frame.findChildren(QAbstractButton) if one.isVisible()]
    button = next(b for b in found if words in (b.text().replace("&", ""), b.accessibleName()))
    qtbot.keyClick(button, Qt.Key.Key_Space)


def stand_for_kamen(frame: Frame, qtbot: QtBot) -> None:
    switch_to(frame, qtbot, "Kreis Unna")
    frame.navigate.show_page("settings")
    assert "keine Sperre" in screen(frame)
    push(frame, qtbot, "Kamen")


def test_S133_a_kreis_knows_its_towns_and_looks_at_one_of_them(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    kamen, *_ = of_the_kreis(book)
    switch_to(frame, qtbot, "Kreis Unna")
    towns = family_list(frame)._town
    assert [towns.itemText(row) for row in range(towns.count())] == [
        "Alle Städte",
        "Bergkamen",
        "Kamen",
        "Lünen",
        "Selm",
        "Werne",
        "Unna",
    ]
    assert "3 Familien" in screen(frame)
    towns.setCurrentText("Kamen")
    assert "1 gefunden von 3" in screen(frame)
    frame.navigate.show_family(kamen.id)
    assert "Yıldız" in screen(frame)


def test_S133_a_desk_begins_with_the_families_of_its_towns_and_says_what_else_there_is(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    """A view, not a right: that needs accounts. The case is one and the same wherever it shows."""
    kamen, selm, nowhere = of_the_kreis(book)
    stand_for_kamen(frame, qtbot)
    page = family_list(frame)
    rows = page._list.model()
    keys = {
        str(rows.index(n, 0).data(Qt.ItemDataRole.UserRole).key) for n in range(rows.rowCount())
    }
    assert keys == {str(kamen.id), str(nowhere.id)}
    assert "2 aus Ihren Städten, 1 aus anderen" in screen(frame)
    push(frame, qtbot, "Alle zeigen")
    assert rows.rowCount() == 3
    frame.navigate.show_page("start")
    start = screen(frame)
    assert "Anruf Kamen" in start
    assert "Anruf ohne Ort" in start
    assert "Anruf Selm" not in start
    push(frame, qtbot, "1 weitere aus anderen Städten zeigen")
    assert "Anruf Selm" in screen(frame)
    frame.navigate.show_family(selm.id)
    assert "2026-0202" in screen(frame)


def test_S133_the_search_begins_with_the_towns_of_the_desk_and_goes_on_by_enter(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    _, selm, _ = of_the_kreis(book)
    stand_for_kamen(frame, qtbot)
    box = the(frame, SearchBox)
    line = box.findChild(SearchField)
    box.take_focus()
    type_into(line, "2026-0202")
    assert [hit.kind for hit in box._hits][:1] == [HitKind.MORE]
    assert box._hits[0].quiet == "1 Familie"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [hit.key for hit in box._hits][:1] == [str(selm.id)]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "2026-0202" in screen(frame)


def test_S133_without_a_tick_or_in_a_single_town_nothing_is_left_out(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    of_the_kreis(book)
    stand_for_kamen(frame, qtbot)
    frame.navigate.show_page("settings")
    push(frame, qtbot, "Kamen")
    assert "3 Familien" in (family_list(frame) and screen(frame))
    frame.navigate.show_page("settings")
    push(frame, qtbot, "Kamen")
    switch_to(frame, qtbot, "Witten")
    assert "3 Familien" in (family_list(frame) and screen(frame))
    frame.navigate.show_page("settings")
    assert "Meine Städte" not in screen(frame)


def test_S140_villages_are_districts_and_share_a_site(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    switch_to(frame, qtbot, "Kreis Warendorf")
    profile = current_profile(book)
    assert profile.districts_of("Warendorf") == ("Müssingen", "Einen", "Milte")
    assert profile.neighbours_of("Einen") == ("Müssingen", "Milte")
    site = OfferSite(
        name="Pfarrheim", street="Kirchweg 3", postcode="48231", town="Warendorf",
        districts=("Müssingen", "Einen", "Milte"),
    )  # fmt: skip
    far = OfferSite(name="Rathaus", street="Markt 1", town="Warendorf", districts=("Freckenhorst",))
    shared = an_offer(
        id="waf-x",
        locations=(far, site),
        name="Elterntreff im Pfarrheim",
        municipality="Warendorf",
        districts=("Müssingen", "Einen", "Milte"),
        needs=("erziehung",),
        stages=("u3",),
        age_min_months=None,
        age_max_months=None,
    )
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
    for village in ("Müssingen", "Einen", "Milte"):
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


def test_S179_the_phases_of_witten_stand_on_every_screen_and_print(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    offer = an_offer(
        "wit-x",
        municipality="Witten",
        needs=("erziehung",),
        stages=("u3",),
        age_min_months=None,
        age_max_months=None,
    )
    with book.transaction() as records:
        records.offers.replace_all([offer])
    family = stored(book, a_baby())
    frame.navigate.show_family(family.id)
    switch_to(frame, qtbot, "Witten")
    frame.navigate.show_family(family.id)
    shown = screen(frame)
    assert "Can, 18 Monate · Bis drei" in shown
    assert "„Junge Familie bis drei“" in shown
    assert "Kleinkind" not in shown
    tab = the(frame, OverviewTab)
    printed = tmp_path / "lebenslinie.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    tab.ribbon.print_on(printer)
    words = " ".join(words_of(printed).split())
    assert "Junge Familie bis drei" in words
    assert "Kleinkind unter drei" not in words
    for said in offers_and_gaps(frame, qtbot):
        assert "Junge Familie bis drei" in said
        assert "Kleinkind unter drei" not in said


def offers_and_gaps(frame: Frame, qtbot: QtBot) -> list[str]:
    """The filter of the offers, their list on paper, one offer, its editor, the gaps."""
    frame.navigate.show_page("offers")
    view = the(frame, OffersView)
    every = Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive
    facets = "; ".join(item.text(0) for item in view.panel.tree.findItems("*", every))
    view.panel.tree.choose({Facet.STAGE: frozenset({"u3"})})
    view.panel.filter_changed.emit()
    chips = screen(view.bar)
    view.print_list()
    (dialog,) = view.findChildren(PaperDialog)
    paper = PdfReader(BytesIO(dialog.preview._data)).pages[0].extract_text()
    dialog.reject()
    frame.navigate.show_offer("wit-x")
    offer = screen(the(frame, OfferPage))
    push(frame, qtbot, "Für wen ändern")
    (editor,) = frame.findChildren(OfferDialog)
    choices = [
        one.item(n).text() for one in editor.findChildren(QListWidget) for n in range(one.count())
    ]
    editor.reject()
    frame.navigate.show_page("gaps")
    page = the(frame, GapsPage)
    qtbot.waitUntil(lambda: page.is_ready, timeout=20_000)
    gaps = "; ".join(row[0] for sheet in page.sheets() for row in sheet.rows)
    return [facets, chips, " ".join(paper.split()), offer, "; ".join(choices), gaps]


def test_letters_change_with_the_profile(frame: Frame, book: SqlRecordBook) -> None:
    """Letterhead and sensitive needs: the next letter is another one, without a restart."""
    offer = an_offer(municipality="Gladbeck")
    family = a_baby("Gladbeck", "05562014")
    needs = (*family.needs, FamilyNeed(code="schulden", since=TODAY))
    family = stored(book, replace(family, needs=needs))
    wish = LetterWish(child_ids=(family.children[0].id,), needs=("erziehung", "schulden"))

    def letter() -> str:
        made = preview_letter(
            LetterOrder(family_id=family.id, offer=offer, wish=wish), book, today=TODAY, now=NOW
        )
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(made.pdf)).pages)

    assert "Schulden" in letter()
    choose_place("05562014", book)
    assert "Schulden" not in letter()
    assert "Stadt Gladbeck" not in letter()
    head = {
        "code": "standard",
        "sender": "Stadt Gladbeck",
        "lines": "Willy-Brandt-Platz 2; 45964 Gladbeck",
        "contact": "Team Familie",
        "footer": "Rathaus, Zimmer 3",
    }
    change_rows("letterhead", [head], book)
    rows = [{"code": "gladbeck", "name": "Gladbeck", "ags": "05562014", "letterhead": "standard"}]
    change_rows("profile", rows, book)
    for part in ("Stadt Gladbeck", "45964 Gladbeck", "Team Familie", "Rathaus, Zimmer 3"):
        assert part in letter()


def test_an_open_family_page_follows_the_switch_at_once(frame: Frame, book: SqlRecordBook) -> None:
    family = stored(book, a_baby("Dortmund", "05913000"))
    frame.navigate.show_family(family.id)
    assert "Bis drei" not in screen(frame)
    for ags, shown, gone in (
        (
            WITTEN,
            ("Can, 18 Monate · Bis drei", "(Kinder bis zwölf Jahre und ihre Familien)"),
            "· Lotsensystem",
        ),
        ("05913000", ("· INFamilie · Lotsensystem)",), "Bis drei"),
    ):
        choose_place(ags, book)
        frame.context.changes.profile_changed.emit()
        now = screen(frame)
        assert all(words in now for words in shown)
        assert gone not in now


def test_an_open_form_follows_the_switch_and_keeps_what_was_typed(
    frame: Frame, book: SqlRecordBook
) -> None:
    family = stored(book, a_baby())
    child = family.children[0].id
    frame.navigate.show_form("uebergabeprotokoll", family.id, child)
    page = the(frame, FormPage)
    page.model.answer("kita", "Kita Sonnenblume")
    assert "KIGS-Bogen" not in screen(frame)
    choose_place("05711000", book)
    frame.context.changes.profile_changed.emit()
    assert the(frame, FormPage) is page
    assert "KIGS-Bogen" in screen(frame)
    assert page.model.answers["kita"] == "Kita Sonnenblume"
    page.save_typed()
    with book.transaction() as records:
        (draft,) = records.drafts.all()
    assert draft.title.startswith("KIGS-Bogen")
    assert draft.answers["kita"] == "Kita Sonnenblume"


def test_an_open_intake_offers_the_districts_of_the_new_place(
    frame: Frame, book: SqlRecordBook
) -> None:
    def offered() -> list[str]:
        QApplication.processEvents()
        view = the(frame, FormPage).view
        view.jump_to("stadtteil")
        lines = view.findChildren(ChoiceLine)
        models = [line.choices.model() for line in lines]
        return [m.index(row, 0).data() for m in models for row in range(m.rowCount())]

    frame.navigate.show_new_family()
    choose_place("05711000", book)
    frame.context.changes.profile_changed.emit()
    assert "Sieker" in offered()
    choose_place(MUENSTER, book)
    frame.context.changes.profile_changed.emit()
    assert "Coerde" in offered()
    assert "Sieker" not in offered()


def test_an_open_letter_follows_the_switch_at_once(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    family = a_baby("Gladbeck", "05562014")
    needs = (*family.needs, FamilyNeed(code="schulden", since=TODAY))
    family = stored(book, replace(family, needs=needs))
    offer = an_offer("gla-x", municipality="Gladbeck", needs=("erziehung", "schulden"))
    with book.transaction() as records:
        records.offers.replace_all([offer])
    frame.navigate.show_letter(family.id, "gla-x")
    page = the(frame, LetterPage)
    papers: list[bytes] = []
    page.paper.stack.document_chosen.connect(papers.append)
    page.draw()

    def letter() -> str:
        return " ".join(one.extract_text() for one in PdfReader(BytesIO(papers[-1])).pages)

    assert "Schulden" in letter()
    choose_place("05562014", book)
    frame.context.changes.profile_changed.emit()
    qtbot.waitUntil(lambda: "Schulden" not in letter())
    assert "steht hier nie in Briefen" in screen(frame)
