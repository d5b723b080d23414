"""The one door to slow work: a single worker; the answer comes back on the GUI thread."""

from collections.abc import Callable
from itertools import count
from queue import SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from ui.interpreter.collector import hold_off, let_go

Job = Callable[[], Any]

_REASON = "background"


class _Given(NamedTuple):
    job: Job
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None


class Background(QObject):
    """Jobs run one after another and touch no widget. Synchronous work is the rule; use this
    for more than 100 ms.

    The worker knows jobs by number only: whatever belongs to the window is let go of on the GUI
    thread, and the collector rests while a job runs (see `ui.interpreter.collector`).
    """

    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._numbers = count()
        self._given: dict[int, _Given] = {}
        self._jobs: SimpleQueue[int | None] = SimpleQueue()
        self._worker: Thread | None = None
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        job: Job,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """`done(result)` or `failed(error)` is called unless `owner` is gone by then.

        Without `failed` an error is raised on the GUI thread, where the crash dialog takes it.
        """
        if self._worker is None:
            self._worker = Thread(target=self._work, name="lotse-background", daemon=True)
            self._worker.start()
        number = next(self._numbers)
        hold_off(_REASON)
        self._given[number] = _Given(job, owner, done, failed)
        self._jobs.put(number)

    def close(self) -> None:
        """Waits for the jobs given so far; their answers come no more."""
        if self._worker is not None:
            self._jobs.put(None)
            self._worker.join()
            self._worker = None
        for number in tuple(self._given):
            self._take(number)

    def _work(self) -> None:
        while (number := self._jobs.get()) is not None:
            outcome = self._outcome(number)
            if shiboken6.isValid(self):
                self._finished.emit(number, outcome)

    def _outcome(self, number: int) -> tuple[Any, Exception | None]:
        try:
            return self._given[number].job(), None
        except Exception as error:
            return None, error

    def _take(self, number: int) -> _Given | None:
        given = self._given.pop(number, None)
        if given is not None:
            let_go(_REASON)
        return given

    def _deliver(self, number: int, outcome: tuple[Any, Exception | None]) -> None:
        given = self._take(number)
        if given is None or not shiboken6.isValid(given.owner):
            return
        result, error = outcome
        if error is None:
            given.done(result)
        elif given.failed is not None:
            given.failed(error)
        else:
            raise error
