"""Saves what is typed: two seconds after the last key, five seconds after the first at most."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from lotse.errors import LotseError

IDLE_MS = 2_000
MOST_MS = 5_000


class Autosave(QObject):
    """Calls `save` when it is time. A failed save stays pending and is tried again.

    Signals: `begun` with the first change that is not saved yet; `saved`; `failed` with the
    sentence to show.
    """

    begun = Signal()
    saved = Signal()
    failed = Signal(str)

    def __init__(self, save: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._idle = _timer(self, IDLE_MS)
        self._most = _timer(self, MOST_MS)
        self._pending = False
        self._idle.timeout.connect(self.flush)
        self._most.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        """Something was typed that is not saved yet."""
        return self._pending

    def note_change(self) -> None:
        if not self._pending:
            self._pending = True
            self.begun.emit()
        self._idle.start()
        if not self._most.isActive():
            self._most.start()

    def flush(self) -> None:
        """Saves now if anything is pending; what fails is told by `failed` and tried again."""
        with suppress(LotseError):
            self.save_now()

    def save_now(self) -> None:
        """As `flush`, for whoever may not go on without: raises the LotseError of a failed save."""
        self._rest()
        if not self._pending:
            return
        try:
            self._save()
        except LotseError as refused:
            self._most.start()
            self.failed.emit(str(refused))
            raise
        self._pending = False
        self.saved.emit()

    def forget(self) -> None:
        """Nothing is pending any more: the form was finished or discarded."""
        self._rest()
        self._pending = False

    def _rest(self) -> None:
        self._idle.stop()
        self._most.stop()


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)  # "at most" is a promise, and coarse is 5 % late
    timer.setInterval(milliseconds)
    return timer
