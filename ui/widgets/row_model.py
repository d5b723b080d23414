"""Rows with a strong and a quiet line for a list view; the delegate draws them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.widgets.chip import ChipState

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """`key` says what to open; `chips` are (text, state) on the right."""

    key: str
    strong: str
    quiet: str = ""
    icon_name: str = ""
    chips: tuple[tuple[str, ChipState], ...] = ()

    @property
    def told(self) -> str:
        """The whole row for a screen reader."""
        states = (f"{text}" for text, _ in self.chips)
        return ", ".join(part for part in (self.strong, self.quiet, *states) if part)


class RowModel(QAbstractListModel):
    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ListRow, ...] = ()

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> ListRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, key: str) -> int:
        """-1 if no row has that key."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.strong
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return row.told
            case self.RowRole:
                return row
            case _:
                return None
