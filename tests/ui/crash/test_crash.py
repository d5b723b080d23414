"""What nobody caught: a report of places without values, and one sentence for known failures."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from lotse.errors import InvalidInput
from ui.crash.details import crash_details
from ui.crash.dialog import CrashDialog
from ui.crash.door import CrashDoor
from ui.workplace.version import lotse_version

CANARY = "Yıldız-geheim"


def crashed() -> Exception:
    try:
        name = CANARY
        raise ValueError(f"cannot read {name}")
    except ValueError as error:
        return error


def test_a_crash_report_holds_places_but_no_values() -> None:
    told = crash_details(crashed())
    assert told.startswith(f"Lotse {lotse_version()} · Python ")
    assert "ValueError" in told
    assert Path(__file__).name in told
    assert "crashed" in told
    assert CANARY not in told
    assert str(Path.home()) not in told


@pytest.mark.usefixtures("theme")
def test_the_crash_dialog_copies_its_report(qtbot: QtBot) -> None:
    dialog = CrashDialog(crashed())
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog.findChild(QPlainTextEdit).toPlainText()
    dialog.copy_details()
    assert QApplication.clipboard().text() == shown
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_known_failure_that_slipped_past_is_only_a_sentence(qtbot: QtBot) -> None:
    told: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.text())
            box.accept()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(10)
    CrashDoor().take(InvalidInput, InvalidInput("Es wurde nichts geändert."), None)
    assert told == ["Es wurde nichts geändert."]
