"""The Präventionskette of the place: stations in order, each with its offers."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lotse.catalogue.offer import Offer
from lotse.views.chain_of_place import ChainView, StationView, chain_of_place
from ui.context import AppContext
from ui.theme.measures import fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.closing import delete_later
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.more_rows import MoreRows
from ui.widgets.row import Row
from ui.widgets.scroll_page import ScrollPage

_AT_FIRST = 12  # offers of each station


class ChainPage(ScrollPage):
    def __init__(self, context: AppContext) -> None:
        super().__init__(width=62)
        self._context = context
        self.title = self.tr("Präventionskette")
        self._content = QWidget()
        self.body.addWidget(self._content)
        self.body.addStretch(1)
        context.changes.profile_changed.connect(self.show_chain)
        context.changes.offers_changed.connect(self.show_chain)
        self.show_chain()

    def show_chain(self) -> None:
        """Builds the page anew from the profile and the catalogue of now."""
        with self._context.messages.guarded():
            chain = chain_of_place(self._context.book)
            fresh = QWidget()
            column = QVBoxLayout(fresh)
            fit(column)
            for widget in self._parts(chain):
                column.addWidget(widget)
            self.body.replaceWidget(self._content, fresh)
            self._content.hide()
            delete_later(self._content)
            self._content = fresh

    def _parts(self, chain: ChainView) -> list[QWidget]:
        self._stations = [
            self._station(number, station) for number, station in enumerate(chain.stations, 1)
        ]
        parts: list[QWidget] = [Label(chain.name, "title"), self._about(chain)]
        parts += self._stations
        if chain.other_offers:
            rest = Card(self.tr("Ohne Angabe zum Alter"))
            self._fill(rest, chain.other_offers)
            parts.append(rest)
        return parts

    def _about(self, chain: ChainView) -> Card:
        card = Card(chain.place)
        if chain.leitbild:
            card.add(Label(chain.leitbild))
        for focus in chain.focus:
            card.add(Label(self.tr("Schwerpunkt: {}").format(focus), "quiet"))
        links: list[QWidget] = []
        for number, station in enumerate(chain.stations, start=1):
            link = Button(f"{number} · {station.name}")
            link.setAccessibleName(self.tr("Zur Station {}").format(station.name))
            on_click(link, self._show_station, number - 1)
            links.append(link)
        card.add(FlowBox(links))
        edit = LinkButton(self.tr("Kette bearbeiten"), icon_name="edit")
        on_click(edit, partial(self._context.navigate.show_page, "profile"))
        foot = QWidget()
        line = QHBoxLayout(foot)
        fit(line)
        line.addStretch(1)
        line.addWidget(edit)
        card.add(foot)
        return card

    def _station(self, number: int, station: StationView) -> Card:
        count = self.tr("{} Angebote") if len(station.offers) != 1 else self.tr("{} Angebot")
        chips: list[QWidget] = [Chip(count.format(len(station.offers)), ChipState.PLAIN)]
        if station.is_focus:
            chips.insert(0, Chip(self.tr("Schwerpunkt"), ChipState.OPEN))
        card = Card(f"{number}. {station.name}", action=FlowBox(chips, align_right=True))
        stages = ", ".join(name for name in station.stages if name != station.name)
        words = " · ".join(part for part in (station.text, stages) if part)
        if words:
            card.add(Label(words, "quiet"))
        self._fill(card, station.offers)
        return card

    def _fill(self, card: Card, offers: tuple[Offer, ...]) -> None:
        if not offers:
            card.add(
                Label(self.tr("Für diese Station steht noch kein Angebot im Katalog."), "muted")
            )
        rows = [partial(self._row, offer) for offer in offers]
        for number, make in enumerate(rows[:_AT_FIRST]):
            row = make()
            row.set_first(number == 0)
            card.add(row)
        MoreRows(card, min(_AT_FIRST, len(rows)), rows[_AT_FIRST:])

    def _row(self, offer: Offer) -> Row:
        link = LinkButton(self.tr("Ansehen"))
        link.setAccessibleName(self.tr("Angebot {} ansehen").format(offer.name))
        on_click(link, self._context.navigate.show_offer, offer.id)
        return Row(offer.name, offer.providers, buttons=[link])

    def _show_station(self, number: int) -> None:
        station = self._stations[number]
        place = station.mapTo(self._content, station.rect().topLeft()) + self._content.pos()
        self.verticalScrollBar().setValue(place.y())
