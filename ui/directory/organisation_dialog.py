"""A body is entered or changed."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.acts.directory import keep_organisation
from lotse.acts.profiling import current_profile
from lotse.catalogue.provider import provider_types
from lotse.directory.organisation import Organisation
from lotse.institutions import Site
from ui.context import AppContext
from ui.directory.entry_dialog import EntryDialog
from ui.directory.inputs import CodeBox, LinesField
from ui.widgets.choice_line import ChoiceLine


class OrganisationDialog(EntryDialog):
    """`kept` is the entry as it was stored."""

    def __init__(
        self, context: AppContext, entry: Organisation | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Einrichtung"))
        self.save_button.setText(self.tr("Einrichtung speichern"))
        self._entry = entry or Organisation(id=uuid4(), name="")
        self.kept = self._entry
        site = next(iter(self._entry.sites), Site())
        districts = [row.name for row in current_profile(context.book).districts]
        self.name = QLineEdit(self._entry.name)
        self.kind = CodeBox(provider_types(), self._entry.kind, self.tr("noch offen"))
        self.provider = QLineEdit(self._entry.provider)
        self.school_number = QLineEdit(self._entry.school_number)
        self.services = LinesField(self._entry.service_types)
        self.street, self.postcode = QLineEdit(site.street), QLineEdit(site.postcode)
        self.town, self.district = QLineEdit(site.town), ChoiceLine(districts)
        self.district.setText(site.district)
        self.phone, self.email = QLineEdit(site.phone), QLineEdit(site.email)
        self.note = QLineEdit(self._entry.note)
        self._lay_out()
        self.name.setFocus()

    def _lay_out(self) -> None:
        self.add_field("name", self.tr("&Name"), self.name)
        self.add_side_by_side(
            ("kind", self.tr("&Art"), self.kind),
            ("provider", self.tr("&Träger"), self.provider),
        )
        hint = self.tr("Je Zeile einer: Eine Vermittlung nennt später, welcher gemeint ist.")
        self.add_field("services", self.tr("&Dienste"), self.services, hint)
        self.add_field("street", self.tr("St&raße und Hausnummer"), self.street)
        self.add_side_by_side(
            ("postcode", self.tr("&PLZ"), self.postcode), ("town", self.tr("&Ort"), self.town)
        )
        self.add_side_by_side(
            ("district", self.tr("Stadtte&il"), self.district),
            ("school_number", self.tr("Sch&ulnummer"), self.school_number),
        )
        self.add_side_by_side(
            ("phone", self.tr("Tele&fon"), self.phone), ("email", self.tr("&E-Mail"), self.email)
        )
        hint = self.tr("Bleibt in dieser Datei, auch beim Weitergeben.")
        self.add_field("note", self.tr("&Merken"), self.note, hint)
        self.finish()

    def save(self) -> None:
        self.kept = keep_organisation(self._typed(), self.context.book)
        self.done_with(self.tr("{} gespeichert.").format(self.kept.name))

    def _typed(self) -> Organisation:
        first = replace(
            next(iter(self._entry.sites), Site()),
            street=self.street.text().strip(),
            postcode=self.postcode.text().strip(),
            town=self.town.text().strip(),
            district=self.district.text().strip(),
            phone=self.phone.text().strip(),
            email=self.email.text().strip(),
        )
        sites = (first, *self._entry.sites[1:])
        return replace(
            self._entry,
            name=self.name.text().strip(),
            kind=self.kind.code(),
            provider=self.provider.text().strip(),
            school_number=self.school_number.text().strip(),
            service_types=self.services.lines(),
            sites=() if sites == (Site(),) else sites,
            note=self.note.text().strip(),
        )
