"""Rows of texts under heads. Folded, each row is one cell: its name, below it what it says."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class TextRows(QAbstractTableModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, ...], ...] = ()
        self.is_folded = False

    def set_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self.heads = tuple(heads)
        self.rows = tuple(tuple(row) for row in rows)
        self.endResetModel()

    def set_folded(self, folded: bool) -> None:
        if folded is not self.is_folded:
            self.beginResetModel()
            self.is_folded = folded
            self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        if parent.isValid():
            return 0
        return min(1, len(self.heads)) if self.is_folded else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._folded(row) if self.is_folded else row[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                if self.is_folded:
                    return self._folded(row).replace("\n", ", ")
                return f"{row[0]}, {self.heads[index.column()]}: {row[index.column()]}"
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.heads[section]
        return section + 1

    def _folded(self, row: tuple[str, ...]) -> str:
        told = zip(self.heads[1:], row[1:], strict=True)
        return "\n".join((row[0], *(f"{head}: {text}" for head, text in told if text)))
