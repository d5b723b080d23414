"""The window itself: one screen at a time – gate, first start or the work – and its size."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.theme.measures import em
from ui.theme.theme import Theme
from ui.widgets.closing import delete_later
from ui.widgets.practice_banner import PracticeBanner
from ui.workplace.preferences import Preferences

_SMALLEST = (52, 38)  # font heights
_FIRST = (90, 57)
_TITLE_BAR = 1.7  # its true height is known only when the window is shown


class MainWindow(QMainWindow):
    """Signals: `closing(event)` before the window goes: it stays if somebody ignores the event;
    `closed` when the file is closed too, `painted` once, when it can be seen: everything heavy
    waits for that.
    """

    closing = Signal(QCloseEvent)
    closed = Signal()
    painted = Signal()

    def __init__(self, theme: Theme, preferences: Preferences, *, practice: bool = False):
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._seen = False
        self.setWindowTitle(self.tr("Lotse – ÜBUNG") if practice else self.tr("Lotse"))
        self._screens = QStackedWidget()
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if practice:
            layout.addWidget(PracticeBanner())
        layout.addWidget(self._screens, 1)
        self.setCentralWidget(centre)
        self.setMinimumSize(min(em(_SMALLEST[0]), 900), min(em(_SMALLEST[1]), 600))
        if not self.restoreGeometry(preferences.geometry):
            self.resize(em(_FIRST[0]), em(_FIRST[1]))
        self._keep_on_screen()
        self._add_zoom_keys()
        theme.changed.connect(self._remember_zoom)

    def show_screen(self, screen: QWidget) -> None:
        """Brings a screen to the front; screens shown before stay as they were."""
        if self._screens.indexOf(screen) < 0:
            self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)

    def drop_screen(self, screen: QWidget) -> None:
        self._screens.removeWidget(screen)
        delete_later(screen)

    def screen_shown(self) -> QWidget | None:
        return self._screens.currentWidget()

    def come_forward(self) -> None:
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def _keep_on_screen(self) -> None:
        """A size kept from a larger screen, or a first size on a small one, must not stick out."""
        room = self.screen().availableGeometry()
        self.resize(self.size().boundedTo(room.size() - QSize(0, em(_TITLE_BAR))))
        if not room.contains(self.geometry()):
            self.move(room.topLeft())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._preferences.geometry = self.saveGeometry()
        event.accept()
        self.closing.emit(event)
        if event.isAccepted():
            self.closed.emit()

    def _remember_zoom(self) -> None:
        if self._preferences.zoom != self._theme.zoom:
            self._preferences.zoom = self._theme.zoom

    def _add_zoom_keys(self) -> None:
        for keys, act in (
            ("Ctrl++", self._theme.zoom_in),
            ("Ctrl+=", self._theme.zoom_in),
            ("Ctrl+-", self._theme.zoom_out),
            ("Ctrl+0", self._theme.reset_zoom),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
