"""The shape of a state alone, beside a text that says the word."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.measures import em
from ui.theme.palette import tokens_now
from ui.widgets.chip import ChipState, paint_shape, state_colours


class Shape(QWidget):
    def __init__(self, state: ChipState, parent: QWidget | None = None):
        super().__init__(parent)
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: ChipState) -> None:
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(0.75), em(0.75))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, _, _ = state_colours(self._state, tokens_now())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shape(painter, self._state, ink, QRectF(self.rect()).adjusted(1, 1, -1, -1))
