"""Takes every exception nobody caught; one dialog at a time."""

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from lotse.errors import LotseError
from ui.pages import build


class CrashDoor:
    """Known failures belong to `Messages`; one that slipped past is still only a sentence."""

    def __init__(self) -> None:
        self._open = False

    def install(self) -> None:
        sys.excepthook = self.take

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, LotseError):
            build("known failure", error)
            return
        sys.stderr.write(build("crash details", error.with_traceback(trace)) + "\n")
        if not self._open:
            self._open = True
            build("crash dialog", error).exec()
            self._open = False
