"""Reminders are made with a task and a day, settled, and reopened."""

from datetime import timedelta

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.reminding import ReminderWish, add_reminder, complete_reminder, reopen_reminder
from lotse.errors import InvalidInput
from lotse.families.family import Family
from tests.builders import TODAY, a_family


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    with book.transaction() as records:
        return records.families.add(a_family())


def test_a_reminder_is_added_settled_and_reopened(book: SqlRecordBook, family: Family) -> None:
    made = add_reminder(
        family.id, ReminderWish(title=" Anrufen ", due=TODAY, detail=" mobil "), book, today=TODAY
    )

    assert (made.title, made.detail, made.due, made.done_on) == ("Anrufen", "mobil", TODAY, None)
    assert complete_reminder(made.id, book, today=TODAY).done_on == TODAY
    assert reopen_reminder(made.id, book).done_on is None


def test_a_task_and_a_day_to_come_are_needed(book: SqlRecordBook, family: Family) -> None:
    with pytest.raises(InvalidInput) as empty:
        add_reminder(family.id, ReminderWish(title=" ", due=None), book, today=TODAY)
    assert empty.value.problems.keys() == {"title", "due"}

    with pytest.raises(InvalidInput) as gone:
        add_reminder(
            family.id,
            ReminderWish(title="Anrufen", due=TODAY - timedelta(days=1)),
            book,
            today=TODAY,
        )
    assert "heute oder einen späteren Tag" in gone.value.problems["due"]
    with book.transaction() as records:
        assert not records.reminders.of_family(family.id)
