"""Settings: look, lock time, password, recovery sheet, letterhead."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from tests.conftest import PASSWORD
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import press, told
from ui.settings.settings_page import SettingsPage
from ui.settings.sheet_card import SheetDialog
from ui.theme.theme import Scheme, Theme
from ui.workplace.preferences import Preferences
from ui.workplace.workplace import Workplace

pytestmark = pytest.mark.usefixtures("theme")


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
    press(qtbot, settings, "Farben: Dunkel")
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
