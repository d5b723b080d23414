"""The end of the session, told by a signal: logging off, the terminal closed, Ctrl+C."""

import signal
from socket import socketpair
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")  # Windows has no SIGHUP
_MORE_THAN_EVER_COME = 64  # bytes, one per signal


class SessionEnd(QObject):
    """Signals: `told`, on the GUI thread, also while a dialog is open.

    Python runs its handlers only between two lines of Python, and Qt may wait for hours without
    one. So the number of the signal is written into a socket, which wakes the event loop.
    """

    told = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heard, self._told = socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _leave_it_to_the_socket)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._tell)

    def _tell(self) -> None:
        self._heard.recv(_MORE_THAN_EVER_COME)
        self.told.emit()


def _leave_it_to_the_socket(_number: int, _frame: FrameType | None) -> None:
    """Without a handler of Python's nothing is written into the socket."""
