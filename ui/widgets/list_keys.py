"""Arrows and Enter work on a list while the cursor stays in the search above it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.widgets.row_list import RowList


class ListKeys(QObject):
    """`listed` is asked at every key: a page may show one of several lists."""

    def __init__(self, search: QLineEdit, listed: Callable[[], RowList]) -> None:
        super().__init__(search)
        self._search = search
        self._listed = listed
        search.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        match event.key():
            case Qt.Key.Key_Down:
                self._listed().step(1)
            case Qt.Key.Key_Up:
                self._listed().step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self._listed().open_current()
            case Qt.Key.Key_Escape if self._search.text():
                self._search.clear()
            case _:
                return super().eventFilter(watched, event)
        return True
