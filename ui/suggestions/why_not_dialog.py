"""„Warum nicht …?“: every other offer of the catalogue with the reason why it is not suggested."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lotse.acts.suggesting import suggestions_of
from lotse.errors import InvalidInput
from lotse.matching.found import NotSuggested
from ui.context import AppContext
from ui.theme.measures import GAP, PAGE_MARGIN, em, fit
from ui.widgets.buttons import Button
from ui.widgets.fields import SearchField
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class NotSuggestedRows(QAbstractTableModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NotSuggested, ...] = ()
        self._heads = (self.tr("Angebot"), self.tr("Warum nicht"))

    def set_rows(self, rows: Sequence[NotSuggested]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.name if index.column() == 0 else " ".join(row.reasons)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None


class WhyNotDialog(QDialog):
    def __init__(self, context: AppContext, family_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Warum nicht …?"))
        self._rows = NotSuggestedRows(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._rows)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)
        self.search = SearchField(self.tr("Angebot oder Grund …"))
        self.search.textChanged.connect(self._shown.setFilterFixedString)
        self._count = Label("", "quiet")
        self._reason = HintBox()
        self.table = self._table()
        self._build()
        self._shown.rowsInserted.connect(self._tell_count)
        self._shown.rowsRemoved.connect(self._tell_count)
        self._load(context, family_id)
        self.table.selectionModel().currentRowChanged.connect(self._tell_reason)
        self.setTabOrder(self.search, self.table)
        self.search.setFocus()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(em(60), em(40))

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._shown)
        table.setAccessibleName(self.tr("Angebote, die nicht vorgeschlagen werden"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _build(self) -> None:
        close = Button(self.tr("Schließen"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        fit(foot, gap=GAP)
        foot.addWidget(self._count, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN, gap=GAP)
        layout.addWidget(
            Label(
                self.tr(
                    "Jedes andere Angebot des Katalogs mit dem Grund. Sie kennen die Familie "
                    "besser: Vermitteln können Sie jederzeit auch von der Seite Angebote aus."
                ),
                "muted",
            )
        )
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._reason)
        layout.addLayout(foot)

    def _load(self, context: AppContext, family_id: UUID) -> None:
        try:
            found = suggestions_of(family_id, context.book, today=context.today(), with_rest=True)
        except InvalidInput as missing:
            self._count.setText(" ".join((str(missing), *missing.problems.values())))
            return
        self._rows.set_rows(found.not_suggested)
        self._tell_count()

    def _tell_reason(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """The whole sentence below the table, where a cell would cut it off."""
        name = current.siblingAtColumn(0).data()
        reason = current.siblingAtColumn(1).data()
        self._reason.set_text(f"{name}: {reason}" if current.isValid() else "")

    def _tell_count(self) -> None:
        shown = self._shown.rowCount()
        self._count.setText(self.tr("{} von {} Angeboten").format(shown, self._rows.rowCount()))
