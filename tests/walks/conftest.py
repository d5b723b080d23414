"""A real window over a data folder that is not there yet."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from tests.conftest import CHEAP
from tests.walks.hands import Hands
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.program import Program
from ui.theme.theme import Scheme, Theme

Start = Callable[[], Hands]


def _vault(directory: Path) -> SqlVault:
    return SqlVault(directory, cost=CHEAP)


@pytest.fixture
def start_lotse(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Starts Lotse; a second start closes the first window, as quitting and starting again."""
    preferences = Preferences(tmp_path / "fenster.ini")
    theme = Theme(qapp, scheme=Scheme.LIGHT)
    windows: list[MainWindow] = []

    def quit_lotse() -> None:
        while windows:
            window = windows.pop()
            window.close()
            window.deleteLater()

    def start() -> Hands:
        quit_lotse()
        window = MainWindow(theme, preferences, practice=False)
        windows.append(window)
        with qtbot.waitActive(window, timeout=10_000):
            Program(window, theme, preferences, tmp_path / "daten", _vault).open()
            window.show()
            window.activateWindow()
        return Hands(qtbot, window)

    yield start
    quit_lotse()
    theme.deleteLater()
