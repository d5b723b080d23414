"""A list that narrows while typing, and the chosen entry with a way back to the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.forms.fields.search_line import SearchLine
from ui.theme.measures import fit, keep
from ui.widgets.announce import announce
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label

_ROWS_HEIGHT = 11.0

Find = Callable[[str], Sequence[tuple[str, str]]]


class PickList(QWidget):
    """`find` gives (value, label) for the typed text.

    Signals: `taken` with the value; `typed` with text that is no entry, if `free`.
    """

    taken = Signal(str)
    typed = Signal(str)

    def __init__(self, find: Find, *, placeholder: str, change: str, free: bool = False) -> None:
        super().__init__()
        self._find, self._free = find, free
        self._search = SearchLine(placeholder)
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep(self._list, min_height=_ROWS_HEIGHT, max_height=_ROWS_HEIGHT)
        self._said = Label("", "quiet")
        self._chosen = Label("", "strong")
        self._place = Label("", "quiet")
        self._change = LinkButton(change)
        self._pages = (self._search_page(), self._chosen_page())
        layout = QVBoxLayout(self)
        fit(layout)
        for page in self._pages:
            layout.addWidget(page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.refresh()
        self.show_chosen("")
        self._search.textChanged.connect(self.refresh)
        self._search.returnPressed.connect(self._take_current)
        self._search.moved.connect(self._move)
        self._search.picked.connect(self._take_current)
        self._list.itemClicked.connect(self._take)
        self._list.itemActivated.connect(self._take)
        self._change.clicked.connect(self._reopen)

    def show_chosen(self, text: str, place: str = "") -> None:
        """Without text the list is open."""
        self._chosen.setText(text)
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._show_page(1 if text else 0)

    def entry(self) -> QWidget:
        """What takes the cursor: the search line, or the way back to it."""
        return self._search if self._pages[1].isHidden() else self._change

    def refresh(self) -> None:
        """Searches again: the text or the entries are others."""
        text = self._search.text()
        self._list.clear()
        found = self._find(text)
        for value, label in found:
            item = QListWidgetItem(label)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setToolTip(label)
            self._list.addItem(item)
        self._list.setCurrentRow(0 if text.strip() else -1)
        self._list.setVisible(bool(found))
        self._say(len(found), text.strip())

    def name(self, label: str, description: str) -> None:
        self._search.setAccessibleName(label)
        self._search.setAccessibleDescription(description)
        self._list.setAccessibleName(self.tr("Auswahl: {0}").format(label))
        self._change.setAccessibleName(f"{label}: {self._change.text()}")

    def _search_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        fit(layout, gap=0.3)
        for widget in (self._search, self._list, self._said):
            layout.addWidget(widget)
        return page

    def _chosen_page(self) -> QWidget:
        page = QWidget()
        words = QVBoxLayout()
        fit(words, gap=0.1)
        words.addWidget(self._chosen)
        words.addWidget(self._place)
        layout = QHBoxLayout(page)
        fit(layout)
        layout.addLayout(words, 1)
        layout.addWidget(self._change)
        return page

    def _show_page(self, shown: int) -> None:
        for index, page in enumerate(self._pages):
            page.setVisible(index == shown)

    def _say(self, count: int, text: str) -> None:
        said = ""
        if not count and text:
            said = self.tr("Nichts gefunden.")
            if self._free:
                said = self.tr("Nichts gefunden. Enter übernimmt „{0}“.").format(text)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        if text:
            announce(self._search, said or self.tr("{0} Treffer").format(count))

    def _move(self, by: int) -> None:
        last = self._list.count() - 1
        self._list.setCurrentRow(max(0, min(self._list.currentRow() + by, last)))

    def _take_current(self) -> None:
        item = self._list.currentItem()
        text = self._search.text().strip()
        if self._list.currentRow() >= 0:
            self._take(item)
        elif self._free and text and not self._list.count():
            self.typed.emit(text)
            self._change.setFocus()

    def _take(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.data(Qt.ItemDataRole.UserRole))
        self._change.setFocus()

    def _reopen(self) -> None:
        """Back to the list; the answer stands until another one is taken."""
        self._search.clear()
        self.refresh()
        self._show_page(0)
        self._search.setFocus()
