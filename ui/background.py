"""The one door to slow work: a single worker; the answer comes back on the GUI thread."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

Job = Callable[[], Any]


class Background(QObject):
    """Jobs run one after another and touch no widget. Synchronous work is the rule; use this
    for more than 100 ms.
    """

    # `object`, not QObject: a deleted owner would arrive as None.
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._jobs: SimpleQueue[tuple[Job, Callable[[Any, Exception | None], None]] | None]
        self._jobs = SimpleQueue()
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

        def report(result: Any, error: Exception | None) -> None:
            if shiboken6.isValid(self):
                self._finished.emit(owner, (result, error, done, failed))

        if self._worker is None:
            self._worker = Thread(target=self._work, name="lotse-background", daemon=True)
            self._worker.start()
        self._jobs.put((job, report))

    def close(self) -> None:
        """Waits for the jobs given so far."""
        if self._worker is not None:
            self._jobs.put(None)
            self._worker.join()
            self._worker = None

    def _work(self) -> None:
        while (given := self._jobs.get()) is not None:
            job, report = given
            try:
                result = job()
            except Exception as error:
                report(None, error)
            else:
                report(result, None)

    def _deliver(self, owner: QObject, outcome: Any) -> None:
        result, error, done, failed = outcome
        if not shiboken6.isValid(owner):
            return
        if error is None:
            done(result)
        elif failed is not None:
            failed(error)
        else:
            raise error
