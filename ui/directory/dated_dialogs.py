"""What is added to a body with a date: a role or a certificate."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.acts.directory import keep_organisation
from lotse.directory.organisation import HeldRole, Organisation
from lotse.directory.words import organisation_roles
from lotse.errors import InvalidInput
from lotse.institutions import Certificate
from ui.context import AppContext
from ui.directory.entry_dialog import EntryDialog
from ui.directory.inputs import CodeBox, exact_day
from ui.widgets.partial_date_field import PartialDateField


class RoleDialog(EntryDialog):
    """The primary school becomes a Familienzentrum: from a day on."""

    def __init__(
        self, context: AppContext, entry: Organisation, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Rolle ab einem Tag"))
        self.save_button.setText(self.tr("Rolle speichern"))
        self._entry = entry
        self.role = CodeBox(organisation_roles())
        self.since, self.until = PartialDateField(context.today), PartialDateField(context.today)
        self.add_field("role", self.tr("&Rolle"), self.role)
        self.add_side_by_side(
            ("since", self.tr("&Ab"), self.since), ("roles", self.tr("&Bis"), self.until)
        )
        self.finish()

    def save(self) -> None:
        held = HeldRole(
            role=self.role.code(),
            since=exact_day(self.since, "since"),
            until=exact_day(self.until, "roles"),
        )
        roles = (*self._entry.roles, held)
        kept = keep_organisation(replace(self._entry, roles=roles), self.context.book)
        self.done_with(self.tr("{} gespeichert.").format(kept.name))


class CertificateDialog(EntryDialog):
    def __init__(
        self, context: AppContext, entry: Organisation, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Zertifikat"))
        self.save_button.setText(self.tr("Zertifikat speichern"))
        self._entry = entry
        self.name, self.issuer = QLineEdit(), QLineEdit()
        self.until = PartialDateField(context.today)
        self.add_field("name", self.tr("&Name"), self.name, self.tr("z. B. Bewegungskindergarten"))
        self.add_field("issuer", self.tr("&Von wem"), self.issuer)
        self.add_field("until", self.tr("&Gültig bis"), self.until)
        self.finish()
        self.name.setFocus()

    def save(self) -> None:
        name = self.name.text().strip()
        if not name:
            raise InvalidInput(
                self.tr("Es fehlt noch etwas."), {"name": self.tr("Bitte nennen Sie den Namen.")}
            )
        made = Certificate(
            name=name,
            issuer=self.issuer.text().strip(),
            valid_until=exact_day(self.until, "until"),
        )
        certificates = (*self._entry.certificates, made)
        keep_organisation(replace(self._entry, certificates=certificates), self.context.book)
        self.done_with(self.tr("{} gespeichert.").format(name))
