"""A list in several parts with their counts; a row that is cut off is said in full below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.measures import SCROLL_BAR, em, fit, keep
from ui.widgets.labels import Label
from ui.widgets.row_delegate import is_cut_off
from ui.widgets.row_list import RowList
from ui.widgets.row_model import LazyRows
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.shown import set_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPart:
    key: str
    words: str
    rows: LazyRows


class PartsView(QWidget):
    """Opens at the first part with anything in it."""

    def __init__(self, parts: Sequence[ListPart], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = {part.key: part for part in parts}
        options = tuple((part.key, f"{part.words} ({len(part.rows)})") for part in parts)
        self.parts = SegmentedChoice(options, name)
        self.list = RowList(name)
        self._whole = Label("", "muted")
        keep(self.list, min_height=14)
        layout = QVBoxLayout(self)
        fit(layout, gap=0.5)
        layout.addWidget(self.parts)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._whole)
        self.parts.value_changed.connect(self.show_part)
        self.list.row_current.connect(self._tell_whole)
        self._first = next((part.key for part in parts if len(part.rows)), parts[0].key)
        self.show_part(self._first)

    def show_part(self, key: object) -> None:
        shown = str(key or self._first)  # one of them must hold
        self.parts.set_value(shown)
        self._rows = self._parts[shown].rows
        self._whole.setText("")
        self.list.set_rows(self._rows)
        self.list.select_row(0)

    def _tell_whole(self, key: str) -> None:
        """Only what its row cuts off at its end."""
        row = self._rows[self._rows.number_of(key)]
        said = row.quiet if is_cut_off(row, self.list.width() - em(SCROLL_BAR)) else ""
        self._whole.setText(said)
        set_shown(self._whole, bool(said))
