"""Reminders: made, settled, and taken back."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from lotse.errors import InvalidInput
from lotse.records import RecordBook
from lotse.reminders import Reminder


def add_reminder(
    family_id: UUID,
    title: str,
    due: date | None,
    book: RecordBook,
    *,
    today: date,
    child_id: UUID | None = None,
    detail: str = "",
) -> Reminder:
    """Raises InvalidInput with a sentence for each of `title` and `due` that cannot be."""
    problems = {}
    if not title.strip():
        problems["title"] = "Bitte schreiben Sie, was zu tun ist."
    if due is None:
        problems["due"] = "Bitte nennen Sie einen genauen Tag."
    elif due < today:
        problems["due"] = "Bitte wählen Sie heute oder einen späteren Tag."
    if problems or due is None:
        raise InvalidInput("Die Wiedervorlage wurde noch nicht angelegt.", problems)
    reminder = Reminder(
        id=uuid4(),
        family_id=family_id,
        child_id=child_id,
        due=due,
        title=title.strip(),
        detail=detail.strip(),
    )
    with book.transaction() as records:
        return records.reminders.add(reminder)


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
