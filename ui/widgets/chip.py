"""A small state: shape, word and colour together."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from ui.theme.measures import em
from ui.theme.palette import tokens_now
from ui.theme.tokens import Tokens

_PAD = 0.62
_SHAPE = 0.55
_SHAPE_GAP = 0.4
_HEIGHT = 1.55


class ChipState(StrEnum):
    """● open, ▲ soon, ■ today (red: act today), ✓ done, ○ left open, and plain without a shape."""

    OPEN = "offen"
    SOON = "bald"
    TODAY = "heute"
    DONE = "erledigt"
    LEFT = "offen gelassen"
    PLAIN = ""


class Chip(QLabel):
    """`text` carries the word ("Einwilligung endet in 12 Tagen"); people are never coloured."""

    def __init__(
        self, text: str, state: ChipState = ChipState.PLAIN, parent: QWidget | None = None
    ):
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._state = state
        self.set_state(text, state)

    @property
    def state(self) -> ChipState:
        return self._state

    def set_state(self, text: str, state: ChipState) -> None:
        self._state = state
        self.setText(text)
        word = state.value
        told = text if not word or word in text.lower() else f"{text} ({word})"
        self.setAccessibleName(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text(), self._state), em(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, self.text(), self._state, QRectF(self.rect()))


def chip_width(text: str, state: ChipState) -> int:
    width = QFontMetrics(_font()).horizontalAdvance(text) + 2 * em(_PAD) + 2
    if state is not ChipState.PLAIN:
        width += em(_SHAPE) + (em(_SHAPE_GAP) if text else 0)
    return width


def paint_chip(painter: QPainter, text: str, state: ChipState, area: QRectF) -> None:
    """In the middle of `area`, at its left; for delegates too."""
    ink, ground, frame = state_colours(state, tokens_now())
    height = em(_HEIGHT)
    pill = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
    pill.adjust(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QColor(frame))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    left = pill.left() + em(_PAD)
    if state is not ChipState.PLAIN:
        side = em(_SHAPE)
        spot = QRectF(left, pill.center().y() - side / 2, side, side)
        paint_shape(painter, state, ink, spot)
        left = spot.right() + em(_SHAPE_GAP)
    painter.setPen(QColor(ink))
    painter.setFont(_font())
    where = QRectF(left, pill.top(), pill.right() - left, pill.height())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(where, int(flags), text)


def _font() -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(em(0.87))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def state_colours(state: ChipState, tokens: Tokens) -> tuple[str, str, str]:
    """Ink, ground and frame of a state."""
    match state:
        case ChipState.OPEN:
            return tokens.open, tokens.open_ground, tokens.open_ground
        case ChipState.SOON:
            return tokens.soon, tokens.soon_ground, tokens.soon_ground
        case ChipState.TODAY:
            return tokens.late, tokens.late_ground, tokens.late_ground
        case ChipState.DONE:
            return tokens.done, tokens.done_ground, tokens.done_ground
        case _:
            return tokens.muted, tokens.background, tokens.line


def paint_shape(painter: QPainter, state: ChipState, ink: str, spot: QRectF) -> None:
    """The shape of a state, drawn so that no font needs to know it."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    match state:
        case ChipState.OPEN:
            painter.drawEllipse(spot)
        case ChipState.SOON:
            tip = QPointF(spot.center().x(), spot.top())
            painter.drawPolygon(QPolygonF([tip, spot.bottomRight(), spot.bottomLeft()]))
        case ChipState.TODAY:
            painter.drawRect(spot)
        case ChipState.DONE:
            pen = QPen(QColor(ink), max(1.5, spot.width() / 5))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            width, height = spot.width(), spot.height()
            painter.drawPolyline(
                [
                    QPointF(spot.left(), spot.top() + 0.55 * height),
                    QPointF(spot.left() + 0.38 * width, spot.top() + 0.92 * height),
                    QPointF(spot.right(), spot.top() + 0.1 * height),
                ]
            )
        case ChipState.LEFT:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(ink), max(1.2, spot.width() / 7)))
            painter.drawEllipse(spot.adjusted(0.5, 0.5, -0.5, -0.5))
        case ChipState.PLAIN:
            pass
    painter.restore()
