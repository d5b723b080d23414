"""The program as `lotse` starts it, in this process: real window, real encrypted file."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from lotse.documents.record import Document, DocumentKind
from tests.conftest import CHEAP
from tests.walks.hands import Hands
from ui.program import Program
from ui.theme.theme import Theme
from ui.window import MainWindow
from ui.workplace.preferences import Preferences


class RealLotse:
    def __init__(
        self, qtbot: QtBot, theme: Theme, preferences: Preferences, directory: Path
    ) -> None:
        self._qtbot = qtbot
        self._theme = theme
        self._preferences = preferences
        self._directory = directory
        self._window: MainWindow | None = None

    def start(self) -> Hands:
        self.quit()
        window = MainWindow(self._theme, self._preferences, practice=False)
        self._window = window
        with self._qtbot.waitActive(window, timeout=10_000):
            Program(window, self._theme, self._preferences, self._directory, _vault).open()
            window.show()
            window.activateWindow()
        return Hands(self._qtbot, window)

    def quit(self) -> None:
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def stored(self, password: str, kind: DocumentKind) -> list[Document]:
        """Documents of the only family; what the file holds when nobody works in it."""
        self.quit()
        book = _vault(self._directory).unlock(password)
        with book.transaction() as records:
            (family,) = records.families.summaries()
            kept = records.documents.of_family(family.id)
            found = [records.documents.get(one.id) for one in kept if one.kind is kind]
        book.close()
        return found


def _vault(directory: Path) -> SqlVault:
    return SqlVault(directory, cost=CHEAP)
