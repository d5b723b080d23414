"""Small changes of an offer from its page or a list, each with „Rückgängig“."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from lotse.acts.cataloguing import change_offer, verify_offer
from lotse.catalogue.offer import Offer
from ui.context import AppContext


class OfferChanges:
    def __init__(self, context: AppContext) -> None:
        self._context = context

    def verify(self, offer: Offer, how: str = "") -> None:
        """„Heute geprüft“."""
        today = self._context.today()
        change = partial(verify_offer, today=today, how=how)
        with self._context.messages.guarded():
            said = QCoreApplication.translate(
                "OfferChanges", "{} ist als heute geprüft vermerkt."
            ).format(offer.name)
            self.store(offer, change, said)

    def store(self, before: Offer, change: Callable[..., Offer], said: str) -> Offer:
        """`change(offer, book)` stores and returns the offer. Raises LotseError."""
        after = change(before, self._context.book)
        self._tell()
        self._context.messages.info(said, partial(self._take_back, before, after))
        return after

    def _take_back(self, before: Offer, after: Offer) -> None:
        with self._context.messages.guarded():
            change_offer(replace(before, version=after.version), self._context.book)
            self._tell()

    def _tell(self) -> None:
        self._context.changes.offers_changed.emit()
        self._context.changes.saved.emit(self._context.now())
