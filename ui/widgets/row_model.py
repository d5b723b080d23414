"""Rows with a strong and a quiet line for a list view; the delegate draws them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.widgets.chip import ChipState

Index = QModelIndex | QPersistentModelIndex
PORTION = 300


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


class LazyRows:
    """Many rows of which few are ever seen: each is made when it is first shown."""

    def __init__(self, keys: Sequence[str], make: Callable[[str], ListRow]) -> None:
        self.keys = keys
        self._make = make
        self._made: dict[str, ListRow] = {}

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, number: int) -> ListRow:
        key = self.keys[number]
        if key not in self._made:
            self._made[key] = self._make(key)
        return self._made[key]

    def number_of(self, key: str) -> int:
        return self.keys.index(key) if key in self.keys else -1


class RowModel(QAbstractListModel):
    """Lazy rows come in portions, as far as somebody scrolls."""

    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ListRow, ...] | LazyRows = ()
        self._shown = 0

    def set_rows(self, rows: Sequence[ListRow] | LazyRows) -> None:
        self.beginResetModel()
        lazy = isinstance(rows, LazyRows)
        self._rows = rows if isinstance(rows, LazyRows) else tuple(rows)
        self._shown = min(PORTION, len(rows)) if lazy else len(rows)
        self.endResetModel()

    def canFetchMore(self, _parent: Index) -> bool:
        return self._shown < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        self._show_up_to(self._shown + PORTION)

    def row(self, number: int) -> ListRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, key: str) -> int:
        """-1 if no row has that key."""
        if isinstance(self._rows, LazyRows):
            number = self._rows.number_of(key)
            self._show_up_to(number + 1)
            return number
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def _show_up_to(self, count: int) -> None:
        wanted = min(count, len(self._rows))
        if wanted > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, wanted - 1)
            self._shown = wanted
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._shown

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
