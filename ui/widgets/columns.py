"""Columns beside each other that stand below each other where the window is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

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
            self._turned(narrow=narrow)

    def _turned(self, *, narrow: bool) -> None:
        """What else changes with the direction."""


class StackedColumns(Columns):
    """Columns of cards: as wide as their stretch says, whatever stands in them."""

    def __init__(
        self, *stretches: int, narrow_below: float = 54.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(narrow_below, parent)
        self.columns: list[QVBoxLayout] = []
        self._stretches = stretches
        for stretch in stretches:
            place = QWidget()
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            place.setSizePolicy(policy)
            column = QVBoxLayout(place)
            fit(column, gap=GAP)
            self.columns.append(column)
            self.add_column(place, stretch)

    def add(self, column: int, widget: QWidget) -> None:
        self.columns[column].addWidget(widget)

    def finish(self) -> None:
        """Call after the last widget: columns of different height begin at the top."""
        for column in self.columns:
            column.addStretch(1)

    def _turned(self, *, narrow: bool) -> None:
        for number, stretch in enumerate(self._stretches):
            self._line.setStretch(number, 0 if narrow else stretch)
