"""Reminders: made, settled, and taken back."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from lotse.errors import InvalidInput
from lotse.records import RecordBook
from lotse.reminders import Reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderWish:
    """As typed; `due` is None while it is no exact day."""

    title: str
    due: date | None
    child_id: UUID | None = None
    detail: str = ""


def add_reminder(family_id: UUID, wish: ReminderWish, book: RecordBook, *, today: date) -> Reminder:
    """Raises InvalidInput with a sentence for each of `title` and `due` that cannot be."""
    title, due = wish.title.strip(), wish.due
    problems = {}
    if not title:
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
        child_id=wish.child_id,
        due=due,
        title=title,
        detail=wish.detail.strip(),
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
