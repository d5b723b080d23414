"""The directory: offers narrowed by facets and words, and the schools of the Land."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.context import AppContext
from ui.offers.offers_view import OffersView
from ui.offers.schools_view import SchoolsView
from ui.theme.measures import PAGE_MARGIN, em, fit
from ui.widgets.acting import on_click
from ui.widgets.announce import announce
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import SearchField
from ui.widgets.flow_layout import FlowBox
from ui.widgets.identity_bar import LOW_WINDOW
from ui.widgets.labels import Label
from ui.widgets.list_keys import ListKeys
from ui.widgets.row_list import RowList
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.shown import set_shown

OFFERS, SCHOOLS = "angebote", "schulen"
_ROOM_FOR_TITLE = 48  # font heights
_LOW_MARGIN = 0.5


class OffersPage(QWidget):
    """`school_number` is shown at once."""

    def __init__(self, context: AppContext, school_number: str = ""):
        super().__init__()
        self.title = self.tr("Angebote")
        self._context = context
        self._kind = SegmentedChoice(
            ((OFFERS, self.tr("Angebote")), (SCHOOLS, self.tr("Schulen"))), self.tr("Verzeichnis")
        )
        self._kind.set_value(OFFERS)
        self._search = SearchField(self.tr("Name, Träger, Ort oder Thema …"))
        ListKeys(self._search, self._shown_list)
        self._title = Label(self.title, "title", wrap=False)
        self._count = Label("", "muted", wrap=False)
        self.offers = OffersView(context)
        self.schools = SchoolsView(context)
        self._ways = FlowBox(self._links(), align_right=True)
        self._views = QStackedWidget()
        self._build()
        self.setFocusProxy(self._search)
        self._search.textChanged.connect(self._look)
        self._kind.value_changed.connect(self._switch)
        self.offers.found_changed.connect(self._tell_count)
        self.offers.reset_wanted.connect(self._search.clear)
        context.changes.offers_changed.connect(self._read_again)
        self.offers.read()
        self.come_back(school_number)

    def come_back(self, school_number: str = "") -> None:
        self.offers.read_if_stale()
        self._search.selectAll()  # whoever comes back and types looks for something else
        if school_number:
            self._kind.set_value(SCHOOLS)
            self._search.setText(school_number)
            self._look()
            self.schools.open_school(school_number)

    def _shown_list(self) -> RowList:
        return self.schools.list if self._kind.value() == SCHOOLS else self.offers.list

    def _build(self) -> None:
        self._views.addWidget(self.offers)
        self._views.addWidget(self.schools)
        layout = QVBoxLayout(self)
        self._fit_margins(PAGE_MARGIN)
        head = QHBoxLayout()
        fit(head)
        head.addWidget(self._title)
        head.addWidget(self._kind)
        head.addWidget(self._ways, 1)
        layout.addLayout(head)
        find = QHBoxLayout()
        fit(find)
        find.addWidget(self._search, 1)
        find.addWidget(self._count)
        layout.addLayout(find)
        layout.addWidget(self._views, 1)

    def _links(self) -> list[LinkButton]:
        """Other views of what there is in this place."""
        navigate = self._context.navigate
        chain = LinkButton(self.tr("Präventionskette"))
        on_click(chain, partial(navigate.show_page, "chain"))
        gaps = LinkButton(self.tr("Lücken"))
        on_click(gaps, partial(navigate.show_page, "gaps"))
        network = LinkButton(self.tr("Netzwerk"))
        on_click(network, navigate.show_directory)
        return [chain, gaps, network]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In narrow windows the choice between offers and schools is title enough."""
        super().resizeEvent(event)
        set_shown(self._title, self.width() >= em(_ROOM_FOR_TITLE))
        low = self.window().height() < em(LOW_WINDOW)
        if low == self._ways.isHidden():
            return
        set_shown(self._ways, not low)  # the search of the window leads there too
        self._fit_margins(_LOW_MARGIN if low else PAGE_MARGIN)

    def _fit_margins(self, above: float) -> None:
        layout = self.layout()
        if layout is not None:
            fit(layout, margin=(PAGE_MARGIN, above), gap=0.7)

    def _switch(self, kind: object) -> None:
        if kind is None:  # one of the two must hold
            self._kind.set_value(SCHOOLS if self._views.currentIndex() else OFFERS)
            return
        self._search.clear()
        self._look()
        self._search.setFocus()

    def _look(self) -> None:
        text = self._search.text().strip()
        if self._kind.value() == SCHOOLS:
            self._views.setCurrentWidget(self.schools)
            self._tell_count(self.schools.search(text))
        else:
            self._views.setCurrentWidget(self.offers)
            self.offers.search(text)

    def _read_again(self) -> None:
        self.schools.read_again()
        self.offers.read_again()

    def _tell_count(self, count: int, referrals: int = 0) -> None:
        words = self.tr("{n} gefunden").format(n=f"{count:,}".replace(",", "."))
        if referrals:
            one = self.tr("1 Vermittlung dorthin")
            many = self.tr("{} Vermittlungen dorthin").format(referrals)
            words = f"{words} · {one if referrals == 1 else many}"
        self._count.setText(words)
        announce(self._shown_list(), words)
