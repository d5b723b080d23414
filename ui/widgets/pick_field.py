"""Pick one of many by typing: a line, and below it a list of what fits.

Two plain controls instead of an editable combo box, which screen readers cannot read.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme.measures import fit, keep
from ui.widgets.announce import announce

_KEY = Qt.ItemDataRole.UserRole
_SHOWN = 40


class PickField(QWidget):
    """`find(text)` returns (key, label) pairs. Arrows move, Enter picks, Esc closes the list.

    Signals: `picked(key)`; "" when the pick no longer holds because somebody types on.
    """

    picked = Signal(str)

    def __init__(
        self,
        name: str,
        find: Callable[[str], Sequence[tuple[str, str]]],
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        self._find = find
        self._key = ""
        self._line = QLineEdit()
        self._line.setAccessibleName(name)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("{name}: Auswahl").format(name=name))
        self._list.hide()
        keep(self._list, min_height=9, max_height=9)
        layout = QVBoxLayout(self)
        fit(layout, gap=0.3)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self._offer)
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(self._pick)
        self._list.itemActivated.connect(self._pick)

    def key(self) -> str:
        """The picked one; empty if nothing is picked."""
        return self._key

    def text(self) -> str:
        return self._line.text()

    def set_picked(self, key: str, label: str) -> None:
        self._key = key
        self._line.setText(label)
        self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._line
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._list.isVisible()
        ):
            return self._steer(event)
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        row = self._list.currentRow()
        match event.key():
            case Qt.Key.Key_Down:
                self._list.setCurrentRow(min(row + 1, self._list.count() - 1))
            case Qt.Key.Key_Up:
                self._list.setCurrentRow(max(row - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if row >= 0:
                    self._pick(self._list.item(row))
            case Qt.Key.Key_Escape:
                self._list.hide()
            case _:
                return False
        return True

    def _offer(self, text: str) -> None:
        if self._key:
            self._key = ""
            self.picked.emit("")
        before = self._list.count()
        self._list.clear()
        for key, label in list(self._find(text))[:_SHOWN] if text.strip() else ():
            item = QListWidgetItem(label)
            item.setData(_KEY, key)
            self._list.addItem(item)
        found = self._list.count()
        self._list.setVisible(found > 0)
        if found:
            self._list.setCurrentRow(0)
        if found or before:
            announce(self._line, self.tr("{n} gefunden").format(n=found))

    def _pick(self, item: QListWidgetItem) -> None:
        self.set_picked(str(item.data(_KEY)), item.text())
        self._line.setFocus()
        self.picked.emit(self._key)
