"""Columns beside each other that stand below each other where the window is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme.measures import GAP, em, fit


class Columns(QWidget):
    """`narrow_below` in font heights."""

    def __init__(self, narrow_below: float = 48.0, parent: QWidget | None = None):
        super().__init__(parent)
        self._narrow_below = narrow_below
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        fit(self._line, gap=GAP)

    def add_column(self, column: QWidget, stretch: int = 1) -> None:
        self._line.addWidget(column, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < em(self._narrow_below)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is not wanted:
            self._line.setDirection(wanted)
