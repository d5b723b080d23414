"""A professional, or the desk of a function, is entered or changed."""

from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lotse.acts.directory import keep_professional
from lotse.directory.directory import Directory
from lotse.directory.professional import Professional
from lotse.directory.words import functions, themes
from ui.context import AppContext
from ui.directory.entry_dialog import EntryDialog
from ui.directory.inputs import CodeBox
from ui.directory.organisation_pick import OrganisationPick
from ui.family_parts.check_line import CheckLine
from ui.theme.measures import fit


class ProfessionalDialog(EntryDialog):
    def __init__(
        self,
        context: AppContext,
        directory: Directory,
        entry: Professional | None = None,
        parent: QWidget | None = None,
        *,
        organisation_id: UUID | None = None,
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Fachkraft oder Ansprechstelle"))
        self.save_button.setText(self.tr("Eintrag speichern"))
        self._entry = entry or Professional(id=uuid4(), name="", organisation_id=organisation_id)
        self.kept = self._entry
        known = self._entry
        self.name, self.qualification = QLineEdit(known.name), QLineEdit(known.qualification)
        self.function = CodeBox(functions(), known.function, self.tr("noch offen"))
        self.organisation = OrganisationPick(directory, self.tr("Träger oder Einrichtung"))
        self.organisation.choose(known.organisation_id)
        self.phone, self.email = QLineEdit(known.phone), QLineEdit(known.email)
        self.hours = QLineEdit(known.hours)
        self.public = CheckLine(self.tr("öffentliche Ansprechstelle"))
        self.public.setChecked(known.is_public)
        self.themes = {code: CheckLine(label) for code, label in themes().items()}
        for code, line in self.themes.items():
            line.setChecked(code in known.themes)
        self._lay_out()
        self.name.setFocus()

    def _lay_out(self) -> None:
        hint = self.tr("Person oder Stelle, z. B. „Stadtteilkoordination Schalke“.")
        self.add_field("name", self.tr("&Name"), self.name, hint)
        self.add_side_by_side(
            ("function", self.tr("&Funktion"), self.function),
            ("qualification", self.tr("&Qualifikation"), self.qualification),
        )
        self.add_field("organisation_id", self.tr("&Träger oder Einrichtung"), self.organisation)
        self.add_side_by_side(
            ("phone", self.tr("Tele&fon"), self.phone), ("email", self.tr("&E-Mail"), self.email)
        )
        self.add_field("hours", self.tr("Spre&chzeit"), self.hours)
        box = QWidget()
        lines = QGridLayout(box)
        fit(lines, gap=0.2)
        for place, line in enumerate(self.themes.values()):
            lines.addWidget(line, place // 2, place % 2)
        self.add_field("themes", self.tr("Themen"), box)
        hint = self.tr("Nur solche Stellen werden an andere Orte weitergegeben, Namen nie.")
        self.add_field("is_public", self.tr("Weitergeben"), self.public, hint)
        self.finish()

    def save(self) -> None:
        typed = replace(
            self._entry,
            name=self.name.text().strip(),
            function=self.function.code(),
            qualification=self.qualification.text().strip(),
            organisation_id=self.organisation.chosen("organisation_id"),
            phone=self.phone.text().strip(),
            email=self.email.text().strip(),
            hours=self.hours.text().strip(),
            themes=tuple(code for code, line in self.themes.items() if line.isChecked()),
            is_public=self.public.isChecked(),
        )
        self.kept = keep_professional(typed, self.context.book)
        self.done_with(self.tr("{} gespeichert.").format(self.kept.name))
