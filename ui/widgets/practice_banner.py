"""The striped header of practice mode: nobody takes these families for real ones."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.measures import em, keep
from ui.theme.palette import tokens_now


class PracticeBanner(QLabel):
    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setText(self.tr("ÜBUNG – erfundene Familien, nichts davon ist echt"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        keep(self, min_height=1.7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.practice_ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.practice_stripe))
        height, step = self.height(), em(1.2)
        for left in range(-height, self.width() + height, 2 * step):
            corners = ((left, height), (left + step, height), (left + step + height, 0))
            stripe = [QPointF(*corner) for corner in corners] + [QPointF(left + height, 0)]
            painter.drawPolygon(QPolygonF(stripe))
        font = QFont(self.font())
        font.setPixelSize(em(0.85))
        font.setBold(True)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        painter.setFont(font)
        painter.setPen(QColor(tokens.practice))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
