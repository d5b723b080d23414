"""A page about one entry: who it is on top, cards below, built anew when the directory changed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.catalogue.offer_parts import Origin
from lotse.dates.written import german
from lotse.directory.directory import Directory
from lotse.responsible.read import read_directory
from ui.context import AppContext
from ui.family_parts.family_tab import fill_rows
from ui.theme.measures import fit
from ui.widgets.card import Card
from ui.widgets.fact_grid import FactGrid
from ui.widgets.identity_bar import IdentityBar
from ui.widgets.scroll_page import ScrollPage


class EntryPage(QWidget):
    """Subclasses fulfil `show_entry`, which fills the cards from `self.directory`."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.context = context
        self.title = ""
        self.directory: Directory = read_directory(context.book)
        self.identity = IdentityBar()
        self._page = ScrollPage(width=62)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(self.identity)
        layout.addWidget(self._page, 1)

    def show_entry(self) -> None:
        raise NotImplementedError

    def begin(self, *cards: Card) -> None:
        """Call at the end of the constructor. Raises NotFound if the entry is gone."""
        for card in cards:
            self._page.body.addWidget(card)
        self._page.body.addStretch(1)
        self.show_entry()
        self.context.changes.directory_changed.connect(self._reload)

    def _reload(self) -> None:
        with self.context.messages.guarded():
            self.directory = read_directory(self.context.book)
            self.show_entry()


def fill_facts(card: Card, facts: Sequence[tuple[str, str]], empty: str) -> None:
    """What is not known is not shown."""
    said = [(label, text) for label, text in facts if text]
    fill_rows(card, [FactGrid(said)] if said else [], empty)


def origin_words(origin: Origin | None) -> str:
    """`übernommen von Bildungsbüro, Unna am 21.11.2026`; empty for our own."""
    if origin is None or not origin.installation:
        return ""
    if origin.imported_on is None:
        words = QCoreApplication.translate("Directory", "übernommen von {}")
        return words.format(origin.installation)
    words = QCoreApplication.translate("Directory", "übernommen von {place} am {day}")
    return words.format(place=origin.installation, day=german(origin.imported_on))
