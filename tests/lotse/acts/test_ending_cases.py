"""A case ends in one transaction with what was ticked; the rest stays open and listed."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.ending_cases import end_case, open_matters, undo_ending
from lotse.acts.reminding import complete_reminder
from lotse.acts.replying import record_reply
from lotse.consents.consent import Signature
from lotse.errors import InvalidInput, RecordChanged
from lotse.families.family import Family
from lotse.gaps.steps import step_of
from lotse.referrals.referral import ReferralState
from lotse.transitions.transition import TransitionState
from lotse.views.agenda import TaskKind, agenda_of
from lotse.views.family_file import read_family_file
from lotse.views.history import EventKind, history_of
from lotse.views.outcomes import outcome_rows
from lotse.views.school_starters import year_group
from lotse.views.todays_work import todays_work
from lotse.views.work_waiting import next_entry_year
from tests.builders import (
    TODAY,
    a_child,
    a_consent,
    a_draft,
    a_family,
    a_referral,
    a_reminder,
    a_transition,
)

SUMMER = next_entry_year(TODAY)


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    """Something of everything is open; the child starts school next summer."""
    with book.transaction() as records:
        kept = records.families.add(a_family(children=(a_child(born=date(2021, 3, 1)),)))
        records.reminders.add(a_reminder(kept, due=TODAY, title="Anrufen"))
        records.reminders.add(a_reminder(kept, due=TODAY, done_on=TODAY, title="Schon getan"))
        records.referrals.add(a_referral(kept))
        records.referrals.add(a_referral(kept, state=ReferralState.ARRIVED, reply_code="A1-AA"))
        records.transitions.add(a_transition(kept, entry_year=SUMMER))
        asked = tuple(Signature(person_id=m.person.id) for m in kept.adults)
        records.consents.add(a_consent(kept, signatures=asked))
        records.consents.add(a_consent(kept, valid_until=TODAY + timedelta(days=9)))
        records.drafts.save(a_draft(kept))
    return kept


def ids(family: Family, book: SqlRecordBook) -> list[UUID]:
    matters = open_matters(family.id, book, today=TODAY)
    found = (*matters.reminders, *matters.referrals, *matters.transitions)
    return [one.id for one in found]


def test_all_that_waits_is_named_and_nothing_else(family: Family, book: SqlRecordBook) -> None:
    matters = open_matters(family.id, book, today=TODAY)
    assert [one.title for one in matters.reminders] == ["Anrufen"]
    assert [one.reply_code for one in matters.referrals] == ["K7-2Q"]
    assert [one.entry_year for one in matters.transitions] == [SUMMER]
    assert len(matters.consents) == 1
    assert [one.title for one in matters.drafts] == ["Basisbogen · Frau Y."]


def test_what_is_ticked_is_settled_and_leaves_every_list(
    family: Family, book: SqlRecordBook
) -> None:
    assert year_group(book, SUMMER).starters
    end_case(family.id, "ziel_erreicht", TODAY, book, today=TODAY, settle=ids(family, book))
    work = todays_work(book, TODAY)
    assert (work.reminders, work.awaited_replies, work.recent_families) == ((), (), ())
    assert work.ending_consents == ()
    assert len(work.drafts) == 1, "somebody's words stay in sight"
    file = read_family_file(family.id, book)
    assert agenda_of(file, TODAY) == ()
    assert [t.state for t in file.transitions] == [TransitionState.BROKEN_OFF]
    assert {r.state for r in file.referrals} == {ReferralState.ARRIVED, ReferralState.LET_GO}
    assert open_matters(family.id, book, today=TODAY).reminders == ()


def test_what_is_not_ticked_stays_open_and_listed(family: Family, book: SqlRecordBook) -> None:
    end_case(family.id, "uebergeben", TODAY, book, today=TODAY)
    work = todays_work(book, TODAY)
    assert [one.title for one in work.reminders] == ["Anrufen"]
    assert len(work.awaited_replies) == 1
    assert work.recent_families == ()
    kinds = {task.kind for task in agenda_of(read_family_file(family.id, book), TODAY)}
    assert kinds == {TaskKind.REMINDER, TaskKind.REFERRAL, TaskKind.TRANSITION}
    assert [one.child.name for one in year_group(book, SUMMER).starters] == ["Can Yıldız"]


def test_without_a_transition_the_child_leaves_the_list_of_the_summer(
    book: SqlRecordBook,
) -> None:
    with book.transaction() as records:
        rough = replace(a_child("Mia"), born=None)
        born = a_child(born=date(2021, 3, 1))
        kept = records.families.add(a_family(children=(born, rough)))
    group = year_group(book, SUMMER)
    assert (len(group.starters), len(group.unplaced)) == (1, 1)
    end_case(kept.id, "weggezogen", TODAY, book, today=TODAY)
    group = year_group(book, SUMMER)
    assert (group.starters, group.unplaced) == ((), ())


def test_the_history_says_how_it_ended_and_a_late_answer_is_still_taken_up(
    family: Family, book: SqlRecordBook
) -> None:
    ending = end_case(
        family.id, "weggezogen", TODAY, book, today=TODAY, note="nach Herne",
        settle=ids(family, book),
    )  # fmt: skip
    events = history_of(read_family_file(family.id, book))
    (said,) = [event for event in events if event.kind is EventKind.CASE]
    assert (said.text, said.detail) == ("Begleitung beendet: weggezogen", "nach Herne")
    (let_go,) = [after for _, after in ending.referrals]
    late = record_reply(let_go.id, ReferralState.ARRIVED, TODAY, book)
    assert late.state is ReferralState.ARRIVED


def test_it_is_taken_back_as_a_whole_or_not_at_all(family: Family, book: SqlRecordBook) -> None:
    before = read_family_file(family.id, book)
    open_ids = ids(family, book)
    ending = end_case(family.id, "anders", TODAY, book, today=TODAY, settle=open_ids)
    undo_ending(ending, book)
    after = read_family_file(family.id, book)
    assert after.family.case_ends == ()
    assert [r.done_on for r in after.reminders] == [r.done_on for r in before.reminders]
    assert [r.state for r in after.referrals] == [r.state for r in before.referrals]
    assert [t.state for t in after.transitions] == [t.state for t in before.transitions]
    ending = end_case(family.id, "anders", TODAY, book, today=TODAY, settle=open_ids)
    complete_reminder(ending.reminders[0][0].id, book, today=TODAY)
    with pytest.raises(RecordChanged):
        undo_ending(ending, book)
    assert read_family_file(family.id, book).family.ended is not None


def test_a_refused_end_changes_nothing(family: Family, book: SqlRecordBook) -> None:
    with pytest.raises(InvalidInput):
        end_case(family.id, "", TODAY, book, today=TODAY, settle=ids(family, book))
    assert len(ids(family, book)) == 3
    assert read_family_file(family.id, book).family.ended is None


def test_small_numbers_of_outcomes_are_not_told(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.families.add_all([a_family(reference=f"2026-{n:04}") for n in range(9)])
        found = [summary.id for summary in records.families.summaries()]
    for number, family_id in enumerate(found):
        outcome = "weggezogen" if number < 2 else "ziel_erreicht"
        end_case(family_id, outcome, TODAY, book, today=TODAY)
    (row,) = outcome_rows(book, today=TODAY)
    assert row.label == "Ziel erreicht"
    assert row.text == f"2026: {step_of(7).text} · 2025: unter 6 · 2024: unter 6"
    assert outcome_rows(book, today=date(2031, 1, 1)) == ()
