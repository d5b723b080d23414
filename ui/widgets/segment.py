"""One segment of a SegmentedChoice: a radio button drawn as part of a strip."""

from enum import Enum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.theme.measures import CONTROL_HEIGHT, RADIUS, em
from ui.theme.palette import tokens_now


class Place(Enum):
    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    ONLY = "only"


class Segment(QRadioButton):
    def __init__(self, text: str, place: Place, parent: QWidget | None = None):
        super().__init__(text, parent)
        self._place = place
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_place(self, place: Place) -> None:
        if place is not self._place:
            self._place = place
            self.update()

    def sizeHint(self) -> QSize:
        # As wide as when chosen, so that nothing moves.
        width = QFontMetrics(self._strong()).horizontalAdvance(self.text())
        return QSize(width + 2 * em(0.8), em(CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows choose on their way: Space after them must not take the answer back.
        if event.key() != Qt.Key.Key_Space or not self.isChecked():
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        ink, ground, frame = tokens.text, tokens.surface, tokens.input_border
        if not self.isEnabled():
            ink, ground = tokens.muted, tokens.background
        if self.underMouse() and self.isEnabled():
            ground = tokens.accent_weak
        if self.isChecked():
            ink, ground, frame = tokens.on_accent, tokens.accent, tokens.accent
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._place in (Place.FIRST, Place.MIDDLE):
            area.setRight(area.right() + 1)  # neighbours share one line
        painter.setPen(QColor(frame))
        painter.setBrush(QColor(ground))
        painter.drawPath(self._outline(area))
        if self.hasFocus():
            inset = em(0.16)
            ring = tokens.on_accent if self.isChecked() else tokens.accent
            painter.setPen(QPen(QColor(ring), max(2.0, em(0.13))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._outline(area.adjusted(inset, inset, -inset, -inset)))
        painter.setPen(QColor(ink))
        painter.setFont(self._strong() if self.isChecked() else self.font())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _outline(self, area: QRectF) -> QPainterPath:
        """Round where the strip ends, square where a neighbour follows."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        radius = em(RADIUS)
        path.addRoundedRect(area, radius, radius)
        if self._place in (Place.MIDDLE, Place.LAST):
            path.addRect(area.adjusted(0, 0, -radius, 0))
        if self._place in (Place.MIDDLE, Place.FIRST):
            path.addRect(area.adjusted(radius, 0, 0, 0))
        return path.simplified()
