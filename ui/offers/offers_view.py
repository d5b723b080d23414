"""The offers of the catalogue: filter on the left, what is found on the right."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lotse.acts.letterheads import desk_under_letterhead
from lotse.acts.profiling import current_profile
from lotse.bulk import making_many
from lotse.catalogue.facet_values import Facet
from lotse.catalogue.facets import FacetIndex, Filter, Found, Indexing, Part
from lotse.catalogue.offer import Offer
from lotse.catalogue.own_places import own_places
from lotse.documents.drawing.draw import draw
from lotse.documents.record import DocumentKind
from lotse.errors import LotseError
from lotse.records import RecordBook
from lotse.wording.offer_list import offer_list
from ui.context import AppContext
from ui.documents.paper_dialog import PaperDialog
from ui.offers.exporting import ask_for_export, export_offers
from ui.offers.filter_panel import FilterPanel
from ui.offers.loosen_card import LoosenCard
from ui.offers.offer_rows import offer_row
from ui.offers.offers_bar import OffersBar
from ui.theme.measures import em, fit, keep
from ui.widgets.row_list import RowList
from ui.widgets.row_model import LazyRows, ListRow
from ui.widgets.shown import set_shown

_ROOM_FOR_BOTH = 42  # font heights
_PANEL = 20
_MANY = 5_000  # above, the catalogue is read beside the window


class OffersView(QWidget):
    """Signals: `found_changed(offers, referrals to them)`, `reset_wanted` when nothing is
    to narrow any more.
    """

    found_changed = Signal(int, int)
    reset_wanted = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._index = FacetIndex((), context.today())
        self._by_id: dict[str, Offer] = {}
        self._referred: Mapping[str, int] = {}
        self._text = ""
        self._stale = False
        self._narrow = False
        self._home: frozenset[str] = frozenset()
        self._ids: list[str] = []  # as the index has them
        self._rows: tuple[int, ...] = ()  # what the list shows of them
        self.panel = FilterPanel()
        self.list = RowList(self.tr("Angebote"))
        self.loosen = LoosenCard()
        self.bar = OffersBar(context, self)
        self._states = QStackedWidget()
        self._build()
        self.panel.filter_changed.connect(self._filter)
        self.panel.reset.clicked.connect(self.reset_wanted)
        self.loosen.wanted.connect(self._loosen)
        self.list.row_opened.connect(context.navigate.show_offer)
        self.bar.filter_wanted.connect(self._show_panel)
        self.bar.list_wanted.connect(self._show_list)
        self.bar.part_dropped.connect(self._drop)
        self.bar.print_wanted.connect(self.print_list)
        self.bar.export_wanted.connect(self._ask_export)
        context.changes.desk_changed.connect(self._move)
        context.changes.profile_changed.connect(self._name_stages)
        self._name_stages()

    def _build(self) -> None:
        self._states.addWidget(self.list)
        self._states.addWidget(self.loosen)
        keep(self.panel, min_width=_PANEL, max_width=_PANEL)
        sides = QHBoxLayout()
        fit(sides)
        sides.addWidget(self.panel)
        sides.addWidget(self._states, 1)
        column = QVBoxLayout(self)
        fit(column, gap=0.5)
        column.addWidget(self.bar)
        column.addLayout(sides, 1)

    def _name_stages(self) -> None:
        with self._context.messages.guarded():
            names = current_profile(self._context.book).names
            self.panel.tree.name_stages(names)
            self.bar.stage_names = self.loosen.stage_names = names

    def found(self) -> tuple[Offer, ...]:
        """What the list shows, in its order."""
        return tuple(self._index.offers[row] for row in self._rows)

    def filter_now(self) -> Filter:
        return self.panel.filter(self._text)

    def print_list(self) -> None:
        """What is found just now, as a PDF to look at."""
        with self._context.messages.guarded():
            desk = desk_under_letterhead(self._context.book)
            names = current_profile(self._context.book).names
            today = self._context.today()
            content = offer_list(self.found(), self.filter_now(), desk, today, names)
            pdf = draw(DocumentKind.OFFER_LIST, content)
            PaperDialog(self._context, pdf, self.tr("Angebote"), self).ask()

    def _ask_export(self) -> None:
        path = ask_for_export(self)
        if path is not None:
            export_offers(path, self.found(), self._context)

    def search(self, text: str) -> None:
        self._text = text
        self._filter()

    def read_again(self) -> None:
        if self.isVisible():
            self.read()
        else:
            self._stale = True

    def read_if_stale(self) -> None:
        if self._stale:
            self.read()

    def read(self) -> None:
        self._stale = False
        job = partial(_read, self._context.book, self._context.today())
        with self._context.messages.guarded():
            with self._context.book.transaction() as records:
                many = records.offers.count() > _MANY
            if many:
                self._context.background.run(self, job, self._take, self._tell_failure)
            else:
                self._take(job())

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, LotseError):
            raise error
        self._context.messages.failure(error)

    def _take(self, read: tuple[FacetIndex, Mapping[str, int]]) -> None:
        self._index, self._referred = read
        self._by_id = {offer.id: offer for offer in self._index.offers}
        self._ids = list(self._by_id)
        if not self._home:
            self._begin_at_home()
        self._show_found()

    def _begin_at_home(self) -> None:
        """Once, as soon as there are offers: whoever lets it go has everything from then on."""
        desk = self._context.book.desk
        known = self._index.values(Facet.MUNICIPALITY)
        self._home = own_places(known, desk.municipality) if desk else frozenset()
        if self._home and self.filter_now().is_empty:
            self.panel.tree.choose({Facet.MUNICIPALITY: self._home})

    def _move(self) -> None:
        """The desk may have another place now; what somebody chose stays."""
        if self.filter_now().chosen == {Facet.MUNICIPALITY: self._home}:
            self.panel.show_filter(Filter(text=self._text))
            self._home = frozenset()
            self.read_again()

    def _filter(self) -> None:
        """From the top: to follow the current row down a long list would cost the pace."""
        self.list.setCurrentIndex(QModelIndex())
        self._show_found()

    def _show_found(self) -> None:
        found = self._index.find(self.filter_now())
        self._rows = found.rows
        self.list.set_rows(LazyRows([self._ids[row] for row in found.rows], self._row))
        if not self.list.current_key():
            self.list.select_row(0)
        self.panel.show_found(found)
        self._show_result(found)
        self.found_changed.emit(len(found.rows), self._made())

    def _made(self) -> int:
        """Referrals to what is found."""
        if not self._referred:
            return 0
        shown = {self._ids[row] for row in self._rows}
        return sum(count for offer_id, count in self._referred.items() if offer_id in shown)

    def _show_result(self, found: Found) -> None:
        self.bar.show_found(len(found.rows), self.filter_now())
        if found.rows:
            self._states.setCurrentWidget(self.list)
        else:
            self.loosen.show_ways(found.loosen, self.filter_now(), empty=not self._by_id)
            self._states.setCurrentWidget(self.loosen)

    def _loosen(self, without: Filter) -> None:
        self.panel.show_filter(without)
        if without.text != self._text:
            self.reset_wanted.emit()
        self._filter()

    def _drop(self, part: Facet | Part) -> None:
        self._loosen(self.filter_now().without(part))
        self.list.setFocus()

    def _row(self, offer_id: str) -> ListRow:
        return offer_row(self._by_id[offer_id])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < em(_ROOM_FOR_BOTH)
        if narrow != self._narrow:
            self._narrow = narrow
            keep(self.panel, min_width=0 if narrow else _PANEL, max_width=0 if narrow else _PANEL)
            self.bar.show_filter_button(narrow)
            self._show_sides(panel=not narrow, found=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._narrow and self.panel.isVisible():
            self._show_list()
        else:
            super().keyPressEvent(event)

    def _show_panel(self) -> None:
        """In narrow windows filter and list take turns; Esc leads back."""
        self._show_sides(panel=True, found=False)
        self.panel.setFocus()

    def _show_list(self) -> None:
        self._show_sides(panel=False, found=True)
        self.list.setFocus()

    def _show_sides(self, *, panel: bool, found: bool) -> None:
        set_shown(self.panel, panel)
        set_shown(self._states, found)
        self.bar.show_filter_open(is_open=not found)


@making_many()
def _read(book: RecordBook, today: date) -> tuple[FacetIndex, Mapping[str, int]]:
    """The catalogue, and how many referrals went to each offer."""
    with book.transaction() as records:
        index, referred = records.offers.derived(Indexing(today)), records.referrals.by_offer()
    return index(), referred
