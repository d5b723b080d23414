"""Settling a reminder, and taking that back."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from lotse.records import RecordBook
from lotse.reminders import Reminder


def complete_reminder(reminder_id: UUID, book: RecordBook, *, today: date) -> Reminder:
    """Raises NotFound."""
    with book.transaction() as records:
        reminder = records.reminders.get(reminder_id)
        return records.reminders.save(replace(reminder, done_on=today))


def reopen_reminder(reminder_id: UUID, book: RecordBook) -> Reminder:
    """Raises NotFound."""
    with book.transaction() as records:
        reminder = records.reminders.get(reminder_id)
        return records.reminders.save(replace(reminder, done_on=None))
