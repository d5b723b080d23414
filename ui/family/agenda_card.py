"""„Als Nächstes“: what is due for this family; a reminder is done with one key."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.acts.reminding import complete_reminder, reopen_reminder
from lotse.views.agenda import Task, TaskKind, Urgency, agenda_of
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family.reminder_dialog import ReminderDialog
from ui.family_parts.family_tab import fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row

STATES = {
    Urgency.TODAY: ChipState.TODAY,
    Urgency.SOON: ChipState.SOON,
    Urgency.OPEN: ChipState.OPEN,
}


class AgendaCard(Card):
    """Signals: `piece_opened(Piece)` for a deadline, as from the ribbon."""

    piece_opened = Signal(object)

    def __init__(self, context: AppContext, family_id: UUID, parent: QWidget | None = None) -> None:
        self._add = LinkButton(self.tr("Aufgabe hinzufügen"), shortcut="Ctrl+R", icon_name="plus")
        super().__init__(self.tr("Als Nächstes"), parent, action=self._add)
        self._context = context
        self._family_id = family_id
        self._add.clicked.connect(self._ask_for_reminder)

    def show_agenda(self, file: FamilyFile) -> None:
        today = self._context.today()
        rows = [
            Row(
                task.title,
                task.detail,
                leading=Chip(task.when(today), STATES[task.urgency]),
                buttons=[self._button(task)],
                plain=True,
            )
            for task in agenda_of(file, today)
        ]
        fill_rows(self, rows, self.tr("Nichts offen. Aufgaben mit Datum stehen hier."))

    def _button(self, task: Task) -> Button:
        if task.piece is not None:
            whose = f"{task.title} {task.detail}"  # twins have the same deadlines
            return _link(self.tr("Eintragen"), whose, self.piece_opened.emit, task.piece)
        words, act = {
            TaskKind.REMINDER: (self.tr("Erledigt"), self._finish),
            TaskKind.CONSENT: (self.tr("Öffnen"), self._open_consent),
            TaskKind.REFERRAL: (self.tr("Eintragen"), self._open_referrals),
            TaskKind.TRANSITION: (self.tr("Öffnen"), self._open_transition),
        }[task.kind]
        return _link(words, task.title, act, UUID(task.target))

    def _ask_for_reminder(self) -> None:
        ReminderDialog(self._context, self._family_id, self).ask()

    def _finish(self, reminder_id: UUID) -> None:
        with self._context.messages.guarded():
            complete_reminder(reminder_id, self._context.book, today=self._context.today())
            self._tell()
            self._context.messages.info(self.tr("Erledigt."), partial(self._reopen, reminder_id))

    def _reopen(self, reminder_id: UUID) -> None:
        with self._context.messages.guarded():
            reopen_reminder(reminder_id, self._context.book)
            self._tell()

    def _tell(self) -> None:
        self._context.changes.families_changed.emit(self._family_id)
        self._context.changes.reminders_changed.emit()

    def _open_consent(self, consent_id: UUID) -> None:
        self._context.navigate.show_consent(self._family_id, consent_id)

    def _open_referrals(self, _referral_id: UUID) -> None:
        self._context.navigate.show_family(self._family_id, "referrals")

    def _open_transition(self, transition_id: UUID) -> None:
        self._context.navigate.show_transition(transition_id)


def _link(words: str, what: str, act: Callable[..., object], *given: object) -> Button:
    button = LinkButton(words)
    button.setAccessibleName(f"{words}: {what}")
    on_click(button, act, *given)
    return button
