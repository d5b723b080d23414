"""How long the window did not answer."""

import time

from PySide6.QtCore import QTimer

_EVERY = 5  # milliseconds


class Pulse:
    """The longest pause between two beats of a timer, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._last = 0.0

    def __enter__(self) -> "Pulse":
        self._last = time.perf_counter()
        self._timer.start(_EVERY)
        return self

    def __exit__(self, *_: object) -> None:
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now
