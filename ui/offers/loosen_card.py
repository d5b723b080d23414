"""Nothing found: what to let go, and how many offers that brings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.catalogue.facet_values import Facet
from lotse.catalogue.facets import Filter, Part
from lotse.chain.names import NEUTRAL_NAMES
from ui.offers.filter_words import part_words
from ui.theme.measures import fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button
from ui.widgets.closing import delete_later
from ui.widgets.empty_state import EmptyState

_MOST = 3


class LoosenCard(QWidget):
    """Signals: `wanted(Filter)`, the filter without what was too narrow."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage_names = NEUTRAL_NAMES
        self._ways = QWidget()
        self._column = QVBoxLayout(self._ways)
        fit(self._column, gap=0.4)
        self._state = EmptyState("", "", action=self._ways, icon_name="search")
        layout = QVBoxLayout(self)
        fit(layout)
        layout.addWidget(self._state)

    def show_ways(
        self, ways: Sequence[tuple[Facet | Part, int]], tried: Filter, *, empty: bool
    ) -> None:
        self._clear()
        if empty:
            self._state.set_text(
                self.tr("Noch kein Angebot im Katalog"),
                self.tr("Legen Sie ein Angebot an oder importieren Sie eine Liste."),
            )
            return
        self._state.set_text(
            self.tr("Dazu passt kein Angebot"),
            self.tr("Lassen Sie eine Einschränkung weg:")
            if ways
            else self.tr("Jede Einschränkung für sich ist schon zu eng. Lösen Sie alle Filter."),
        )
        for part, brings in ways[:_MOST]:
            count = self.tr("1 Angebot") if brings == 1 else self.tr("{} Angebote").format(brings)
            what = part_words(part, tried, self.stage_names)
            words = self.tr("ohne {} ({})").format(what, count)
            button = Button(words)
            on_click(button, self.wanted.emit, tried.without(part))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                delete_later(widget)
