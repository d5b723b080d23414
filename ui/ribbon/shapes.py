"""How a piece stands: a shape, a word and a colour that go together."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from lotse.ribbon.pieces import Tone
from ui.theme.tokens import Tokens


def ink(tone: Tone, tokens: Tokens) -> QColor:
    """Colour of shape, frame and text."""
    return QColor(
        {
            Tone.TODAY: tokens.late,
            Tone.SOON: tokens.soon,
            Tone.OPEN: tokens.open,
            Tone.DONE: tokens.done,
            Tone.PLAIN: tokens.text,
            Tone.LATER: tokens.accent,
            Tone.UNKNOWN: tokens.muted,
        }[tone]
    )


def ground(tone: Tone, tokens: Tokens) -> QColor:
    """Filling of a bar."""
    return QColor(
        {
            Tone.TODAY: tokens.late_ground,
            Tone.SOON: tokens.soon_ground,
            Tone.OPEN: tokens.open_ground,
            Tone.DONE: tokens.done_ground,
            Tone.PLAIN: tokens.background,
            Tone.LATER: tokens.surface,
            Tone.UNKNOWN: tokens.background,
        }[tone]
    )


def draw_shape(painter: QPainter, tone: Tone, area: QRectF, tokens: Tokens) -> None:
    """Square today, triangle soon, dot open, tick done, ring later, question ring unknown."""
    colour = ink(tone, tokens)
    thin = max(area.width() / 8, 1.0)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if tone is Tone.TODAY:
        painter.drawRect(area.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2))
    elif tone is Tone.SOON:
        painter.drawPolygon(
            QPolygonF(
                [QPointF(area.center().x(), area.top()), area.bottomRight(), area.bottomLeft()]
            )
        )
    elif tone in (Tone.OPEN, Tone.PLAIN):
        painter.drawEllipse(area)
    elif tone is Tone.DONE:
        painter.setPen(QPen(colour, thin * 1.6, cap=Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_tick(area))
    else:
        style = Qt.PenStyle.DotLine if tone is Tone.LATER else Qt.PenStyle.SolidLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, thin * 1.2, style))
        painter.drawEllipse(area.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2))
        if tone is Tone.UNKNOWN:
            painter.drawPoint(area.center())
    painter.restore()


def _tick(area: QRectF) -> QPolygonF:
    def at(x: float, y: float) -> QPointF:
        return QPointF(area.left() + x * area.width(), area.top() + y * area.height())

    return QPolygonF([at(0.05, 0.55), at(0.38, 0.88), at(0.95, 0.15)])
