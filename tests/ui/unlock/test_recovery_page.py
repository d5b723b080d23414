"""Unlocking with the recovery key."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import PASSWORD
from tests.ui.runs import cheap_vault
from ui.theme.theme import Theme
from ui.unlock.recovery_page import RecoveryPage


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
