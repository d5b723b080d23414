"""One network: what it decides and does, and who belongs to it."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtWidgets import QWidget

from lotse.acts.directory import end_network, keep_network
from lotse.catalogue.provider import provider_type_label
from lotse.dates.written import german
from lotse.directory.network import ANCHOR, Network, NetworkMember
from lotse.directory.organisation import Organisation
from lotse.directory.words import label_of, member_roles, network_kinds
from ui.context import AppContext
from ui.directory.change_dialogs import EndDialog, MergeDialog
from ui.directory.entry_page import EntryPage, fill_facts, origin_words
from ui.directory.member_dialog import MemberDialog
from ui.directory.network_dialog import NetworkDialog
from ui.directory.words import counted, in_line, months_words, span_words
from ui.family_parts.family_tab import fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row


class NetworkPage(EntryPage):
    def __init__(self, context: AppContext, network_id: UUID) -> None:
        super().__init__(context)
        self._id = network_id
        add = LinkButton(self.tr("Mitglied aufnehmen"), icon_name="plus")
        self._about = Card(self.tr("Über das Netzwerk"))
        self._tasks = Card(self.tr("Aufgaben und Programme"))
        self._members = Card(self.tr("Mitglieder"), action=add)
        self.merge = Button(self.tr("Zusammenführen …"))
        self.end = Button(self.tr("Beenden …"))
        self.edit = Button(self.tr("Bearbeiten"), icon_name="edit")
        self.identity.set_actions([self.merge, self.end, self.edit])
        self.merge.clicked.connect(self._ask_merge)
        self.end.clicked.connect(self._ask_end)
        self.edit.clicked.connect(self._ask_edit)
        self.setFocusProxy(self.edit)
        add.clicked.connect(self._ask_member)
        self.begin(self._about, self._tasks, self._members)

    @property
    def entry(self) -> Network:
        return self.directory.network(self._id)

    def show_entry(self) -> None:
        entry, today = self.entry, self.context.today()
        self.title = entry.name
        members = self.directory.members_of(entry, today)
        chips: list[QWidget] = [
            Chip(counted(len(members), self.tr("Mitglied"), self.tr("Mitglieder")))
        ]
        if entry.ended_on:
            said = self.tr("beendet am {}").format(german(entry.ended_on))
            chips.append(Chip(said, ChipState.LEFT))
        where = entry.districts or (self.tr("ganze Kommune"),)
        meta = in_line(label_of(network_kinds(), entry.kind), *where)
        self.identity.set_identity(entry.name, meta, chips)
        for button in (self.end, self.merge):
            button.setEnabled(entry.ended_on is None)
        facts = [
            (self.tr("Gremium"), entry.body),
            (
                self.tr("Geschäftsstelle"),
                in_line(self.directory.name_of(entry.office_id), entry.office),
            ),
            (self.tr("Lebensspanne"), months_words(entry.from_months, entry.to_months)),
            (self.tr("Trifft sich"), entry.meets),
            (self.tr("Merken"), entry.note),
            (self.tr("Beendet, weil"), entry.end_reason),
            (self.tr("Herkunft"), origin_words(entry.origin)),
        ]
        fill_facts(self._about, facts, self.tr("Noch keine Angaben."))
        done = [(self.tr("Aufgabe"), task) for task in entry.tasks]
        done += [(self.tr("Programm"), programme) for programme in entry.programmes]
        fill_facts(self._tasks, done, self.tr("Noch keine Aufgabe eingetragen."))
        rows = [self._member(member, body) for member, body in members]
        fill_rows(self._members, rows, self.tr("Noch kein Mitglied."))

    def _member(self, member: NetworkMember, body: Organisation) -> Row:
        look, leave = LinkButton(self.tr("Ansehen")), LinkButton(self.tr("Scheidet aus"))
        look.setAccessibleName(self.tr("{} ansehen").format(body.name))
        leave.setAccessibleName(self.tr("{} scheidet aus").format(body.name))
        on_click(look, self.context.navigate.show_organisation, body.id)
        on_click(leave, self._let_go, member)
        hub = member.role == ANCHOR
        label = label_of(member_roles(), member.role)
        state = Chip(label, ChipState.OPEN if hub else ChipState.PLAIN)
        about = in_line(
            provider_type_label(body.kind),
            ", ".join(body.districts),
            span_words(member.since, member.until),
        )
        return Row(body.name, about, state=state, buttons=[look, leave])

    def _let_go(self, member: NetworkMember) -> None:
        """Until yesterday; who came in only today or later was a mistake and is taken out."""
        entry, last = self.entry, self.context.today() - timedelta(days=1)
        gone = None if member.since and member.since > last else replace(member, until=last)
        changed = (gone if each == member else each for each in entry.members)
        members = tuple(each for each in changed if each is not None)
        with self.context.messages.guarded():
            keep_network(replace(entry, members=members), self.context.book)
            self.context.messages.info(self.tr("Mitglied ausgeschieden."))
        self.context.changes.directory_changed.emit()

    def _ask_edit(self) -> None:
        NetworkDialog(self.context, self.directory, self.entry, self).ask()

    def _ask_member(self) -> None:
        MemberDialog(self.context, self.directory, self.entry, self).ask()

    def _ask_merge(self) -> None:
        today = self.context.today()
        others = [n for n in self.directory.networks if n.id != self._id and n.exists_on(today)]
        MergeDialog(self.context, self.entry, others, self).ask()

    def _ask_end(self) -> None:
        EndDialog(self.context, self.entry.name, self._end_on, self, asks_reason=True).ask()

    def _end_on(self, day: date, reason: str) -> None:
        end_network(self.entry, day, self.context.book, reason=reason)
