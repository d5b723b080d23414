"""The neutral screen: nothing on it says what this program is or who sits here."""

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.labels import Label


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
