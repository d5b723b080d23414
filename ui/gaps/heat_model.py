"""A table of texts, shaded where a heat map is; the text says all that the shade says."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from lotse.gaps.gap_table import LEVELS
from lotse.gaps.report import Sheet
from ui.theme.palette import tokens_now

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
STRONGEST = 0.42  # of the colour at the highest level; text stays readable on it


class HeatModel(QAbstractTableModel):
    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet

    def set_sheet(self, sheet: Sheet) -> None:
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._sheet.heads) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._sheet.rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                name = self._sheet.rows[index.row()][0]
                return f"{name}, {self._head(index.column())}: {text}"
            case Qt.ItemDataRole.BackgroundRole:
                return self._ground(index)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() and self._sheet.levels:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._head(section)
        return None

    def _head(self, section: int) -> str:
        return (self._sheet.first_head, *self._sheet.heads)[section]

    def _ground(self, index: Index) -> QColor | None:
        if not index.column() or not self._sheet.levels:
            return None
        level = self._sheet.levels[index.row()][index.column() - 1]
        if not level:
            return None
        shade = QColor(tokens_now().accent)
        shade.setAlphaF(STRONGEST * level / LEVELS)
        return shade
