"""One body: what it is since when, what it is certified for, who works there, where it belongs."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from lotse.acts.directory import end_organisation, keep_organisation
from lotse.catalogue.provider import provider_type_label
from lotse.dates.written import german
from lotse.directory.organisation import HeldRole, Organisation
from lotse.directory.professional import Professional
from lotse.directory.words import functions, label_of, member_roles, organisation_roles
from lotse.institutions import Certificate
from ui.context import AppContext
from ui.directory.change_dialogs import EndDialog
from ui.directory.dated_dialogs import CertificateDialog, RoleDialog
from ui.directory.entry_page import EntryPage, fill_facts, origin_words
from ui.directory.organisation_dialog import OrganisationDialog
from ui.directory.professional_dialog import ProfessionalDialog
from ui.directory.words import in_line, span_words
from ui.family_parts.family_tab import fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row


class OrganisationPage(EntryPage):
    def __init__(self, context: AppContext, organisation_id: UUID) -> None:
        super().__init__(context)
        self._id = organisation_id
        add_role = LinkButton(self.tr("Rolle ab einem Tag"), icon_name="plus")
        add_certificate = LinkButton(self.tr("Zertifikat"), icon_name="plus")
        add_person = LinkButton(self.tr("Fachkraft"), icon_name="plus")
        self._about = Card(self.tr("Über die Einrichtung"))
        self._roles = Card(self.tr("Was sie ist"), action=add_role)
        self._certificates = Card(self.tr("Zertifikate"), action=add_certificate)
        self._people = Card(self.tr("Fachkräfte"), action=add_person)
        self._networks = Card(self.tr("Netzwerke"))
        self.edit, self.end = (
            Button(self.tr("Bearbeiten"), icon_name="edit"),
            Button(self.tr("Beenden …")),
        )
        self.identity.set_actions([self.end, self.edit])
        self.edit.clicked.connect(self._ask_edit)
        self.setFocusProxy(self.edit)
        self.end.clicked.connect(self._ask_end)
        add_role.clicked.connect(self._ask_role)
        add_certificate.clicked.connect(self._ask_certificate)
        add_person.clicked.connect(self._ask_person)
        self.begin(self._about, self._roles, self._certificates, self._people, self._networks)

    @property
    def entry(self) -> Organisation:
        return self.directory.organisation(self._id)

    def show_entry(self) -> None:
        entry, today = self.entry, self.context.today()
        self.title = entry.name
        chips: list[QWidget] = [
            Chip(label_of(organisation_roles(), role)) for role in entry.roles_on(today)
        ]
        if not entry.exists_on(today) and entry.ended_on:
            said = self.tr("beendet am {}").format(german(entry.ended_on))
            chips.append(Chip(said, ChipState.LEFT))
        meta = in_line(provider_type_label(entry.kind), entry.provider, *entry.districts)
        self.identity.set_identity(entry.name, meta, chips)
        self.end.setEnabled(entry.ended_on is None)
        self._show_about(entry)
        self._show_dated(entry, today)
        people = dict.fromkeys(
            (*self.directory.people_for(entry, today), *self.directory.people_of(entry.id, today))
        )
        fill_rows(
            self._people,
            [self._person(person) for person in people],
            self.tr("Noch niemand eingetragen."),
        )
        self._show_networks(entry, today)

    def _show_about(self, entry: Organisation) -> None:
        places = [
            (
                self.tr("Anschrift"),
                in_line(f"{s.street}, {s.postcode} {s.town}".strip(" ,"), s.phone, s.email),
            )
            for s in entry.sites
        ]
        facts = [
            (self.tr("Dienste"), ", ".join(entry.service_types)),
            *places,
            (self.tr("Schulnummer"), entry.school_number),
            (self.tr("Merken"), entry.note),
            (self.tr("Herkunft"), origin_words(entry.origin)),
        ]
        fill_facts(self._about, facts, self.tr("Noch keine Angaben."))

    def _show_dated(self, entry: Organisation, today: date) -> None:
        roles = [self._role(entry, held, today) for held in entry.roles]
        fill_rows(self._roles, roles, self.tr("Noch keine Rolle mit Datum."))
        found = [self._certificate(entry, mark, today) for mark in entry.certificates]
        fill_rows(self._certificates, found, self.tr("Kein Zertifikat."))

    def _role(self, entry: Organisation, held: HeldRole, today: date) -> Row:
        label = label_of(organisation_roles(), held.role)
        remove = LinkButton(self.tr("Entfernen"))
        remove.setAccessibleName(self.tr("Rolle {} entfernen").format(label))
        on_click(remove, self._without_role, entry, held)
        now = held.role in entry.roles_on(today)
        state = Chip(self.tr("gilt"), ChipState.DONE) if now else None
        return Row(label, span_words(held.since, held.until), state=state, buttons=[remove])

    def _certificate(self, entry: Organisation, mark: Certificate, today: date) -> Row:
        remove = LinkButton(self.tr("Entfernen"))
        remove.setAccessibleName(self.tr("Zertifikat {} entfernen").format(mark.name))
        on_click(remove, self._without_certificate, entry, mark)
        until = (
            self.tr("gültig bis {}").format(german(mark.valid_until)) if mark.valid_until else ""
        )
        valid = mark.is_valid(today)
        state = Chip(self.tr("gültig"), ChipState.DONE)
        if not valid:
            state = Chip(self.tr("abgelaufen"), ChipState.SOON)
        return Row(mark.name, in_line(mark.issuer, until), state=state, buttons=[remove])

    def _person(self, person: Professional) -> Row:
        look = LinkButton(self.tr("Ansehen"))
        look.setAccessibleName(self.tr("{} ansehen").format(person.name))
        on_click(look, self.context.navigate.show_professional, person.id)
        places = ", ".join(held.place for held in person.responsible_on(self.context.today()))
        about = in_line(label_of(functions(), person.function), person.qualification, places)
        return Row(person.name, about, buttons=[look])

    def _show_networks(self, entry: Organisation, today: date) -> None:
        rows = []
        for network in self.directory.networks_of(entry.id, today):
            look = LinkButton(self.tr("Ansehen"))
            look.setAccessibleName(self.tr("{} ansehen").format(network.name))
            on_click(look, self.context.navigate.show_network, network.id)
            roles = [
                label_of(member_roles(), member.role)
                for member in network.members_on(today)
                if member.organisation_id == entry.id
            ]
            rows.append(Row(network.name, ", ".join(roles), buttons=[look]))
        fill_rows(self._networks, rows, self.tr("In keinem Netzwerk."))

    def _without_role(self, entry: Organisation, held: HeldRole) -> None:
        self._keep(replace(entry, roles=tuple(r for r in entry.roles if r != held)))

    def _without_certificate(self, entry: Organisation, mark: Certificate) -> None:
        left = tuple(c for c in entry.certificates if c != mark)
        self._keep(replace(entry, certificates=left))

    def _keep(self, entry: Organisation) -> None:
        with self.context.messages.guarded():
            keep_organisation(entry, self.context.book)
            self.context.messages.info(self.tr("{} gespeichert.").format(entry.name))
        self.context.changes.directory_changed.emit()

    def _ask_edit(self) -> None:
        OrganisationDialog(self.context, self.entry, self).ask()

    def _ask_role(self) -> None:
        RoleDialog(self.context, self.entry, self).ask()

    def _ask_certificate(self) -> None:
        CertificateDialog(self.context, self.entry, self).ask()

    def _ask_person(self) -> None:
        ProfessionalDialog(self.context, self.directory, None, self, organisation_id=self._id).ask()

    def _ask_end(self) -> None:
        EndDialog(self.context, self.entry.name, self._end_on, self).ask()

    def _end_on(self, day: date, _reason: str) -> None:
        end_organisation(self.entry, day, self.context.book)
