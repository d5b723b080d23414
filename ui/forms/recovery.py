"""A draft was found: what it is, from when, and three ways to go on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.measures import fit, keep
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.row import Row
from ui.widgets.scroll_page import ScrollPage


class RecoveryOffer(QWidget):
    """Nothing is overwritten and nothing thrown away before the person chooses.

    Signals: `resumed`, `discarded`, `postponed`.
    """

    resumed = Signal()
    discarded = Signal()
    postponed = Signal()

    def __init__(self, title: str, saved: str, contents: Sequence[tuple[str, str]]) -> None:
        """`saved` says when, `contents` are sections with what stands in them."""
        super().__init__()
        card = Card(self.tr("Es gibt einen Entwurf"))
        keep(card, max_width=46)
        card.add(Label(title, "strong"))
        card.add(Label(saved, "quiet"))
        for place, (section, said) in enumerate(contents):
            row = Row(section, said, plain=True)
            row.set_first(place == 0)
            card.add(row)
        self._resume = PrimaryButton(self.tr("Weiter bearbeiten"))
        discard = Button(self.tr("Verwerfen"))
        later = LinkButton(self.tr("Später"))
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        fit(line, margin=(0, 0.7, 0, 0))
        line.addWidget(self._resume)
        line.addWidget(later)
        line.addStretch(1)
        line.addWidget(discard)
        card.add(buttons)
        self._resume.clicked.connect(self.resumed)
        discard.clicked.connect(self.discarded)
        later.clicked.connect(self.postponed)
        page = ScrollPage()
        page.body.addWidget(card)
        page.body.addStretch(1)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(page)
        self.setFocusProxy(self._resume)
