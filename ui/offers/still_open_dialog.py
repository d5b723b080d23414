"""„Angebot noch aktuell?“: asked when a referral came to nothing because of the offer."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lotse.catalogue.offer import Offer
from lotse.dates.written import german
from lotse.errors import NotFound
from lotse.referrals.referral import Referral
from lotse.views.offer_patrol import CAME_TO_NOTHING
from ui.context import AppContext
from ui.offers.offer_changes import OfferChanges
from ui.theme.measures import PAGE_MARGIN, fit, keep
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.closing import delete_when_closed
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label


class StillOpenDialog(QDialog):
    """Esc leaves it for later: the offer comes up in the weekly check then."""

    def __init__(self, context: AppContext, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._offer = offer
        self.setWindowTitle(self.tr("Angebot noch aktuell?"))
        checked = german(offer.last_verified) if offer.last_verified else self.tr("noch nie")
        question = self.tr("Ist „{}“ noch so, wie es im Katalog steht? Zuletzt geprüft: {}.")
        self.yes = PrimaryButton(self.tr("&Ja, heute geprüft"))
        self.change = Button(self.tr("&Nein, Angaben ändern"))
        self.later = Button(self.tr("&Später fragen"))
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN)
        layout.addWidget(Label(question.format(offer.name, checked)))
        layout.addWidget(FlowBox([self.yes, self.change, self.later]))
        keep(self, min_width=26)
        self.yes.clicked.connect(self._verify)
        self.change.clicked.connect(self._show_offer)
        self.later.clicked.connect(self.reject)
        self.later.setFocus()  # one Enter too many must not claim that somebody has checked

    def ask(self) -> None:
        delete_when_closed(self)
        self.open()

    def _verify(self) -> None:
        OfferChanges(self._context).verify(self._offer, how=self.tr("nach einer Vermittlung"))
        self.accept()

    def _show_offer(self) -> None:
        self.accept()
        self._context.navigate.show_offer(self._offer.id)


def ask_if_still_open(context: AppContext, referral: Referral, parent: QWidget) -> None:
    """Asks only where the reason lies with the offer, and only if it is still in the catalogue."""
    if referral.state not in CAME_TO_NOTHING:
        return
    try:
        with context.book.transaction() as records:
            offer = records.offers.get(referral.offer_id)
    except NotFound:
        return
    StillOpenDialog(context, offer, parent).ask()
