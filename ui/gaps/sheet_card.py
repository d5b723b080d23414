"""One table of the report on a card, as high as its rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lotse.gaps.report import Sheet
from ui.gaps.heat_model import HeatModel
from ui.theme.measures import em, keep
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown

MOST_SHOWN = 14  # rows without scrolling
WIDEST, WORDS = 22, 38  # font heights, of columns of numbers and of words


class SheetCard(Card):
    """`empty` is said when there is nothing to show."""

    def __init__(self, sheet: Sheet, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(sheet.title, parent)
        self.sheet = sheet
        self.model = HeatModel(sheet, self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._empty = Label(empty, "muted")
        self.add(self._empty)
        self.add(self.view)
        self.show_sheet(sheet)

    def show_sheet(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.set_title(sheet.title)
        self.view.setAccessibleName(sheet.title)
        self.model.set_sheet(sheet)
        set_shown(self._empty, not sheet.rows)
        set_shown(self.view, bool(sheet.rows))
        self.view.resizeColumnsToContents()
        for place in range(self.model.columnCount()):
            width = self.view.columnWidth(place) + em(0.8)
            self.view.setColumnWidth(place, min(width, em(WIDEST if sheet.levels else WORDS)))
        self.view.resizeRowsToContents()
        for row in range(self.model.rowCount()):
            if self.view.rowHeight(row) > em(3):  # several lines: Qt forgets the padding
                self.view.setRowHeight(row, self.view.rowHeight(row) + em(1.5))
        rows = [self.view.rowHeight(row) for row in range(self.model.rowCount())]
        height = sum(rows[:MOST_SHOWN]) / em(1) + 3.4
        keep(self.view, min_height=height, max_height=height)
