"""Own line icons (24 × 24), coloured when painted, sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import text

_SCALES = (1.0, 1.5, 2.0, 3.0)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


def paint_icon(painter: QPainter, name: str, colour: str, area: QRectF) -> None:
    """Draws `resources/icons/<name>.svg` into `area` in one colour."""
    _renderer(name, colour).render(painter, area)


def pixmap(name: str, colour: str, size: int, scale: float = 1.0) -> QPixmap:
    """A transparent picture of `size` logical pixels."""
    side = round(size * scale)
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_icon(painter, name, colour, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


def icon(name: str, colour: str, size: int) -> QIcon:
    """For controls that want a QIcon; make it anew when the theme changed."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, colour, size, scale))
    return made
