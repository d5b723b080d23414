"""A task with a date for this family."""

from datetime import timedelta
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.acts.reminding import ReminderWish, add_reminder
from lotse.dates.partial import PartialDate
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
        due = self.due.value()
        wish = ReminderWish(
            title=self.title.text(), due=due.exact if due else None, detail=self.detail.text()
        )
        add_reminder(self._family_id, wish, self._context.book, today=self._context.today())
        self._context.changes.families_changed.emit(self._family_id)
        self._context.changes.reminders_changed.emit()
        self._context.messages.info(self.tr("Aufgabe zum {} angelegt.").format(due))
