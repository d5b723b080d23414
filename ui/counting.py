"""How far a job beside the window is, and that it stops when nobody waits for it any more."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from lotse.acts.looking_through import NoLongerWanted

_EVERY = 200  # milliseconds


class _Steps:
    """Shared by the job and its page; belongs to neither thread."""

    def __init__(self) -> None:
        self.done = 0
        self.is_wanted = True

    def tell(self, done: int) -> None:
        """Called by the job."""
        if not self.is_wanted:
            raise NoLongerWanted
        self.done = done

    def leave(self) -> None:
        self.is_wanted = False


class Counting(QObject):
    """Belongs to the page that waits. Signals: `counted(n)` a few times a second."""

    counted = Signal(int)

    def __init__(self, page: QObject) -> None:
        super().__init__(page)
        self._page = page
        self._steps = _Steps()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)

    def begin(self) -> Callable[[int], None]:
        """What the job is to call as it goes on; a job begun before stops at its next call."""
        self._steps.leave()
        self._steps = _Steps()
        self._page.destroyed.connect(self._steps.leave)
        self._timer.start()
        return self._steps.tell

    def end(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        self.counted.emit(self._steps.done)
