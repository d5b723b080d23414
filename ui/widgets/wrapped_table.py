"""A table to read that never scrolls sideways: texts wrap, and where even that does not fit, the
columns fold into one. Rows are opened, added, removed and moved by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView, QWidget

from ui.theme.measures import em
from ui.widgets.column_widths import shared_out
from ui.widgets.text_rows import Index, TextRows
from ui.widgets.wrapped_text import PADDING, WrappedText, plain_font, strong_font

_MOST_SHOWN = 16  # rows without scrolling
_ENOUGH, _PLENTY = 9, 26  # font heights: a text that wraps has the first, none needs the second
_FRAME = 2


class WrappedTable(QTableView):
    """Signals: `row_opened` on Enter, F2 or double click, `row_wanted` on Insert, `row_dropped` on
    Delete, `row_moved(row, by)` on Alt with an arrow, `undo_wanted` on Ctrl+Z, `row_current` while
    moving, -1 for none; rows count from 0.
    """

    row_current = Signal(int)
    undo_wanted = Signal()

    row_opened = Signal(int)
    row_wanted = Signal()
    row_dropped = Signal(int)
    row_moved = Signal(int, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = 0
        self._texts = TextRows(self)
        self._cells = WrappedText(self)
        self.setModel(self._texts)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self._open)

    def set_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Keeps the current row, or the last where there are fewer now."""
        row = self.current_row()
        self._texts.set_rows(heads, rows)
        self._arrange()
        if row >= 0:
            self.set_current_row(min(row, len(rows) - 1))
        self.row_current.emit(self.current_row())

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """As they are shown."""
        return self._texts.rows

    def current_row(self) -> int:
        """-1 for none."""
        return self.currentIndex().row()

    def set_current_row(self, row: int) -> None:
        self.setCurrentIndex(self._texts.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
            return
        row = self.current_row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if row >= 0:
                self.row_opened.emit(row)
            case Qt.Key.Key_Delete if row >= 0:
                self.row_dropped.emit(row)
            case Qt.Key.Key_Insert:
                self.row_wanted.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt and row >= 0:
                self.row_moved.emit(row, -1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if self.current_row() < 0 and self._texts.rowCount():
            self.set_current_row(0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The table is as high as its rows: the page around it has to follow."""
        super().currentChanged(current, previous)
        self.row_current.emit(current.row())
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inside = page.widget() if isinstance(page, QScrollArea) else None
        if inside is not None and isinstance(page, QScrollArea) and self.hasFocus():
            row = self.visualRect(current).translated(0, self.horizontalHeader().height())
            for corner in (row.bottomLeft(), row.topLeft()):
                place = self.mapTo(inside, corner)
                page.ensureVisible(place.x(), place.y(), 0, em(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != self._room:
            self._room = event.size().width()
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._room:
            self._arrange()

    def _arrange(self) -> None:
        widths = self._widths()
        self._texts.set_folded(not widths)
        self.horizontalHeader().setVisible(bool(widths))
        for column, width in enumerate(widths or [self._room]):
            self.setColumnWidth(column, width)
        heights = [self._height_of(row) for row in range(self._texts.rowCount())]
        for row, height in enumerate(heights):
            self.setRowHeight(row, height)
        head = self.horizontalHeader().sizeHint().height() if widths else 0
        self.setFixedHeight(head + sum(heights[:_MOST_SHOWN]) + 2 * _FRAME)
        self.updateGeometries()  # Qt would wait, and scroll by what was too wide before

    def _height_of(self, row: int) -> int:
        columns = range(self._texts.columnCount())
        texts = (str(self._texts.index(row, column).data() or "") for column in columns)
        return max(
            (
                self._cells.height_of(text, at, self.columnWidth(at))
                for at, text in enumerate(texts)
            ),
            default=0,
        )

    def _widths(self) -> list[int]:
        """Empty where the columns do not fit beside each other."""
        least, wanted = [], []
        for column, head in enumerate(self._texts.heads):
            texts = [row[column] for row in self._texts.rows]
            metrics = QFontMetrics(plain_font() if column else strong_font())
            heads = QFontMetrics(strong_font()).horizontalAdvance(head)
            words = (word for text in texts for word in text.split())
            longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
            whole = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            space = 2 * em(PADDING) + em(0.2)
            least.append(max(longest, heads, min(whole, em(_ENOUGH))) + space)
            wanted.append(max(least[-1], min(whole, em(_PLENTY)) + space))
        return shared_out(self._room, least, wanted)

    def _open(self, index: Index) -> None:
        self.row_opened.emit(index.row())
