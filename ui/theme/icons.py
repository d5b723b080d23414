"""Own line icons (24 × 24), coloured when painted, sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import text
from ui.theme.tokens import LIGHT

_WINDOW_SIDES = (16, 24, 32, 48, 64, 128)


# Pictures, not renderers, are kept: a QImage may outlive the application object.
@lru_cache(maxsize=512)
def _image(name: str, colour: str, side: int) -> QImage:
    drawing = text(f"icons/{name}.svg").replace("currentColor", colour)
    made = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return made


def paint_icon(painter: QPainter, name: str, colour: str, area: QRectF) -> None:
    """Draws `resources/icons/<name>.svg` into the square `area` in one colour."""
    scale = painter.device().devicePixelRatioF()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, _image(name, colour, max(1, round(area.width() * scale))))


def window_icon() -> QIcon:
    """The anchor for title bar and task bar; its colour shows on light and dark bars."""
    icon = QIcon()
    for side in _WINDOW_SIDES:
        icon.addPixmap(QPixmap.fromImage(_image("brand", LIGHT.accent, side)))
    return icon
