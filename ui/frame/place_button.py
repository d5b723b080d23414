"""One place of the navigation: sign, name, and a number where something waits."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.measures import em
from ui.theme.palette import tokens_now
from ui.widgets.wordless import WordlessButton

NARROW = 3.7  # of a navigation that shows signs only


class PlaceButton(WordlessButton):
    """Sign, name, and a number where something waits."""

    def __init__(self, name: str, icon_name: str, keys: str, parent: QWidget | None = None):
        super().__init__(name, parent)
        self.setProperty("kind", "place")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._icon_name = icon_name
        self._keys = keys
        self._count = 0
        self._narrow = False
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        waiting = self.tr("{name}, {n} offen").format(name=self.text(), n=count)
        self.setAccessibleName(waiting if count else self.text())
        self.setToolTip(f"{self.text()} ({self._keys})")
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(NARROW - 1.2), em(2.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter_on_frame()
        tokens = tokens_now()
        ink = tokens.accent if self.isChecked() else tokens.text
        side = em(1.25)
        left = (self.width() - side) / 2 if self._narrow else em(0.65)
        spot = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon_name, ink if self.isChecked() else tokens.muted, spot)
        if self._narrow:
            return
        painter.setPen(QColor(ink))
        area = QRectF(spot.right() + em(0.75), 0, self.width(), self.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._count:
            self._paint_count(painter, tokens.muted)

    def _paint_count(self, painter: QPainter, ink: str) -> None:
        font = self.font()
        font.setPixelSize(em(0.85))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        area = QRectF(self.rect()).adjusted(0, 0, -em(0.7), 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, int(flags), str(self._count))
