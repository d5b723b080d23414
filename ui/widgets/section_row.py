"""One section in the rail of a long form: its state, its name, its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.measures import em
from ui.theme.palette import tokens_now
from ui.widgets.chip import ChipState, paint_shape, state_colours
from ui.widgets.wordless import WordlessButton


class SectionRow(WordlessButton):
    """Checkable; put them into an exclusive QButtonGroup. `number` 1–9 is shown as Strg+number."""

    def __init__(
        self,
        title: str,
        number: int = 0,
        state: ChipState = ChipState.LEFT,
        parent: QWidget | None = None,
    ):
        super().__init__(title, parent)
        self.setProperty("kind", "place")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._number = number
        self._state = state
        self.set_state(state)

    def set_state(self, state: ChipState) -> None:
        self._state = state
        self.setAccessibleName(f"{self.text()}, {state.value}" if state.value else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        lines = self._text_area(self.width() if self.width() > em(8) else em(14)).height()
        return QSize(em(14), max(em(2.6), round(lines) + em(0.9)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter_on_frame()
        tokens = tokens_now()
        ink, ground, frame = state_colours(self._state, tokens)
        height = em(1.5)
        pill = QRectF(em(0.5), (self.height() - height) / 2, em(2), height)
        painter.setPen(QColor(frame))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        side = em(0.55)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(pill.center())
        paint_shape(painter, self._state, ink, spot)
        painter.setPen(QColor(tokens.accent if self.isChecked() else tokens.text))
        area = self._text_area(self.width())
        area.moveTop((self.height() - area.height()) / 2)
        painter.drawText(
            area, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self.text()
        )
        if self._number:
            self._paint_number(painter, tokens.muted, tokens.line)

    def _text_area(self, width: int) -> QRectF:
        room = QRectF(em(3), 0, max(em(4), width - em(3) - em(2.3)), em(20))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        found = self.fontMetrics().boundingRect(room.toRect(), flags, self.text())
        return QRectF(room.left(), 0, room.width(), found.height())

    def _paint_number(self, painter: QPainter, ink: str, frame: str) -> None:
        font = self.font()
        font.setPixelSize(em(0.8))
        font.setBold(False)
        painter.setFont(font)
        side = em(1.25)
        spot = QRectF(self.width() - side - em(0.5), (self.height() - side) / 2, side, side)
        painter.setPen(QColor(frame))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(spot, em(0.25), em(0.25))
        painter.setPen(QColor(ink))
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
