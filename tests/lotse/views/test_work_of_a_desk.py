"""What waits at a desk today: lists of the start page, numbers of the navigation, reminders."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from lotse.acts.reminding import complete_reminder, reopen_reminder
from lotse.consents.consent import Signature
from lotse.errors import NotFound
from lotse.families.family import Family
from lotse.records import RecordBook
from lotse.referrals.referral import ReferralState
from lotse.transitions.transition import TransitionState
from lotse.views.todays_work import todays_work
from lotse.views.work_waiting import WorkWaiting, next_entry_year, work_waiting
from tests.builders import (
    TODAY,
    a_consent,
    a_draft,
    a_family,
    a_referral,
    a_reminder,
    a_transition,
)


@pytest.fixture
def family(book: RecordBook) -> Family:
    with book.transaction() as records:
        return records.families.add(a_family())


def test_an_empty_file_has_no_work(book: RecordBook) -> None:
    work = todays_work(book, TODAY)
    waiting = (work.reminders, work.drafts, work.ending_consents, work.awaited_replies)
    assert waiting == ((), (), (), ())
    assert work.titles == {}
    assert work_waiting(book, TODAY) == WorkWaiting(
        due_today=0, open_referrals=0, open_transitions=0
    )


def test_reminders_of_the_next_seven_days(book: RecordBook, family: Family) -> None:
    days = [-1, 0, 7, 8]
    with book.transaction() as records:
        for number in days:
            due = TODAY + timedelta(days=number)
            records.reminders.add(a_reminder(family, due=due, title=str(number)))
        records.reminders.add(a_reminder(family, due=TODAY, done_on=TODAY, title="getan"))
    work = todays_work(book, TODAY)
    assert [reminder.title for reminder in work.reminders] == ["-1", "0", "7"]
    assert work_waiting(book, TODAY).due_today == 2
    assert work.titles == {family.id: "Familie Yıldız"}


def test_consents_that_hold_and_end_within_four_weeks(book: RecordBook, family: Family) -> None:
    mother = family.adults[0].person.id
    ends = [
        TODAY - timedelta(days=1),
        TODAY,
        TODAY + timedelta(days=28),
        TODAY + timedelta(days=29),
    ]
    declined = (Signature(person_id=mother, declined=True),)
    unsigned = (Signature(person_id=mother),)
    with book.transaction() as records:
        for until in ends:
            start = TODAY - timedelta(days=30)
            records.consents.add(a_consent(family, valid_from=start, valid_until=until))
        for more in ({"signatures": declined}, {"signatures": unsigned}, {"revoked_on": TODAY}):
            records.consents.add(a_consent(family, valid_until=ends[1], **more))
    work = todays_work(book, TODAY)
    assert [consent.valid_until for consent in work.ending_consents] == ends[1:3]


def test_replies_drafts_and_recent_families(book: RecordBook, family: Family) -> None:
    with book.transaction() as records:
        for day, state in ((20, ReferralState.SENT), (10, ReferralState.PREPARED)):
            records.referrals.add(
                a_referral(
                    family, state=state, reply_until=date(2026, 12, day), reply_code=f"K{day}"
                )
            )
        records.referrals.add(a_referral(family, state=ReferralState.ARRIVED, reply_code="K3"))
        records.drafts.save(a_draft(family))
        records.drafts.save(a_draft(None))
    work = todays_work(book, TODAY)
    assert [referral.reply_until.day for referral in work.awaited_replies] == [10, 20]
    assert len(work.drafts) == 2
    assert [row.id for row in work.recent_families] == [family.id]
    assert work_waiting(book, TODAY).open_referrals == 2


def test_a_declined_transition_does_not_wait(book: RecordBook, family: Family) -> None:
    waiting = (TransitionState.PLANNED, TransitionState.PREPARED, TransitionState.CONSENTED)
    done = (TransitionState.DECLINED, TransitionState.HANDED_OVER, TransitionState.BROKEN_OFF)
    with book.transaction() as records:
        for state in (*waiting, *done):
            records.transitions.add(a_transition(family, state=state))
        records.transitions.add(a_transition(family, entry_year=2028))
    assert work_waiting(book, TODAY).open_transitions == 3


@pytest.mark.parametrize(("today", "year"), [(date(2026, 7, 31), 2026), (date(2026, 8, 1), 2027)])
def test_the_kita_year_begins_in_august(today: date, year: int) -> None:
    assert next_entry_year(today) == year


def test_a_reminder_is_settled_and_taken_back(book: RecordBook, family: Family) -> None:
    with book.transaction() as records:
        reminder = records.reminders.add(a_reminder(family, due=TODAY))
    done = complete_reminder(reminder.id, book, today=TODAY)
    assert done == replace(reminder, done_on=TODAY, version=done.version)
    assert todays_work(book, TODAY).reminders == ()
    assert reopen_reminder(reminder.id, book).done_on is None
    assert [open_one.id for open_one in todays_work(book, TODAY).reminders] == [reminder.id]


def test_a_reminder_nobody_knows(book: RecordBook) -> None:
    with pytest.raises(NotFound):
        complete_reminder(uuid4(), book, today=TODAY)
    with pytest.raises(NotFound):
        reopen_reminder(uuid4(), book)
