"""A page that was not in sight when something changed looks again when it comes back."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.messages import Messages


class WhenSeen(QObject):
    """Connect signals of change to `look_again`."""

    def __init__(self, page: QWidget, reload: Callable[[], None], messages: Messages) -> None:
        super().__init__(page)
        self._page = page
        self._reload = reload
        self._messages = messages
        self._stale = False

    def look_again(self, _what: object = None) -> None:
        self._stale = True
        if self._page.isVisible():
            self.come_back()

    def come_back(self) -> None:
        if self._stale:
            self._stale = False
            with self._messages.guarded():
                self._reload()
