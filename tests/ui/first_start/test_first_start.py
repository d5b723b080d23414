"""The first start: real data files, real keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from tests.ui.accessible import access_keys, unnamed_controls
from tests.ui.runs import Run, cheap_vault
from ui.first_start.desk_step import DeskStep
from ui.first_start.first_start import FirstStart
from ui.first_start.recovery_step import RecoveryStep
from ui.frame.frame import Frame
from ui.theme.theme import Theme
from ui.workplace.preferences import Preferences


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
