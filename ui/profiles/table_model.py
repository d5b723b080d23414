"""One table of a profile as rows of texts that are edited in place, with words for codes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from lotse.profiles.code_words import codes_of, words_of
from lotse.profiles.tables import Table

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class TableModel(QAbstractTableModel):
    """`edited` after somebody typed, added or removed something."""

    edited = Signal()

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = table.columns
        self._rows: list[dict[str, str]] = []

    def set_rows(self, rows: Sequence[Mapping[str, str]]) -> None:
        self.beginResetModel()
        self._rows = [dict(row) for row in rows]
        self.endResetModel()

    def rows(self) -> list[dict[str, str]]:
        """Without cells and rows that are empty."""
        filled = ({key: text for key, text in row.items() if text} for row in self._rows)
        return [row for row in filled if row]

    def add_row(self) -> int:
        number = len(self._rows)
        self.beginInsertRows(NO_PARENT, number, number)
        self._rows.append({})
        self.endInsertRows()
        return number

    def remove_row(self, number: int) -> None:
        if not 0 <= number < len(self._rows):
            return
        self.beginRemoveRows(NO_PARENT, number, number)
        del self._rows[number]
        self.endRemoveRows()
        self.edited.emit()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if not index.isValid() or role not in shown:
            return None
        column = self._columns[index.column()]
        return words_of(column, self._rows[index.row()].get(column.key, ""))

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        column = self._columns[index.column()]
        self._rows[index.row()][column.key] = codes_of(column, str(value).strip())
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._columns[section].title
        return section + 1
