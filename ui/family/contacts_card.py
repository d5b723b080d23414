"""„Zuständig“: who answers for the family, as the directory and the profile name them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lotse.responsible.contact import ResponsibleContact
from ui.family_parts.family_tab import fill_rows
from ui.widgets.card import Card
from ui.widgets.row import Row
from ui.widgets.shown import set_shown


class ContactsCard(Card):
    """Hidden while nobody is named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Zuständig"))

    def show_contacts(self, contacts: Sequence[ResponsibleContact]) -> None:
        fill_rows(self, [Row(each.name, _about(each)) for each in contacts])
        set_shown(self, bool(contacts))


def _about(contact: ResponsibleContact) -> str:
    parts = (
        contact.function,
        contact.place if contact.place not in contact.name else "",
        contact.organisation,
        contact.phone,
        contact.email,
        contact.hours,
    )
    return " · ".join(part for part in parts if part)
