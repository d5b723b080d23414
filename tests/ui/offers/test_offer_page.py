"""The page of an offer: what it says, what is missing, and every change with a way back."""

from dataclasses import replace
from datetime import date, time
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.cataloguing import change_offer
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import CapacityState, LanguageNote
from lotse.catalogue.offer_sections import SECTIONS, section
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.session import Session, Weekday
from lotse.dates.written import german
from lotse.errors import LotseError
from lotse.referrals.referral import ReferralState
from tests.builders import TODAY, a_family, a_referral, an_offer
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import written
from ui.context import AppContext
from ui.offers.cell_editors import CodesCell
from ui.offers.offer_dialog import NewOfferDialog, OfferDialog
from ui.offers.offer_page import OfferPage
from ui.offers.records_cell import RecordsCell
from ui.offers.refer_dialog import ReferDialog
from ui.offers.section_card import SECTION
from ui.offers.status_dialog import StatusDialog
from ui.widgets.buttons import Button

pytestmark = pytest.mark.usefixtures("theme")

SITES = (
    OfferSite(name="Haus am Markt", street="Markt 1", districts=("Schalke",), is_anchor=True),
    OfferSite(name="Haus im Park", street="Park 2", districts=("Buer",)),
    OfferSite(name="Schutzhaus", street="Geheimer Weg 3", is_confidential=True),
)
FULL = an_offer(
    "ge-voll",
    name="Elterncafé",
    provider="Stadt Gelsenkirchen;Caritas",
    provider_type="kommune;kirche",
    languages=("de", "ar"),
    language_notes=(LanguageNote(code="ar", note="dienstags"),),
    by_appointment=True,
    sessions=(Session(weekday=Weekday.MONDAY, opens=time(9), closes=time(11)),),
    locations=SITES,
    capacity_state=CapacityState.WAITING,
    waiting_weeks=6,
    alert="Zurzeit nur vormittags.",
    requires=("ge-01",),
    cost="kostenfrei",
    phone="0209 1",
    access=("Kurs",),
    last_verified=date(2026, 10, 1),
)


@pytest.fixture
def catalogue(book: SqlRecordBook) -> SqlRecordBook:
    with book.transaction() as records:
        records.offers.replace_all([an_offer("ge-01"), FULL])
    return book


def stored(book: SqlRecordBook, offer_id: str = "ge-voll") -> Offer:
    with book.transaction() as records:
        return records.offers.get(offer_id)


def a_page(context: AppContext, qtbot: QtBot, offer_id: str = "ge-voll") -> OfferPage:
    page = OfferPage(context, offer_id)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    return page


def edit(page: OfferPage, context: AppContext, key: str) -> OfferDialog:
    return OfferDialog(context, page.file.offer, section(key), page)


def editor(dialog: OfferDialog | NewOfferDialog, column: str) -> QLineEdit:
    return cast(QLineEdit, dialog.fields[column].editor)


def test_it_says_everything_in_its_sections(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    words = written(a_page(surroundings[0], qtbot))
    for said in (
        "Zurzeit nur vormittags.",
        "Stadt Gelsenkirchen (Kommune), Caritas (Kirche, kirchlicher Träger)",
        "Montag",
        "09:00–11:00 Uhr",
        "nur nach Anmeldung",
        "Arabisch (dienstags)",
        "Warteliste, etwa 6 Wochen",
        "Ankerstandort",
        "vertraulich, auf keinem Papier",
        "Familienhebamme",  # the offer that comes before, by its name
        "01.10.2026",
    ):
        assert said in words


def test_what_speaks_against_an_offer_stands_on_its_page(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    with catalogue.transaction() as records:
        records.offers.add(an_offer("ge-zweifel", requires=("fort",)))
        family = records.families.add(a_family())
        state = ReferralState.NOT_FITTING
        records.referrals.add(a_referral(family, offer_id="ge-zweifel", state=state))
    words = written(a_page(surroundings[0], qtbot, "ge-zweifel"))
    assert "Angebot noch aktuell? Eine Vermittlung kam dort nicht zustande." in words
    assert "Ein Angebot mit der Kennung „fort“ gibt es nicht." in words


def test_an_offer_with_gaps_says_what_is_missing(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    words = written(a_page(surroundings[0], qtbot, "ge-01"))
    assert "Angaben unvollständig. Es fehlt: Zugang, Träger, Sprachen, Kosten" in words
    assert "Noch nicht geprüft" in words


def test_checked_today_is_noted_and_can_be_taken_back(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    context, _, said = surroundings
    page = a_page(context, qtbot)
    page.verified.click()
    assert stored(catalogue).last_verified == TODAY
    assert "Zuletzt geprüft: 01.10.2026 → 21.11.2026" in written(page)
    said.infos[-1][1]()
    assert stored(catalogue).last_verified == FULL.last_verified


def test_it_can_fall_away_with_day_and_reason(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    dialog = StatusDialog(surroundings[0], page.file.offer, page)
    dialog.state.set_value("beendet")
    dialog.since.set_text("Juli 2027")
    dialog.reason.setText("Förderung endet")
    dialog.try_to_save()
    assert "einen Tag" in written(dialog)
    assert stored(catalogue).status == "aktiv"
    dialog.since.set_text("31.7.2027")
    dialog.try_to_save()
    ended = stored(catalogue)
    assert (ended.status, ended.status_since) == ("beendet", date(2027, 7, 31))
    assert ended.status_reason == "Förderung endet"
    assert not page.refer.isEnabled()
    assert "weggefallen" in written(page)


@pytest.mark.parametrize("part", SECTIONS, ids=lambda part: part.key)
def test_saving_a_section_without_typing_changes_nothing(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot, part: object
) -> None:
    page = a_page(surroundings[0], qtbot)
    dialog = OfferDialog(surroundings[0], page.file.offer, part, page)  # type: ignore[arg-type]
    dialog.try_to_save()
    assert dialog.problem.text() == ""
    assert stored(catalogue) == FULL


def test_records_are_added_changed_and_removed(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    dialog = edit(page, surroundings[0], "time")
    sessions = cast(RecordsCell, dialog.fields["sessions"].editor)
    sessions.add_record()
    second = sessions._records[1]
    second._editors["weekday"].set_cell("Do")
    second._editors["opens"].set_cell("25:00")
    second._editors["interval"].set_cell("oft")
    dialog.show()
    dialog.try_to_save()
    assert "keine Uhrzeit" in written(second)
    assert "„oft“ ist keine ganze Zahl" in written(second)
    assert "keine Uhrzeit" not in written(sessions._records[0])
    assert dialog.focusWidget() is second._editors["opens"]
    second._editors["interval"].set_cell("1")
    assert len(stored(catalogue).sessions) == 1
    second._editors["opens"].set_cell("14:30")
    dialog.try_to_save()
    assert stored(catalogue).sessions[1] == Session(weekday=Weekday.THURSDAY, opens=time(14, 30))
    dialog = edit(page, surroundings[0], "time")
    sessions = cast(RecordsCell, dialog.fields["sessions"].editor)
    sessions._records[0].remove.click()
    dialog.try_to_save()
    assert [each.weekday for each in stored(catalogue).sessions] == [Weekday.THURSDAY]


def test_two_edits_do_not_overwrite_in_silence(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    dialog = edit(page, surroundings[0], "contact")
    with catalogue.transaction() as records:
        records.offers.save(replace(records.offers.get("ge-voll"), cost="5 Euro"))
    editor(dialog, "phone").setText("0209 2")
    dialog.try_to_save()
    assert "inzwischen an anderer Stelle geändert" in dialog.problem.text()
    assert stored(catalogue).phone == "0209 1"
    dialog.save_anyway()
    assert (stored(catalogue).phone, stored(catalogue).cost) == ("0209 2", "5 Euro")


def test_bad_input_stands_beside_its_field(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    dialog = edit(page, surroundings[0], "place")
    editor(dialog, "municipality").setText("Atlantis")
    dialog.try_to_save()
    assert "„Atlantis“ ist unbekannt" in written(dialog)
    assert editor(dialog, "municipality").text() == "Atlantis"
    assert stored(catalogue) == FULL


def test_a_new_offer_needs_only_a_name(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    context, taken, _ = surroundings
    dialog = NewOfferDialog(context)
    qtbot.addWidget(dialog)
    dialog.try_to_save()
    assert "Hier fehlt ein Eintrag." in written(dialog)
    editor(dialog, "name").setText("Spielkreis Nord")
    dialog.try_to_save()
    (step,) = taken.steps
    assert stored(catalogue, step[1]).name == "Spielkreis Nord"
    assert stored(catalogue, step[1]).municipality == "Gelsenkirchen"


def test_a_family_is_chosen_to_be_referred(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    context, taken, _ = surroundings
    family = a_family()
    with catalogue.transaction() as records:
        records.families.add(family)
    page = a_page(context, qtbot)
    dialog = ReferDialog(context, page.file.offer, page)
    dialog.try_to_save()
    assert "wählen Sie eine Familie" in written(dialog)
    (found,) = dialog._find("Yıldız")
    dialog.family.set_picked(*found)
    dialog.try_to_save()
    assert taken.steps == [("letter", family.id, "ge-voll")]


def test_the_history_says_words_for_codes(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    change_offer(
        replace(stored(catalogue), needs=("eltern_kind_gruppe",), last_verified=TODAY), catalogue
    )
    surroundings[0].changes.offers_changed.emit()
    assert "→ Eltern-Kind-Gruppe" in written(page)
    assert f"01.10.2026 → {german(TODAY)}" in written(page)


def test_after_a_change_the_cursor_stands_at_the_section_again(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    with qtbot.waitActive(page):
        page.activateWindow()
    change = next(b for b in page.findChildren(Button) if b.property(SECTION) == "contact")
    change.setFocus()
    change.click()
    (dialog,) = page.findChildren(OfferDialog)
    editor(dialog, "phone").setText("0209 7")
    dialog.try_to_save()
    again = page.focusWidget()
    assert again is not change
    assert again.property(SECTION) == "contact"


def test_what_was_typed_is_given_up_only_knowingly(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    dialog = edit(page, surroundings[0], "contact")
    dialog.ask()
    qtbot.keyClicks(editor(dialog, "phone"), "5")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "noch nicht gespeichert" in dialog.problem.text()
    qtbot.keyClicks(editor(dialog, "phone"), "6")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert stored(catalogue) == FULL


def test_without_a_change_nobody_is_asked(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    for part in SECTIONS:
        dialog = edit(page, surroundings[0], part.key)
        dialog.ask()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_a_dialog_is_as_high_as_its_fields_need(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    """Qt alone gives no window more than two thirds of the screen."""
    page = a_page(surroundings[0], qtbot)
    page.resize(1300, 700)
    dialog = edit(page, surroundings[0], "about")
    dialog.ask()
    assert dialog.height() == dialog.sizeHint().height()
    dialog.give_up()
    dialog = edit(page, surroundings[0], "cost")
    dialog.ask()
    before = dialog.height()
    dialog.show_failure(LotseError("Das ging nicht. " * 12))
    qtbot.waitUntil(lambda: dialog.height() > before)
    dialog.give_up()


def test_a_problem_goes_as_soon_as_somebody_types_there(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    dialog = NewOfferDialog(surroundings[0])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.try_to_save()
    assert "Hier fehlt ein Eintrag." in written(dialog)
    qtbot.keyClicks(editor(dialog, "name"), "S")
    assert "Hier fehlt ein Eintrag." not in written(dialog)


def test_space_ticks_what_the_arrows_walked_to(
    surroundings: Surroundings, catalogue: SqlRecordBook, qtbot: QtBot
) -> None:
    page = a_page(surroundings[0], qtbot)
    dialog = edit(page, surroundings[0], "whom")
    dialog.ask()
    needs = cast(CodesCell, dialog.fields["needs"].editor)
    line = needs.entry()
    qtbot.keyClicks(line, "sehr junge")
    before = needs.cell()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert set(needs.cell().split(";")) - set(before.split(";")) == {"junge_eltern"}
    dialog.give_up()
