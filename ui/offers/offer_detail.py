"""One offer or school, read only, on the right of the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_words import STATUS_WORDS, facts, need_words, unknown
from lotse.catalogue.school import School
from ui.theme.measures import fit
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage


class OfferDetail(ScrollPage):
    """Empty until something is shown. The text can be selected and copied."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent, margin=0)
        self._card: Card | None = None
        self.body.addStretch()

    def show_offer(self, offer: Offer) -> None:
        card = Card()
        card.add(Label(offer.name, "title"))
        chips = [Chip(word, ChipState.PLAIN) for word in need_words(offer)]
        if offer.status != "aktiv":
            word = STATUS_WORDS.get(offer.status, offer.status)
            chips.insert(0, Chip(word, ChipState.LEFT))
        if chips:
            card.add(FlowBox(chips))
        if offer.description:
            card.add(_selectable(offer.description))
        card.body.addWidget(_facts(facts(offer)))
        missing = unknown(offer)
        if missing:
            ask = self.tr("Nicht angegeben, bitte fragen: {what}.").format(what=", ".join(missing))
            card.add(HintBox(ask, ChipState.SOON))
        self._put(card, offer.name)

    def show_school(self, school: School) -> None:
        card = Card()
        card.add(Label(school.full_name, "title"))
        said = (
            (self.tr("Schulform"), school.school_type),
            (self.tr("Anschrift"), f"{school.street}, {school.postcode} {school.town}"),
            (self.tr("Telefon"), school.phone),
            (self.tr("E-Mail"), school.email),
            (self.tr("Schulnummer"), school.number),
        )
        card.body.addWidget(_facts([(what, says) for what, says in said if says]))
        source = self.tr("Quelle: Schulverzeichnis des Landes Nordrhein-Westfalen, dl-de/by-2-0")
        card.add(Label(source, "quiet"))
        self._put(card, school.full_name)

    def clear(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    def _put(self, card: Card, name: str) -> None:
        self.clear()
        self._card = card
        card.setAccessibleName(name)
        self.body.insertWidget(0, card)


def _facts(facts: Sequence[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    fit(grid, margin=(0, 0.4, 0, 0.4), gap=0.6)
    grid.setColumnStretch(1, 1)
    for row, (what, says) in enumerate(facts):
        grid.addWidget(Label(what, "muted", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_selectable(says), row, 1)
    return holder


def _selectable(text: str) -> Label:
    label = Label(text)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
