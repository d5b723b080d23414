"""The one door to tell the user something. Known failures are sentences; bugs go elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from lotse.errors import InvalidInput, LotseError


class Messages(QObject):
    """Signals: `info_given(text, undo | None)`, `failure_given(text)`; the window shows them."""

    info_given = Signal(str, object)
    failure_given = Signal(str)

    def info(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """A toast; with `undo` it offers „Rückgängig“."""
        self.info_given.emit(text, undo)

    def failure(self, error: LotseError) -> None:
        """A known failure; its own sentence is shown and stays until it is closed."""
        text = str(error)
        if isinstance(error, InvalidInput):
            text = " ".join((text, *error.problems.values()))
        self.failure_given.emit(text)

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """`with messages.guarded(): use_case()` shows a known failure and goes on."""
        try:
            yield
        except LotseError as known:
            self.failure(known)
