"""The sign of Lotse in title bar and task bar."""

from PySide6.QtGui import QIcon, QPixmap

from ui.theme.icons import icon_image
from ui.theme.tokens import LIGHT

_SIDES = (16, 24, 32, 48, 64, 128)


def window_icon() -> QIcon:
    """The anchor for title bar and task bar; its colour shows on light and dark bars."""
    icon = QIcon()
    for side in _SIDES:
        icon.addPixmap(QPixmap.fromImage(icon_image("brand", LIGHT.accent, side)))
    return icon
