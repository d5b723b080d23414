"""„Fällt weg“, „ruht“, „geplant“, „aktiv“: since when and why."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.acts.cataloguing import set_status
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_words import status_word
from lotse.dates.partial import PartialDate
from lotse.errors import InvalidInput
from lotse.records import RecordBook
from ui.context import AppContext
from ui.family_parts.edit_dialog import EditDialog
from ui.offers.offer_changes import OfferChanges
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.segmented_choice import SegmentedChoice

_CHOICES = ("aktiv", "geplant", "pausiert", "beendet")


class StatusDialog(EditDialog):
    def __init__(self, context: AppContext, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Stand von {}").format(offer.name))
        self.save_button.setText(self.tr("Stand speichern"))
        self._context = context
        self._offer = offer
        words = {
            "aktiv": self.tr("Aktiv"),
            "geplant": self.tr("Geplant"),
            "pausiert": self.tr("Ruht"),
            "beendet": self.tr("Fällt weg"),
        }
        self.state = SegmentedChoice(tuple((key, words[key]) for key in _CHOICES))
        self.state.set_value(offer.status)
        self.since = PartialDateField(context.today)
        self.since.set_value(PartialDate.of(context.today()))
        self.reason = QLineEdit(offer.status_reason)
        hint = self.tr("Nur aktive Angebote werden vorgeschlagen.")
        self.state.set_name(self.tr("Stand"))
        self.add_field("status", self.tr("Stand"), self.state, hint)
        self.add_field("since", self.tr("Seit oder ab"), self.since)
        self.add_field("reason", self.tr("Grund"), self.reason, self.tr("Darf leer bleiben."))
        self.finish()
        self.state.setFocus()

    def save(self) -> None:
        status, since = self.state.value(), self.since.value()
        problems = {}
        if status is None:
            problems["status"] = self.tr("Bitte wählen Sie einen Stand.")
        if since is None or since.exact is None:
            problems["since"] = self.tr("Bitte nennen Sie einen Tag, etwa 01.08.2027.")
        if status is None or since is None or since.exact is None:
            raise InvalidInput(self.tr("Es wurde noch nichts gespeichert."), problems)
        change = partial(_changed, status=status, since=since.exact, reason=self.reason.text())
        said = self.tr("{}: {}.").format(self._offer.name, status_word(status))
        OfferChanges(self._context).store(self._offer, change, said)


def _changed(offer: Offer, book: RecordBook, *, status: str, since: date, reason: str) -> Offer:
    return set_status(offer, status, book, since=since, reason=reason)
