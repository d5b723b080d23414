"""A list of rows as on the cards, fast for thousands: strong line, quiet line, states."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ui.widgets.row_delegate import RowDelegate, is_narrow
from ui.widgets.row_model import Index, LazyRows, ListRow, RowModel


class RowList(QListView):
    """Signals: `row_opened(key)` on Enter, F2, double click; `row_current(key)` while moving."""

    row_opened = Signal(str)
    row_current = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(RowDelegate(self))
        self._rows = RowModel()
        self.setModel(self._rows)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell_current)

    def set_rows(self, rows: Sequence[ListRow] | LazyRows) -> None:
        """Keeps the current row where it is still there."""
        key = self.current_key()
        self._rows.set_rows(rows)
        number = self._rows.number_of(key)
        if number >= 0:
            self.setCurrentIndex(self._rows.index(number))

    def current_key(self) -> str:
        row = self._rows.row(self.currentIndex().row())
        return row.key if row else ""

    def set_current(self, key: str) -> None:
        number = self._rows.number_of(key)
        if number >= 0:
            self.setCurrentIndex(self._rows.index(number))

    def select_row(self, number: int) -> None:
        count = self._rows.rowCount()
        if count:
            self.setCurrentIndex(self._rows.index(max(0, min(number, count - 1))))

    def step(self, by: int) -> None:
        self.select_row(self.currentIndex().row() + by)

    def open_current(self) -> None:
        self._open(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setUniformItemSizes(not is_narrow(self.viewport().width()))
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.open_current()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.select_row(0)

    def _open(self, index: Index) -> None:
        row = self._rows.row(index.row())
        if row is not None:
            self.row_opened.emit(row.key)

    def _tell_current(self, current: Index, _before: Index) -> None:
        row = self._rows.row(current.row())
        if row is not None:
            self.row_current.emit(row.key)
