"""A task with a date for this family."""

from datetime import timedelta
from uuid import UUID, uuid4

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.dates.partial import PartialDate
from lotse.errors import InvalidInput
from lotse.reminders import Reminder
from ui.context import AppContext
from ui.family_parts.edit_dialog import EditDialog
from ui.widgets.partial_date_field import PartialDateField

USUAL = timedelta(days=7)


class ReminderDialog(EditDialog):
    def __init__(self, context: AppContext, family_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Aufgabe hinzufügen"))
        self.save_button.setText(self.tr("Aufgabe anlegen"))
        self._context = context
        self._family_id = family_id
        self.title = QLineEdit()
        self.detail = QLineEdit()
        self.due = PartialDateField(context.today)
        self.due.set_value(PartialDate.of(context.today() + USUAL))
        self.add_field("title", self.tr("&Was ist zu tun?"), self.title)
        self.add_field("due", self.tr("&Bis wann?"), self.due)
        self.add_field("detail", self.tr("&Dazu merken"), self.detail)
        self.finish()
        self.title.setFocus()

    def save(self) -> None:
        problems: dict[str, str] = {}
        title = self.title.text().strip()
        if not title:
            problems["title"] = self.tr("Bitte schreiben Sie, was zu tun ist.")
        due = self.due.value()
        day = due.exact if due else None
        if day is None:
            problems["due"] = self.due.problem() or self.tr("Bitte nennen Sie einen genauen Tag.")
        if problems or day is None:
            raise InvalidInput(self.tr("Die Aufgabe ist noch nicht vollständig."), problems)
        reminder = Reminder(
            id=uuid4(),
            family_id=self._family_id,
            child_id=None,
            due=day,
            title=title,
            detail=self.detail.text().strip(),
        )
        with self._context.book.transaction() as records:
            records.reminders.add(reminder)
        self._context.changes.families_changed.emit(self._family_id)
        self._context.changes.reminders_changed.emit()
        self._context.messages.info(self.tr("Aufgabe zum {} angelegt.").format(due))
