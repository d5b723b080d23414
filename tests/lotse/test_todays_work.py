"""What waits today."""

from datetime import timedelta

from db.record_book import SqlRecordBook
from lotse.reminder_acts import complete_reminder, reopen_reminder
from lotse.todays_work import todays_work
from lotse.work_waiting import next_entry_year, work_waiting
from tests.builders import TODAY, a_consent, a_draft, a_family, a_referral, a_reminder


def test_an_empty_file_has_no_work(book: SqlRecordBook) -> None:
    work = todays_work(book, TODAY)
    assert work.is_empty
    assert work.recent_families == ()


def test_gathers_what_is_due_with_the_name_of_the_family(book: SqlRecordBook) -> None:
    family = a_family()
    with book.transaction() as records:
        records.families.add(family)
        overdue = records.reminders.add(a_reminder(family, due=TODAY - timedelta(days=3)))
        soon = records.reminders.add(a_reminder(family, due=TODAY + timedelta(days=7)))
        records.reminders.add(a_reminder(family, due=TODAY + timedelta(days=8)))
        records.consents.add(a_consent(family, valid_until=TODAY + timedelta(days=28)))
        records.consents.add(a_consent(family, valid_until=TODAY + timedelta(days=29)))
        records.consents.add(a_consent(family, valid_until=TODAY - timedelta(days=1)))
        records.referrals.add(a_referral(family))
        records.drafts.save(a_draft(family))
        records.drafts.save(a_draft())
    work = todays_work(book, TODAY)
    assert [reminder.id for reminder in work.reminders] == [overdue.id, soon.id]
    assert [c.valid_until for c in work.ending_consents] == [TODAY + timedelta(days=28)]
    assert len(work.awaited_replies) == 1
    assert len(work.drafts) == 2
    assert work.titles == {family.id: family.title}
    assert [found.id for found in work.recent_families] == [family.id]
    assert not work.is_empty


def test_a_settled_reminder_is_gone_and_comes_back(book: SqlRecordBook) -> None:
    family = a_family()
    with book.transaction() as records:
        records.families.add(family)
        reminder = records.reminders.add(a_reminder(family, due=TODAY))
    assert complete_reminder(reminder.id, book, today=TODAY).done_on == TODAY
    assert todays_work(book, TODAY).reminders == ()
    assert work_waiting(book, TODAY).due_today == 0
    reopen_reminder(reminder.id, book)
    assert [found.id for found in todays_work(book, TODAY).reminders] == [reminder.id]
    assert work_waiting(book, TODAY).due_today == 1


def test_the_next_entry_year_begins_in_august() -> None:
    assert next_entry_year(TODAY.replace(month=7, day=31)) == 2026
    assert next_entry_year(TODAY.replace(month=8, day=1)) == 2027
