"""The ribbon as a list: the same content for keyboard, print and screen reader."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lotse.ribbon.pieces import Piece, Ribbon
from lotse.ribbon.rows import Row, rows_of
from ui.theme.measures import em

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class RibbonRows(QAbstractTableModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._heads = (self.tr("Wer"), self.tr("Wann"), self.tr("Was"), self.tr("Stand"))

    def set_ribbon(self, ribbon: Ribbon) -> None:
        self.beginResetModel()
        self._rows = rows_of(ribbon)
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, piece: Piece) -> int | None:
        for number, row in enumerate(self._rows):
            if row.piece and row.piece.key == piece.key:
                return number
        return None

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.who, row.when, row.what, row.state)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.piece.detail if row.piece else f"{row.what}: {row.when}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None


class RibbonList(QTableView):
    """Signals as the picture has them: `piece_opened(Piece)`, `piece_chosen(Piece)`."""

    piece_opened = Signal(object)
    piece_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RibbonRows(self)
        self.setModel(self._rows)
        self.setAccessibleName(self.tr("Lebenslinie als Liste"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.setMinimumHeight(em(22))
        self.activated.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._choose)

    def show_ribbon(self, ribbon: Ribbon) -> None:
        current = self._piece(self.currentIndex())
        self._rows.set_ribbon(ribbon)
        if current:
            self.choose(current)

    def choose(self, piece: Piece) -> None:
        place = self._rows.place_of(piece)
        if place is not None and place != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(place, 0))

    def _piece(self, index: QModelIndex) -> Piece | None:
        row = self._rows.row(index.row())
        return row.piece if row else None

    def _open(self, index: QModelIndex) -> None:
        if piece := self._piece(index):
            self.piece_opened.emit(piece)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if piece := self._piece(current):
            self.piece_chosen.emit(piece)
