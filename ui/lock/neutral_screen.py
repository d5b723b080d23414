"""The neutral screen: nothing on it says what this program is or who sits here."""

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.labels import Label
from ui.window import MainWindow


class Cover(QObject):
    """Puts the neutral screen in front of what the window shows, and takes it away again."""

    def __init__(self, window: MainWindow):
        super().__init__(window)
        self._window = window
        self._behind: QWidget | None = None
        self._screen = NeutralScreen()
        self._screen.left.connect(self._take_off)

    def put_on(self) -> None:
        if self._window.screen_shown() is not self._screen:
            self._behind = self._window.screen_shown()
        self._window.show_screen(self._screen)
        self._screen.setFocus()

    def _take_off(self) -> None:
        if self._behind is not None:
            self._window.show_screen(self._behind)
            self._behind.setFocus()


class NeutralScreen(QWidget):
    """Date and time. Signals: `left` on Enter or Esc or a click."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pause"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._time = Label("", "huge")
        self._day = Label("", "muted")
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for label in (self._time, self._day, Label(self.tr("Weiter mit Enter"), "quiet")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(3)
        self._clock = QTimer(self)
        self._clock.setInterval(10_000)
        self._clock.timeout.connect(self._tell)
        self._clock.start()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.left.emit()

    def _tell(self) -> None:
        now = QDateTime.currentDateTime()
        german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
        self._time.setText(german.toString(now, "HH:mm"))
        self._day.setText(german.toString(now, "dddd, d. MMMM yyyy"))
