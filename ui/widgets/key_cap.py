"""A shortcut as the key it is, drawn on a button; its name in German."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QKeySequence, QPainter

from ui.theme.measures import em

GAP = 0.5  # to what stands before it, in font heights
_PAD = 0.35
_TEXT = 0.8
_HEIGHT = 1.25


class KeyCap:
    """Empty for no shortcut; then it needs no room."""

    def __init__(self, sequence: QKeySequence) -> None:
        self.text = german_keys(sequence)

    def width(self, font: QFont) -> float:
        """With the gap before it."""
        if not self.text:
            return 0.0
        ratio = em(_TEXT) / max(1, QFontInfo(font).pixelSize())
        text = QFontMetrics(font).horizontalAdvance(self.text) * ratio
        return text + em(2 * _PAD) + em(GAP)

    def paint(self, painter: QPainter, left: float, height: int, font: QFont, ink: QColor) -> None:
        """In the middle of a button of that height."""
        small = QFont(font)
        small.setPixelSize(em(_TEXT))
        painter.setFont(small)
        area = QRectF(left, (height - em(_HEIGHT)) / 2, self.width(font) - em(GAP), em(_HEIGHT))
        frame = QColor(ink)
        frame.setAlphaF(0.55)
        painter.setPen(frame)
        painter.drawRoundedRect(area, em(0.25), em(0.25))
        painter.setPen(ink)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self.text)


_GERMAN = (("Ctrl", "Strg"), ("Shift", "Umschalt"), ("Return", "Enter"), ("Del", "Entf"))


def german_keys(sequence: QKeySequence) -> str:
    """`Strg+N`; empty for no shortcut."""
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    for english, german in _GERMAN:
        text = text.replace(english, german)
    return text
