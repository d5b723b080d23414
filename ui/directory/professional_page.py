"""One professional: function, qualification, and for whom they answer since when."""

from datetime import date
from uuid import UUID

from lotse.acts.directory import end_professional
from lotse.dates.written import german
from lotse.directory.period import holds
from lotse.directory.professional import Professional, Responsibility
from lotse.directory.words import functions, label_of, themes
from ui.context import AppContext
from ui.directory.change_dialogs import EndDialog, SwitchDialog
from ui.directory.entry_page import EntryPage, fill_facts, origin_words
from ui.directory.professional_dialog import ProfessionalDialog
from ui.directory.responsibility_dialog import ResponsibilityDialog
from ui.directory.words import in_line, span_words
from ui.family_parts.family_tab import fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row


class ProfessionalPage(EntryPage):
    def __init__(self, context: AppContext, professional_id: UUID) -> None:
        super().__init__(context)
        self._id = professional_id
        add = LinkButton(self.tr("Zuständigkeit"), icon_name="plus")
        self._about = Card(self.tr("Über die Stelle"))
        self._held = Card(self.tr("Zuständig für"), action=add)
        self.edit = Button(self.tr("Bearbeiten"), icon_name="edit")
        self.end = Button(self.tr("Beenden …"))
        self.identity.set_actions([self.end, self.edit])
        self.edit.clicked.connect(self._ask_edit)
        self.setFocusProxy(self.edit)
        self.end.clicked.connect(self._ask_end)
        add.clicked.connect(self._ask_place)
        self.begin(self._about, self._held)

    @property
    def entry(self) -> Professional:
        return self.directory.professional(self._id)

    def show_entry(self) -> None:
        entry = self.entry
        self.title = entry.name
        chips = [Chip(label_of(themes(), theme)) for theme in entry.themes]
        if entry.ended_on:
            said = self.tr("beendet am {}").format(german(entry.ended_on))
            chips.append(Chip(said, ChipState.LEFT))
        organisation = self.directory.name_of(entry.organisation_id)
        meta = in_line(label_of(functions(), entry.function), organisation)
        self.identity.set_identity(entry.name, meta, chips)
        self.end.setEnabled(entry.ended_on is None)
        public = self.tr("wird an andere Orte weitergegeben") if entry.is_public else ""
        facts = [
            (self.tr("Qualifikation"), entry.qualification),
            (self.tr("Telefon"), entry.phone),
            (self.tr("E-Mail"), entry.email),
            (self.tr("Sprechzeit"), entry.hours),
            (self.tr("Öffentliche Stelle"), public),
            (self.tr("Herkunft"), origin_words(entry.origin)),
        ]
        fill_facts(self._about, facts, self.tr("Noch keine Angaben."))
        rows = [self._row(held) for held in entry.responsibilities]
        fill_rows(self._held, rows, self.tr("Noch für niemanden zuständig."))

    def _row(self, held: Responsibility) -> Row:
        now = holds(held.since, held.until, self.context.today())
        buttons = []
        if now:
            switch = LinkButton(self.tr("Wechselt …"))
            switch.setAccessibleName(self.tr("{}: Zuständigkeit wechselt").format(held.place))
            on_click(switch, self._ask_switch, held)
            buttons.append(switch)
        state = Chip(self.tr("gilt"), ChipState.DONE) if now else None
        return Row(held.place, span_words(held.since, held.until), state=state, buttons=buttons)

    def _ask_edit(self) -> None:
        ProfessionalDialog(self.context, self.directory, self.entry, self).ask()

    def _ask_place(self) -> None:
        ResponsibilityDialog(self.context, self.entry, self).ask()

    def _ask_switch(self, held: Responsibility) -> None:
        today = self.context.today()
        others = [p for p in self.directory.professionals if p.works_on(today)]
        SwitchDialog(self.context, held, self.entry, others, self).ask()

    def _ask_end(self) -> None:
        EndDialog(self.context, self.entry.name, self._end_on, self).ask()

    def _end_on(self, day: date, _reason: str) -> None:
        end_professional(self.entry, day, self.context.book)
