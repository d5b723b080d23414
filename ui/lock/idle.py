"""Locks after a while without keys and pointer; F12 or three times Shift covers at once."""

from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

NOTICE_SECONDS = 30
_SHIFTS = 3
_SHIFT_SECONDS = 1.2

_ACTIVITY = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleLock(QObject):
    """Watches the windows themselves, not every event of every widget.

    Signals: `notice_given(seconds)` half a minute before, `notice_ended` when somebody is there
    after all, `idle_ended` when the time is over, `cover_asked` for the neutral screen.
    """

    notice_given = Signal(int)
    notice_ended = Signal()
    idle_ended = Signal()
    cover_asked = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._minutes = 0
        self._shifts: list[float] = []
        self._notice = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.run_out)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)

    def start(self, minutes: int) -> None:
        """0 minutes: never by itself."""
        self._minutes = minutes
        self._notice = False
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self._restart()

    def stop(self) -> None:
        self._timer.stop()
        self._minutes = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _ACTIVITY:
            if self._minutes:
                self._restart()
            if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
                return self._covers(event)
        return super().eventFilter(watched, event)

    def _covers(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F12:
            self.cover_asked.emit()
            return True
        if event.key() != Qt.Key.Key_Shift:
            self._shifts.clear()
            return False
        now = monotonic()
        self._shifts = [at for at in self._shifts if now - at < _SHIFT_SECONDS] + [now]
        if len(self._shifts) >= _SHIFTS:
            self._shifts.clear()
            self.cover_asked.emit()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _restart(self) -> None:
        if self._notice:
            self._notice = False
            self.notice_ended.emit()
        if self._minutes:
            self._timer.start((self._minutes * 60 - NOTICE_SECONDS) * 1_000)

    def run_out(self) -> None:
        """The time since the last key is over: first the notice, then the end."""
        if self._notice:
            self._notice = False
            self.notice_ended.emit()
            self.idle_ended.emit()
        else:
            self._notice = True
            self.notice_given.emit(NOTICE_SECONDS)
            self._timer.start(NOTICE_SECONDS * 1_000)
