"""What was copied in Lotse and could be read in other programs."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication


class Copied(QObject):
    """What other programs put on the clipboard is theirs and stays."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._ours = False
        self._clipboard.dataChanged.connect(self._note)

    def forget(self) -> None:
        """Copied or (X11: the middle button inserts it) only selected."""
        if self._ours:
            self._clipboard.clear()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _note(self) -> None:
        self._ours = QGuiApplication.focusWindow() is not None
