"""Which family is to be referred to this offer: only those of this file."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from lotse.catalogue.offer import Offer
from lotse.errors import InvalidInput
from lotse.families.wanted import RUNNING
from ui.context import AppContext
from ui.family_parts.edit_dialog import EditDialog
from ui.widgets.pick_field import PickField

_MOST = 20


class ReferDialog(EditDialog):
    def __init__(self, context: AppContext, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Vermitteln zu {}").format(offer.name))
        self.save_button.setText(self.tr("Zum Brief"))
        self._context = context
        self._offer_id = offer.id
        self.family = PickField(self.tr("Familie"), self._find)
        hint = self.tr("Name, Fallnummer oder Geburtsdatum tippen, mit Enter wählen.")
        self.add_field("family", self.tr("Familie"), self.family, hint)
        self.finish()
        self.family.setFocus()

    def save(self) -> None:
        key = self.family.key()
        if not key:
            raise InvalidInput(
                self.tr("Es ist noch keine Familie gewählt."),
                {"family": self.tr("Bitte wählen Sie eine Familie aus der Liste.")},
            )
        self._context.navigate.show_letter(UUID(key), self._offer_id)

    def _find(self, text: str) -> list[tuple[str, str]]:
        with self._context.book.transaction() as records:
            found = records.families.search(text, limit=_MOST, shown=RUNNING)
        return [(str(family.id), f"{family.title} · {family.reference}") for family in found]
