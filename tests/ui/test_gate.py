"""First start, unlocking, locking: real data files, real keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from tests.conftest import CHEAP, PASSWORD
from tests.ui.accessible import access_keys, unnamed_controls
from ui.first_start.desk_step import DeskStep
from ui.first_start.first_start import FirstStart
from ui.first_start.recovery_step import RecoveryStep
from ui.frame.frame import Frame
from ui.lock.neutral_screen import NeutralScreen
from ui.program import Program
from ui.theme.theme import Theme
from ui.unlock.recovery_page import RecoveryPage
from ui.unlock.unlock_page import UnlockPage
from ui.window import MainWindow
from ui.workplace.preferences import Preferences


def cheap_vault(directory: Path) -> SqlVault:
    return SqlVault(directory, cost=CHEAP)


class Run:
    """One run of Lotse in a window of its own."""

    def __init__(self, directory: Path, theme: Theme, preferences: Preferences, qtbot: QtBot):
        self.qtbot = qtbot
        self.window = MainWindow(theme, preferences)
        qtbot.addWidget(self.window)
        self.program = Program(self.window, theme, preferences, directory, cheap_vault)

    def open(self) -> None:
        self.program.open()
        with self.qtbot.waitSignal(self.window.painted):
            self.window.show()
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    @property
    def screen(self) -> object:
        return self.window.screen_shown()

    def type(self, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)
        self.press(key)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key)

    def unlock(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.vault is not None)
        self.type(PASSWORD)
        self.qtbot.waitUntil(lambda: isinstance(self.screen, Frame))


@pytest.fixture
def new_run(tmp_path: Path, theme: Theme, preferences: Preferences, qtbot: QtBot) -> Iterator[Run]:
    run = Run(tmp_path / "neu", theme, preferences, qtbot)
    run.open()
    yield run
    run.window.close()


@pytest.fixture
def old_run(vault: SqlVault, theme: Theme, preferences: Preferences, qtbot: QtBot) -> Iterator[Run]:
    run = Run(vault.directory, theme, preferences, qtbot)
    run.open()
    yield run
    run.window.close()


def test_the_first_start_by_keyboard_alone(new_run: Run, preferences: Preferences) -> None:
    steps = new_run.screen
    assert isinstance(steps, FirstStart)
    assert unnamed_controls(steps) == []
    new_run.press(Qt.Key.Key_Return)  # the proposed folder
    new_run.type("rotes Boot segelt leise")
    new_run.type("rotes Boot segelt leise")
    sheet = steps.current_step
    assert isinstance(sheet, RecoveryStep)
    assert unnamed_controls(steps) == []
    lines = sheet.findChildren(QLineEdit)
    lines[0].setFocus()
    groups = sheet.asked
    new_run.type(groups[0], Qt.Key.Key_Tab)
    new_run.type("XXXXX")
    assert steps.current_step is sheet
    lines[1].selectAll()
    new_run.type(groups[1].lower())
    desk = steps.current_step
    assert isinstance(desk, DeskStep)
    assert unnamed_controls(steps) == []
    assert len(access_keys(steps)) == len(set(access_keys(steps)))
    new_run.press(Qt.Key.Key_Return)
    assert steps.current_step is desk  # the name is missing, and said so
    new_run.type("Jana Weber", Qt.Key.Key_Tab)
    new_run.type("Familienhaus Schalke", Qt.Key.Key_Tab)
    new_run.press(Qt.Key.Key_Space)
    new_run.press(Qt.Key.Key_Right)
    desk.town_field.setFocus()
    new_run.type("gelsenk")
    desk.setFocus()
    new_run.press(Qt.Key.Key_Return)
    new_run.press(Qt.Key.Key_Return)  # ready
    new_run.qtbot.waitUntil(lambda: isinstance(new_run.screen, Frame))
    assert preferences.data_directory.name == "neu"


def test_a_folder_with_data_is_not_overwritten(vault: SqlVault, theme: Theme, qtbot: QtBot) -> None:
    steps = FirstStart(vault.directory, cheap_vault)
    qtbot.addWidget(steps)
    steps.show()
    found: list[Path] = []
    steps.existing_found.connect(found.append)
    qtbot.keyClick(steps.current_step.focusProxy(), Qt.Key.Key_Return)
    button = next(b for b in steps.findChildren(QPushButton) if "Vorhandenen" in b.text())
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert found == [vault.directory]


def test_tab_goes_from_password_to_password(new_run: Run) -> None:
    new_run.press(Qt.Key.Key_Return)
    new_run.type("drei Segel im Wind", Qt.Key.Key_Tab)
    again = QApplication.focusWidget()
    assert isinstance(again, QLineEdit)
    assert again.accessibleName() == "Passwort wiederholen"
    new_run.press(Qt.Key.Key_Tab)
    eye = QApplication.focusWidget()
    assert isinstance(eye, QPushButton)
    assert eye.isCheckable()


def test_a_short_password_is_not_taken(new_run: Run) -> None:
    steps = new_run.screen
    assert isinstance(steps, FirstStart)
    new_run.press(Qt.Key.Key_Return)
    new_run.type("kurz")
    new_run.type("kurz")
    assert not isinstance(steps.current_step, RecoveryStep)


def test_unlocking_tells_a_wrong_password(old_run: Run) -> None:
    page = old_run.screen
    assert isinstance(page, UnlockPage)
    assert unnamed_controls(page) == []
    old_run.qtbot.waitUntil(lambda: old_run.program.vault is not None)
    old_run.type("falsch")
    assert old_run.screen is page
    assert "stimmt nicht" in page.message
    old_run.unlock()


def test_enter_before_the_vault_is_loaded_is_not_lost(old_run: Run) -> None:
    old_run.type(PASSWORD)
    old_run.qtbot.waitUntil(lambda: isinstance(old_run.screen, Frame))


def test_waiting_after_wrong_passwords_is_shown(old_run: Run) -> None:
    old_run.qtbot.waitUntil(lambda: old_run.program.vault is not None)
    page = old_run.screen
    assert isinstance(page, UnlockPage)
    for _ in range(4):
        old_run.type("falsch")
    button = next(b for b in page.findChildren(QPushButton) if "Sekunden" in b.text())
    assert not button.isEnabled()


def test_locking_keeps_page_and_cursor(old_run: Run) -> None:
    old_run.unlock()
    old_run.qtbot.keyClick(old_run.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    place = QApplication.focusWidget()
    assert place is not None
    old_run.qtbot.keyClicks(place, "yil")
    old_run.program.lock()
    assert isinstance(old_run.screen, UnlockPage)
    old_run.unlock()
    assert QApplication.focusWidget() is place
    assert isinstance(place, QLineEdit)
    assert place.text() == "yil"


def test_the_file_is_closed_while_locked(old_run: Run, vault: SqlVault) -> None:
    old_run.unlock()
    old_run.program.lock()
    vault.unlock(PASSWORD).close()


def test_the_neutral_screen_covers_and_locks(old_run: Run) -> None:
    old_run.unlock()
    handle = old_run.window.windowHandle()
    for _ in range(3):
        old_run.qtbot.keyClick(handle, Qt.Key.Key_Shift)
    assert isinstance(old_run.screen, NeutralScreen)
    old_run.press(Qt.Key.Key_Return)
    assert isinstance(old_run.screen, UnlockPage)
    old_run.unlock()
    old_run.qtbot.keyClick(handle, Qt.Key.Key_F12)
    assert isinstance(old_run.screen, NeutralScreen)


def test_the_recovery_key_opens_and_sets_a_new_password(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    closed = cheap_vault(tmp_path / "daten")
    key, book = closed.create(PASSWORD)
    book.close()
    page = RecoveryPage(closed)
    qtbot.addWidget(page)
    page.show()
    lines = page.findChildren(QLineEdit)
    qtbot.keyClicks(lines[0], str(key).lower())
    for line in lines[1:]:
        qtbot.keyClicks(line, "blaues Boot segelt laut")
    go = next(b for b in page.findChildren(QPushButton) if "öffnen" in b.text())
    with qtbot.waitSignal(page.unlocked) as unlocked:
        qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    unlocked.args[0].close()
    closed.unlock("blaues Boot segelt laut").close()
