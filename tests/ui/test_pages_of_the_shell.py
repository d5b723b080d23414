"""Start page, families, offers, settings: what they show and where they lead."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.views.todays_work import todays_work
from tests.builders import TODAY, a_consent, a_draft, a_family, a_referral, a_reminder
from tests.conftest import PASSWORD
from tests.ui.paths_taken import PathsTaken, Said
from tests.ui.reading import button, told
from ui.context import AppContext
from ui.families.family_list_page import FamilyListPage
from ui.help.help_page import HelpPage
from ui.settings.settings_page import SettingsPage
from ui.settings.sheet_card import SheetDialog
from ui.start.start_page import StartPage
from ui.theme.theme import Scheme, Theme
from ui.workplace.preferences import Preferences
from ui.workplace.workplace import Workplace

Surroundings = tuple[AppContext, PathsTaken, Said]
pytestmark = pytest.mark.usefixtures("theme")


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def test_an_empty_start_page_offers_the_first_step(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    context, taken, _ = surroundings
    page = StartPage(context)
    qtbot.addWidget(page)
    page.show()
    assert "Willkommen" in told(page)
    press(qtbot, page, "Erste Familie &aufnehmen")
    assert taken.steps == [("new family",)]


def test_the_start_page_shows_what_waits(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, taken, said = surroundings
    family = a_family()
    with book.transaction() as records:
        records.families.add(family)
        records.reminders.add(a_reminder(family, due=TODAY, title="Elterncafé anrufen"))
        records.consents.add(a_consent(family, valid_until=TODAY + timedelta(days=12)))
        records.referrals.add(a_referral(family, reply_until=TODAY - timedelta(days=1)))
        records.drafts.save(a_draft(family, title="Basisbogen · Frau Y."))
    page = StartPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    words = told(page)
    for part in ("Elterncafé anrufen", "heute", "12 Tage", "seit 20.11.", "Basisbogen · Frau Y."):
        assert part in words
    press(qtbot, page, "Weiter mit Basisbogen · Frau Y.")
    assert taken.steps[-1][:2] == ("form", "basisbogen")
    assert taken.steps[-1][-1] == "resume"
    press(qtbot, page, "Erledigt: Elterncafé anrufen")
    assert todays_work(book, TODAY).reminders == ()
    assert "Elterncafé anrufen" not in told(page)
    (_, undo) = said.infos[-1]
    undo()
    assert len(todays_work(book, TODAY).reminders) == 1


def test_families_are_searched_while_typing(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, taken, _ = surroundings
    page = FamilyListPage(context)
    qtbot.addWidget(page)
    page.show()
    assert "Noch keine Familie" in told(page)
    first, second = a_family(reference="2026-0001"), a_family(reference="2026-0002")
    with book.transaction() as records:
        records.families.add(first)
        records.families.add(second)
    context.changes.families_changed.emit(None)
    assert "2 Familien" in told(page)
    line = page.focusProxy()
    assert line is not None
    qtbot.keyClicks(line, "2026-0002")
    assert "1 gefunden von 2" in told(page)
    qtbot.keyClick(line, Qt.Key.Key_F2)
    assert taken.steps == [("family", second.id, "")]
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert "2 Familien" in told(page)


def test_a_hidden_list_looks_again_when_it_comes_back(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, _, _ = surroundings
    page = FamilyListPage(context)
    qtbot.addWidget(page)
    with book.transaction() as records:
        records.families.add(a_family())
    context.changes.families_changed.emit(None)
    page.come_back()
    page.show()
    assert "1 Familie" in told(page)


@pytest.fixture
def workplace(vault: SqlVault, theme: Theme, preferences: Preferences) -> Workplace:
    return Workplace(theme=theme, preferences=preferences, vault=vault)


@pytest.fixture
def settings(surroundings: Surroundings, workplace: Workplace, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(surroundings[0], workplace)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    page.show()
    return page


def test_the_look_is_set_and_remembered(
    settings: SettingsPage, workplace: Workplace, qtbot: QtBot
) -> None:
    press(qtbot, settings, "Farben: dunkel")
    assert workplace.theme.scheme is Scheme.DARK
    assert workplace.preferences.scheme is Scheme.DARK
    press(qtbot, settings, "Größer")
    assert workplace.theme.zoom == 110


def test_the_lock_time_is_set(
    settings: SettingsPage, workplace: Workplace, qtbot: QtBot, surroundings: Surroundings
) -> None:
    with qtbot.waitSignal(surroundings[0].changes.lock_time_changed):
        press(qtbot, settings, "Sperren nach: 10 Minuten")
    assert workplace.preferences.lock_minutes(5) == 10


def test_the_password_is_changed(
    settings: SettingsPage, book: SqlRecordBook, vault: SqlVault, qtbot: QtBot
) -> None:
    lines = [
        line for line in settings.findChildren(QLineEdit) if "asswort" in line.accessibleName()
    ]
    lines[0].setText("falsch")
    for line in lines[1:]:
        line.setText("blaues Boot segelt laut")
    press(qtbot, settings, "&Passwort ändern")
    assert "stimmt nicht" in told(settings)
    lines[0].setText(PASSWORD)
    press(qtbot, settings, "&Passwort ändern")
    book.close()
    vault.unlock("blaues Boot segelt laut").close()


def test_a_lost_recovery_sheet_is_replaced(
    settings: SettingsPage, book: SqlRecordBook, vault: SqlVault, qtbot: QtBot
) -> None:
    (line,) = [
        line for line in settings.findChildren(QLineEdit) if line.accessibleName() == "Ihr Passwort"
    ]
    line.setText("falsch")
    press(qtbot, settings, "Neues &Blatt erstellen")
    assert "stimmt nicht" in told(settings)
    line.setText(PASSWORD)
    press(qtbot, settings, "Neues &Blatt erstellen")
    (dialog,) = settings.findChildren(SheetDialog)
    groups = [label.text() for label in dialog.findChildren(QLabel) if len(label.text()) == 5]
    press(qtbot, dialog, "&Prüfen und schließen")
    assert dialog.isVisible()
    assert "stimmt noch nicht" in told(dialog)
    for typed, group in zip(dialog.findChildren(QLineEdit), dialog.step.asked, strict=True):
        typed.setText(group)
    press(qtbot, dialog, "&Prüfen und schließen")
    assert not dialog.isVisible()
    book.close()
    vault.unlock_with_recovery("-".join(groups), "blaues Boot segelt laut").close()


def test_the_letterhead_is_changed(
    settings: SettingsPage, book: SqlRecordBook, qtbot: QtBot, surroundings: Surroundings
) -> None:
    for line in settings.findChildren(QLineEdit):
        if line.accessibleName() == "Straße und Hausnummer":
            line.setText("Musterweg 7")
        if line.accessibleName() == "Ihr Name":
            line.setText("Jana Weber")
    press(qtbot, settings, "Datenschutzrecht: KDG")
    press(qtbot, settings, "Angaben &übernehmen")
    assert surroundings[2].infos
    desk = book.desk
    assert desk is not None
    assert desk.author == "Jana Weber"
    assert desk.institution.main_site.street == "Musterweg 7"
    assert desk.institution.law.value == "KDG"


def test_help_answers_without_a_network(surroundings: Surroundings, qtbot: QtBot) -> None:
    page = HelpPage(surroundings[0])
    qtbot.addWidget(page)
    page.show()
    assert "Passwort vergessen" in told(page)
