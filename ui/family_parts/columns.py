"""Two columns that become one where the window is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.measures import GAP, em, fit

NARROW = 54  # in font heights


class Columns(QWidget):
    def __init__(self, *stretches: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        fit(self._line, gap=GAP)
        self.columns: list[QVBoxLayout] = []
        self._stretches = stretches
        for stretch in stretches:
            place = QWidget()  # its width follows the stretch, whatever stands in it
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            place.setSizePolicy(policy)
            column = QVBoxLayout(place)
            fit(column, gap=GAP)
            self.columns.append(column)
            self._line.addWidget(place, stretch)

    def add(self, column: int, widget: QWidget) -> None:
        self.columns[column].addWidget(widget)

    def finish(self) -> None:
        """Call after the last widget: columns of different height begin at the top."""
        for column in self.columns:
            column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < em(NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != wanted:
            self._line.setDirection(wanted)
            for number, stretch in enumerate(self._stretches):
                self._line.setStretch(number, 0 if narrow else stretch)
