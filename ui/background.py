"""The one door to slow work: a single worker; the answer comes back on the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal


class Background(QObject):
    """Jobs run one after another and touch no widget. Synchronous work is the rule; use this
    for more than 100 ms.
    """

    # `object`, not QObject: a deleted owner would arrive as None.
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="lotse")
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """`done(result)` or `failed(error)` is called unless `owner` is gone by then.

        Without `failed` an error is raised on the GUI thread, where the crash dialog takes it.
        """

        def report(future: "Future[Any]") -> None:
            if shiboken6.isValid(self):
                self._finished.emit(owner, (future, done, failed))

        self._worker.submit(job).add_done_callback(report)

    def close(self) -> None:
        """Waits for the running job; jobs not begun are dropped."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, owner: QObject, outcome: Any) -> None:
        future, done, failed = outcome
        if not shiboken6.isValid(owner) or future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif failed is not None and isinstance(error, Exception):
            failed(error)
        else:
            raise error
