"""The font of the program: Noto Sans as shipped, so that Turkish and Polish names look alike."""

from PySide6.QtGui import QFont, QFontDatabase

from resources import resource

FAMILY = "Noto Sans"
BASE_POINTS = 11.0


def load_fonts() -> None:
    """Registers the shipped faces; without them the system's own Noto Sans or default serves."""
    folder = resource("fonts")
    if not folder.is_dir():
        return
    for face in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        file = folder / face
        if file.is_file():
            QFontDatabase.addApplicationFontFromData(file.read_bytes())


def base_font(zoom: int) -> QFont:
    """`zoom` in percent."""
    font = QFont(FAMILY)
    font.setPointSizeF(BASE_POINTS * zoom / 100)
    return font
