"""Equal tiles: as few rows as fit, evenly filled."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.measures import em, fit


class Tiles(QWidget):
    """`least` is the smallest width of a tile in font heights."""

    def __init__(self, tiles: Sequence[QWidget], least: float = 9.0, parent: QWidget | None = None):
        super().__init__(parent)
        self._tiles = list(tiles)
        self._least = least
        self._in_row = 0
        self._grid = QGridLayout(self)
        fit(self._grid, gap=0.8)
        self._place(len(self._tiles))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = max(1, min(len(self._tiles), self.width() // em(self._least)))
        rows = ceil(len(self._tiles) / fitting)
        self._place(ceil(len(self._tiles) / rows))

    def _place(self, in_row: int) -> None:
        if in_row == self._in_row:
            return
        self._in_row = in_row
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, *divmod(number, in_row))
        for column in range(len(self._tiles)):
            self._grid.setColumnStretch(column, 1 if column < in_row else 0)
