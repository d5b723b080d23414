"""Locking keeps the place, closes the file and covers the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from db.vault import SqlVault
from tests.conftest import PASSWORD
from tests.ui.runs import Run
from ui.lock.neutral_screen import NeutralScreen
from ui.unlock.unlock_page import UnlockPage


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
