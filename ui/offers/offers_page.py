"""The catalogue: filter by typing, details beside the list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_search import OfferSearch
from lotse.catalogue.offer_words import STATUS_WORDS
from lotse.catalogue.school import School
from lotse.catalogue.shipped import areas, school_directory
from ui.context import AppContext
from ui.offers.offer_detail import OfferDetail
from ui.theme.measures import PAGE_MARGIN, em, fit, keep
from ui.widgets.announce import announce
from ui.widgets.buttons import LinkButton
from ui.widgets.chip import ChipState
from ui.widgets.fields import SearchField
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.shown import set_shown

OFFERS, SCHOOLS = "angebote", "schulen"
_MOST_SHOWN = 300
_ROOM_FOR_BOTH = 44  # font heights


class OffersPage(QWidget):
    """`offer_id` or `school_number` is shown at once."""

    def __init__(self, context: AppContext, offer_id: str = "", school_number: str = ""):
        super().__init__()
        self.title = self.tr("Angebote")
        self._context = context
        self._offers = OfferSearch(())
        self._by_id: dict[str, Offer] = {}
        self._kind = SegmentedChoice(
            ((OFFERS, self.tr("Angebote")), (SCHOOLS, self.tr("Schulen"))), self.tr("Verzeichnis")
        )
        self._kind.set_value(OFFERS)
        self._search = SearchField(self.tr("Name, Träger, Ort oder Thema …"))
        keep(self._search, min_width=18, max_width=18)
        self._count = Label("", "muted")
        self._list = RowList(self.tr("Angebote"))
        self._detail = OfferDetail()
        self._back = LinkButton(self.tr("Zur &Liste"), icon_name="back")
        self._narrow = False
        self._build()
        self.setFocusProxy(self._search)
        self._search.textChanged.connect(self._reload)
        self._kind.value_changed.connect(self._switch)
        self._list.row_current.connect(self._show)
        self._list.row_opened.connect(self.open_detail)
        self._back.clicked.connect(self._show_list)
        context.changes.offers_changed.connect(self._read)
        self._read()
        self.come_back(offer_id=offer_id, school_number=school_number)

    def come_back(self, offer_id: str = "", school_number: str = "") -> None:
        key = offer_id or school_number
        if not key:
            return
        self._kind.set_value(OFFERS if offer_id else SCHOOLS)
        self._search.setText("" if offer_id else school_number)
        self._reload()
        self._list.set_current(key)
        self._show(key)

    def _build(self) -> None:
        head = FlowBox([self._kind, self._search, self._count], gap=0.9)
        right = QWidget()
        column = QVBoxLayout(right)
        fit(column, gap=0.4)
        column.addWidget(self._back)
        column.addWidget(self._detail, 1)
        self._sides = QHBoxLayout()
        fit(self._sides)
        self._sides.addWidget(self._list, 1)
        self._sides.addWidget(right, 1)
        self._right = right
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN)
        layout.addWidget(Label(self.title, "title"))
        layout.addWidget(head)
        layout.addLayout(self._sides, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow = self.width() < em(_ROOM_FOR_BOTH)
        self._show_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self._show_list()
            self._list.setFocus()
        else:
            super().keyPressEvent(event)

    def _show_list(self) -> None:
        """In narrow windows list and detail take turns."""
        self._list.show()
        set_shown(self._right, not self._narrow)
        set_shown(self._back, self._narrow)

    def open_detail(self, key: str) -> None:
        self._show(key)
        if self._narrow:
            self._list.hide()
            self._right.show()
            self._back.setFocus()

    def _read(self) -> None:
        with self._context.messages.guarded():
            with self._context.book.transaction() as records:
                offers = records.offers.all()
            self._offers = OfferSearch(offers)
            self._by_id = {offer.id: offer for offer in offers}
        self._reload()

    def _switch(self, _kind: object) -> None:
        self._search.clear()
        self._reload()
        self._search.setFocus()

    def _reload(self) -> None:
        text = self._search.text().strip()
        if self._kind.value() == SCHOOLS:
            rows = [_school_row(school) for school in self._schools(text)]
        else:
            rows = [_offer_row(offer) for offer in self._offers.find(text, limit=_MOST_SHOWN)]
        self._list.set_rows(rows)
        self._list.select_row(0)
        if not rows:
            self._detail.clear()
        self._count.setText(self.tr("{n} gefunden").format(n=len(rows)))
        if text:
            announce(self._list, self._count.text())

    def _schools(self, text: str) -> tuple[School, ...]:
        """Without a search those of the desk's own town."""
        desk = self._context.book.desk
        town = "" if text or desk is None else areas().get(desk.municipality).name
        return school_directory().search(text, town=town, limit=_MOST_SHOWN)

    def _show(self, key: str) -> None:
        if self._kind.value() == SCHOOLS:
            with self._context.messages.guarded():
                self._detail.show_school(school_directory().get(key))
        elif key in self._by_id:
            self._detail.show_offer(self._by_id[key])


def _offer_row(offer: Offer) -> ListRow:
    place = ", ".join((offer.municipality, *offer.districts[:2]))
    chips = (
        ()
        if offer.status == "aktiv"
        else ((STATUS_WORDS.get(offer.status, offer.status), ChipState.LEFT),)
    )
    return ListRow(
        key=offer.id,
        strong=offer.name,
        quiet=" · ".join(part for part in (offer.providers, place) if part),
        icon_name="offers",
        chips=chips,
    )


def _school_row(school: School) -> ListRow:
    return ListRow(
        key=school.number,
        strong=school.name,
        quiet=f"{school.school_type} · {school.street}, {school.postcode} {school.town}",
        icon_name="school",
    )
