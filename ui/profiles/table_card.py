"""A part of the profile as a table: rows are added, changed and taken away, then taken over."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lotse.acts.profiling import change_rows, current_profile
from lotse.errors import InvalidInput
from lotse.profiles.rows import rows_of
from lotse.profiles.tables import table_named
from ui.context import AppContext
from ui.profiles.table_model import TableModel
from ui.theme.measures import em, keep
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label

_MOST_SHOWN = 9  # rows without scrolling
_LEAST_SHOWN = 3
_NARROWEST, _WIDEST = 7, 26  # columns, in font heights


class TableCard(Card):
    """`changed` after the part was taken over."""

    changed = Signal()

    def __init__(
        self, context: AppContext, key: str, title: str, about: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._context = context
        self._table = table_named(key)
        self.model = TableModel(self._table, self)
        self.view = QTableView()
        self._problem = HintBox("", ChipState.TODAY)
        self._take = Button(self.tr("Übernehmen"))
        self._take.setAccessibleName(self.tr("{} übernehmen").format(title))
        self._undo = LinkButton(self.tr("Verwerfen"))
        self._undo.setAccessibleName(self.tr("Änderungen an {} verwerfen").format(title))
        self.add(Label(about, "quiet"))
        self._set_up(title)
        self.add(self._problem)
        self.add(FlowBox(self._buttons(title)))
        self.model.edited.connect(self._note)
        context.changes.profile_changed.connect(self.show_part)
        self.show_part()

    def show_part(self) -> None:
        """The part as it is kept; what was not taken over is gone."""
        with self._context.messages.guarded():
            written = rows_of(current_profile(self._context.book))
            self.model.set_rows(written.get(self._table.key, []))
            self._problem.set_text("")
            self._set_pending(False)
            self._set_widths()
            shown = min(max(self.model.rowCount(), _LEAST_SHOWN), _MOST_SHOWN)
            height = 3.6 + 2.1 * shown  # head and scroll bar
            keep(self.view, min_height=height, max_height=height)

    def take_over(self) -> None:
        """All rows or none; every problem is named with its row and column."""
        try:
            change_rows(self._table.key, self.model.rows(), self._context.book)
        except InvalidInput as refused:
            self._problem.set_text(str(refused), ChipState.TODAY)
            return
        self._context.changes.profile_changed.emit()
        self._context.messages.info(self.tr("Das Profil ist geändert."))
        self.changed.emit()

    def add_row(self) -> None:
        number = self.model.add_row()
        index = self.model.index(number, 0)
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def remove_row(self) -> None:
        chosen = self.view.currentIndex()
        if chosen.isValid():
            self.model.remove_row(chosen.row())

    def _set_up(self, title: str) -> None:
        self.view.setModel(self.model)
        self.view.setAccessibleName(title)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.verticalHeader().setDefaultSectionSize(em(2.1))
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add(self.view)

    def _set_widths(self) -> None:
        """As wide as what stands there, within reason."""
        self.view.resizeColumnsToContents()
        for place in range(self.model.columnCount()):
            width = self.view.columnWidth(place) + em(0.8)
            self.view.setColumnWidth(place, min(max(width, em(_NARROWEST)), em(_WIDEST)))

    def _buttons(self, title: str) -> list[QWidget]:
        more = Button(self.tr("Zeile hinzufügen"), icon_name="plus")
        more.setAccessibleName(self.tr("{}: Zeile hinzufügen").format(title))
        more.clicked.connect(self.add_row)
        less = LinkButton(self.tr("Zeile entfernen"))
        less.setAccessibleName(self.tr("{}: Zeile entfernen").format(title))
        less.clicked.connect(self.remove_row)
        self._take.clicked.connect(self.take_over)
        self._undo.clicked.connect(self.show_part)
        return [self._take, more, less, self._undo]

    def _note(self) -> None:
        self._set_pending(True)

    def _set_pending(self, pending: bool) -> None:
        self._take.setEnabled(pending)
        self._undo.setVisible(pending)
        self.view.setCurrentIndex(QModelIndex() if not pending else self.view.currentIndex())
