"""Light or dark, and how large: applied to the whole program at once."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import base_font, load_fonts
from ui.theme.measures import refit
from ui.theme.palette import palette
from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import DARK, LIGHT, Tokens

SMALLEST_ZOOM = 80
LARGEST_ZOOM = 200
ZOOM_STEP = 10


class Scheme(StrEnum):
    SYSTEM = "system"
    LIGHT = "hell"
    DARK = "dunkel"


class Theme(QObject):
    """Owns palette, font and style sheet of the application; the style is Fusion from its start.

    Signals: `changed` after colours or sizes are others; custom painting simply repaints.
    """

    changed = Signal()

    def __init__(self, app: QApplication, *, scheme: Scheme = Scheme.SYSTEM, zoom: int = 100):
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._zoom = _within(zoom)
        load_fonts()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def zoom(self) -> int:
        return self._zoom

    @property
    def tokens(self) -> Tokens:
        if self._scheme is Scheme.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    def set_scheme(self, scheme: Scheme) -> None:
        if scheme is not self._scheme:
            self._scheme = scheme
            self._apply()
            self.changed.emit()

    def set_zoom(self, percent: int) -> None:
        percent = _within(percent)
        if percent != self._zoom:
            self._zoom = percent
            self._apply()
            refit()
            self.changed.emit()

    def zoom_in(self) -> None:
        self.set_zoom(self._zoom + ZOOM_STEP)

    def zoom_out(self) -> None:
        self.set_zoom(self._zoom - ZOOM_STEP)

    def reset_zoom(self) -> None:
        self.set_zoom(100)

    def _follow_system(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._app.setFont(base_font(self._zoom))
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens))


def _within(percent: int) -> int:
    return max(SMALLEST_ZOOM, min(LARGEST_ZOOM, percent))
