"""The font of the program: Noto Sans as shipped, so that Turkish and Polish names look alike."""

from PySide6.QtGui import QFont, QFontDatabase

from resources import data

FAMILY = "Noto Sans"
BASE_POINTS = 11.0


def load_fonts() -> None:
    """Registers the shipped faces."""
    for face in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        QFontDatabase.addApplicationFontFromData(data(f"fonts/{face}"))


def base_font(zoom: int) -> QFont:
    """`zoom` in percent."""
    font = QFont(FAMILY)
    font.setPointSizeF(BASE_POINTS * zoom / 100)
    return font
