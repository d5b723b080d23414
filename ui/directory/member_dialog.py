"""A body joins a network, from a day on."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from lotse.acts.directory import keep_network
from lotse.directory.directory import Directory
from lotse.directory.network import Network, NetworkMember
from lotse.directory.words import member_roles
from lotse.errors import InvalidInput
from ui.context import AppContext
from ui.directory.entry_dialog import EntryDialog
from ui.directory.inputs import CodeBox, exact_day
from ui.directory.organisation_pick import OrganisationPick
from ui.widgets.partial_date_field import PartialDateField


class MemberDialog(EntryDialog):
    def __init__(
        self,
        context: AppContext,
        directory: Directory,
        entry: Network,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Mitglied aufnehmen"))
        self.save_button.setText(self.tr("Mitglied speichern"))
        self._entry = entry
        self.organisation = OrganisationPick(directory, self.tr("Einrichtung"))
        self.role = CodeBox(member_roles(), "mitglied")
        self.since = PartialDateField(context.today)
        self.add_field("organisation", self.tr("&Einrichtung"), self.organisation)
        self.add_field("role", self.tr("&Rolle im Netzwerk"), self.role)
        self.add_field("since", self.tr("&Seit"), self.since)
        self.finish()
        self.organisation.setFocus()

    def save(self) -> None:
        chosen = self.organisation.chosen("organisation")
        if chosen is None:
            raise InvalidInput(
                self.tr("Es fehlt noch etwas."),
                {"organisation": self.tr("Bitte wählen Sie eine Einrichtung aus der Liste.")},
            )
        member = NetworkMember(
            organisation_id=chosen, role=self.role.code(), since=exact_day(self.since, "since")
        )
        members = (*self._entry.members, member)
        kept = keep_network(replace(self._entry, members=members), self.context.book)
        self.done_with(self.tr("Mitglied von {} gespeichert.").format(kept.name))
