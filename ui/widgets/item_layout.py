"""What our own layouts share: a list of items, and a height that follows from the width."""

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.widgets.closing import keep_until_gone


class ItemLayout(QLayout):
    """Says what Qt asks of every layout; where the items stand is said by those who inherit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent else super().__init__()
        keep_until_gone(self)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True
