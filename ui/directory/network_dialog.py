"""A network is entered or changed; who belongs to it stands on its page."""

from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.acts.directory import keep_network
from lotse.directory.directory import Directory
from lotse.directory.network import Network
from lotse.directory.words import network_kinds
from lotse.errors import InvalidInput
from ui.context import AppContext
from ui.directory.entry_dialog import EntryDialog
from ui.directory.inputs import CodeBox, LinesField
from ui.directory.organisation_pick import OrganisationPick


class NetworkDialog(EntryDialog):
    def __init__(
        self,
        context: AppContext,
        directory: Directory,
        entry: Network | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Netzwerk"))
        self.save_button.setText(self.tr("Netzwerk speichern"))
        self._entry = entry or Network(id=uuid4(), name="")
        self.kept = self._entry
        known = self._entry
        self.name = QLineEdit(known.name)
        self.kind = CodeBox(network_kinds(), known.kind, self.tr("noch offen"))
        self.body = QLineEdit(known.body)
        self.office_of = OrganisationPick(directory, self.tr("Geschäftsstelle bei"))
        self.office_of.choose(known.office_id)
        self.office = QLineEdit(known.office)
        self.districts = LinesField(known.districts)
        self.low, self.high = QLineEdit(_text(known.from_months)), QLineEdit(_text(known.to_months))
        self.tasks, self.programmes = LinesField(known.tasks), LinesField(known.programmes)
        self.meets, self.note = QLineEdit(known.meets), QLineEdit(known.note)
        self._lay_out()
        self.name.setFocus()

    def _lay_out(self) -> None:
        self.add_field("name", self.tr("&Name"), self.name)
        self.add_side_by_side(
            ("kind", self.tr("&Art"), self.kind),
            ("body", self.tr("&Gremium, das entscheidet"), self.body),
        )
        self.add_side_by_side(
            ("office_id", self.tr("Geschäftsste&lle bei"), self.office_of),
            ("office", self.tr("Stelle &dort"), self.office),
        )
        hint = self.tr("Je Zeile einer; leer: die ganze Kommune.")
        self.add_field("districts", self.tr("Stadtte&ile"), self.districts, hint)
        self.add_side_by_side(
            ("from_months", self.tr("&Von Monat"), self.low),
            ("to_months", self.tr("&Bis Monat"), self.high),
        )
        self.add_side_by_side(
            ("tasks", self.tr("Au&fgaben, je Zeile eine"), self.tasks),
            ("programmes", self.tr("&Programme, je Zeile eines"), self.programmes),
        )
        self.add_side_by_side(
            ("meets", self.tr("&Trifft sich"), self.meets),
            ("note", self.tr("&Merken, nur hier"), self.note),
        )
        self.finish()

    def save(self) -> None:
        typed = replace(
            self._entry,
            name=self.name.text().strip(),
            kind=self.kind.code(),
            body=self.body.text().strip(),
            office_id=self._office(),
            office=self.office.text().strip(),
            districts=self.districts.lines(),
            from_months=self._month(self.low, "from_months"),
            to_months=self._month(self.high, "to_months"),
            tasks=self.tasks.lines(),
            programmes=self.programmes.lines(),
            meets=self.meets.text().strip(),
            note=self.note.text().strip(),
        )
        self.kept = keep_network(typed, self.context.book)
        self.done_with(self.tr("{} gespeichert.").format(self.kept.name))

    def _office(self) -> UUID | None:
        return self.office_of.chosen("office_id")

    def _month(self, line: QLineEdit, name: str) -> int | None:
        text = line.text().strip().replace("−", "-")
        try:
            return int(text) if text else None
        except ValueError:
            raise InvalidInput(
                self.tr("Es wurde noch nichts gespeichert."),
                {name: self.tr("Bitte eine ganze Zahl, vor der Geburt mit Minus: -9.")},
            ) from None


def _text(month: int | None) -> str:
    return "" if month is None else str(month)
