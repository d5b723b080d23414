"""A search line whose arrow keys walk through the list below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.fields import SearchField


class SearchLine(SearchField):
    """Signals: `moved` with -1 or 1; `picked` by Space after an arrow, before which it is a space
    between two words.
    """

    moved = Signal(int)
    picked = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self._walks = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walks = True
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Space and self._walks:
            self.picked.emit()
        else:
            self._walks = False
            super().keyPressEvent(event)
