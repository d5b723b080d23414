"""How a piece stands: a shape, a word and a colour that go together."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lotse.ribbon.pieces import Tone
from ui.theme.tokens import Tokens
from ui.widgets.chip import ChipState, paint_shape

SHAPES = {
    Tone.TODAY: ChipState.TODAY,
    Tone.SOON: ChipState.SOON,
    Tone.OPEN: ChipState.OPEN,
    Tone.PLAIN: ChipState.OPEN,
    Tone.DONE: ChipState.DONE,
    Tone.UNKNOWN: ChipState.LEFT,
}


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
    """The shapes of the chips; what comes later is a dotted ring."""
    colour = ink(tone, tokens)
    if tone is not Tone.LATER:
        paint_shape(painter, SHAPES[tone], colour.name(), area)
        return
    thin = max(area.width() / 7, 1.2)
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, thin, Qt.PenStyle.DotLine))
    painter.drawEllipse(area.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2))
    painter.restore()
