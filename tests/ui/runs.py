"""Whole runs of Lotse in tests: a real window, a real data file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from tests.conftest import CHEAP, PASSWORD
from ui.frame.frame import Frame
from ui.program import Program
from ui.theme.theme import Theme
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
