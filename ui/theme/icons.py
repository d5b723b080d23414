"""Own line icons (24 × 24), coloured when painted, sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources import text


# Pictures, not renderers, are kept: a QImage may outlive the application object.
@lru_cache(maxsize=512)
def icon_image(name: str, colour: str, side: int) -> QImage:
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
    painter.drawImage(area, icon_image(name, colour, max(1, round(area.width() * scale))))
