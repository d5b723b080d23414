"""Unlocking with a password, right and wrong."""

from PySide6.QtWidgets import QPushButton

from tests.conftest import PASSWORD
from tests.ui.accessible import unnamed_controls
from tests.ui.runs import Run
from ui.frame.frame import Frame
from ui.unlock.unlock_page import UnlockPage


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
