"""What is next for a family, and what has happened."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from lotse.consents.consent import Signature
from lotse.dates.partial import PartialDate
from lotse.documents.record import DocumentSummary
from lotse.families.case_end import taken_up, with_end
from lotse.families.changes import add_milestone, add_needs, add_note, settle_need
from lotse.records import RecordBook
from lotse.referrals.referral import ReferralState
from lotse.transitions.transition import TransitionState
from lotse.views.agenda import TaskKind, Urgency, agenda_of, consent_end
from lotse.views.family_file import FamilyFile, read_family_file
from lotse.views.history import EventKind, history_of
from tests.builders import (
    NOW,
    TODAY,
    a_child,
    a_consent,
    a_document,
    a_family,
    a_referral,
    a_reminder,
    a_transition,
    form_answers,
)

FAMILY = a_family()


def kinds(file: FamilyFile) -> list[tuple[TaskKind, Urgency]]:
    return [(task.kind, task.urgency) for task in agenda_of(file, TODAY)]


def test_nothing_on_record_nothing_to_do() -> None:
    assert agenda_of(FamilyFile(family=FAMILY), TODAY) == ()
    assert history_of(FamilyFile(family=FAMILY)) == ()


@pytest.mark.parametrize(
    ("due", "urgency", "when"),
    [
        (TODAY - timedelta(days=3), Urgency.TODAY, "seit 18.11."),
        (TODAY, Urgency.TODAY, "heute"),
        (TODAY + timedelta(days=1), Urgency.SOON, "morgen"),
        (TODAY + timedelta(days=14), Urgency.SOON, "14 Tage"),
        (TODAY + timedelta(days=15), Urgency.OPEN, "15 Tage"),
        (date(2027, 6, 1), Urgency.OPEN, "01.06.2027"),
    ],
)
def test_reminders_by_day(due: date, urgency: Urgency, when: str) -> None:
    file = FamilyFile(family=FAMILY, reminders=(a_reminder(FAMILY, due=due),))
    (task,) = agenda_of(file, TODAY)
    assert (task.urgency, task.when(TODAY)) == (urgency, when)


def test_what_ends_within_two_weeks_stands_there_until_it_is_done() -> None:
    born = TODAY - timedelta(days=6)
    baran = a_child("Baran", born=born)
    file = FamilyFile(family=a_family(children=(baran,)))
    registry, u2 = agenda_of(file, TODAY)
    assert (registry.target, registry.when(TODAY)) == ("geburtsanzeige", "morgen")
    assert (u2.target, u2.due, u2.urgency) == ("U2", born + timedelta(days=13), Urgency.SOON)
    assert (u2.kind, u2.title) == (TaskKind.DEADLINE, f"U2 bis {u2.due:%d.%m.%Y}")
    done = add_milestone(file.family, child_id=baran.id, code="U2", on=PartialDate.of(TODAY))
    assert [task.target for task in agenda_of(FamilyFile(family=done), TODAY)] == ["geburtsanzeige"]


def test_twins_are_told_apart_by_name() -> None:
    born = TODAY - timedelta(days=6)
    twins = (a_child("Baran", born=born), a_child("Ela", born=born))
    tasks = agenda_of(FamilyFile(family=a_family(children=twins)), TODAY)
    assert len({(task.title, task.detail) for task in tasks}) == 4
    assert {task.detail for task in tasks} == {"für Baran Yıldız", "für Ela Yıldız"}


def test_most_urgent_first_and_done_things_gone() -> None:
    file = FamilyFile(
        family=FAMILY,
        reminders=(a_reminder(FAMILY), a_reminder(FAMILY, done_on=TODAY)),
        referrals=(
            a_referral(FAMILY, state=ReferralState.SENT, reply_until=TODAY),
            a_referral(FAMILY, state=ReferralState.ARRIVED),
        ),
        transitions=(
            a_transition(FAMILY),
            a_transition(FAMILY, state=TransitionState.DECLINED),
            a_transition(FAMILY, state=TransitionState.HANDED_OVER),
        ),
    )
    assert kinds(file) == [
        (TaskKind.REFERRAL, Urgency.TODAY),
        (TaskKind.REMINDER, Urgency.SOON),
        (TaskKind.TRANSITION, Urgency.OPEN),
    ]


def test_consents_near_their_end_and_without_signature() -> None:
    ending = a_consent(FAMILY, valid_until=TODAY + timedelta(days=12))
    unsigned = a_consent(FAMILY, signatures=(Signature(person_id=FAMILY.adults[0].person.id),))
    quiet = (
        a_consent(FAMILY),
        a_consent(FAMILY, valid_until=TODAY - timedelta(days=1)),
        a_consent(FAMILY, valid_until=TODAY + timedelta(days=2), revoked_on=TODAY),
    )
    file = FamilyFile(family=FAMILY, consents=(ending, unsigned, *quiet))
    assert [task.target for task in agenda_of(file, TODAY)] == [str(ending.id), str(unsigned.id)]
    assert consent_end(file, TODAY) == ending
    assert consent_end(FamilyFile(family=FAMILY, consents=quiet), TODAY) is None


def test_a_no_is_respected_and_nobody_is_asked_again() -> None:
    mother, father = (member.person.id for member in FAMILY.adults)
    declined = (Signature(person_id=mother, declined=True), Signature(person_id=father))
    soon = TODAY + timedelta(days=10)
    file = FamilyFile(
        family=FAMILY, consents=(a_consent(FAMILY, signatures=declined, valid_until=soon),)
    )
    assert agenda_of(file, TODAY) == ()
    assert consent_end(file, TODAY) is None


def test_only_a_consent_that_holds_can_end() -> None:
    half = a_consent(FAMILY, valid_until=TODAY + timedelta(days=1))
    half = replace(half, signatures=(half.signatures[0], Signature(person_id=uuid4())))
    last_day = a_consent(FAMILY, valid_until=TODAY)
    in_sixty = a_consent(FAMILY, valid_until=TODAY + timedelta(days=60))
    later = a_consent(FAMILY, valid_until=TODAY + timedelta(days=61))
    assert consent_end(FamilyFile(family=FAMILY, consents=(half, later)), TODAY) is None
    assert consent_end(FamilyFile(family=FAMILY, consents=(in_sixty, later)), TODAY) == in_sixty
    both = FamilyFile(family=FAMILY, consents=(half, in_sixty, last_day))
    assert consent_end(both, TODAY) == last_day


@pytest.mark.parametrize("entry_year", [2026, 2027])
def test_a_transition_waits_until_the_end_of_may(entry_year: int) -> None:
    file = FamilyFile(family=FAMILY, transitions=(a_transition(FAMILY, entry_year=entry_year),))
    (task,) = agenda_of(file, TODAY)
    assert task.due == max(TODAY, date(entry_year, 5, 31))
    assert task.title == "Übergang in die Schule: Can Yıldız"
    assert task.detail == f"Schule noch offen, Übergabe bis Ende Mai {entry_year}"


@pytest.mark.usefixtures("in_berlin")
def test_a_night_shift_belongs_to_the_day_on_the_clock() -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    file = FamilyFile(family=FAMILY, answers=(form_answers(FAMILY, completed_at=late),))
    assert history_of(file)[0].when == "21.11.2026"


def test_history_says_no_more_than_is_known() -> None:
    child = FAMILY.children[0]
    family = add_milestone(FAMILY, child.id, "U5", PartialDate(2022, 1))
    family = add_milestone(family, child.id, "U4", PartialDate(2021, 11, 3, circa=True))
    assert [event.when for event in history_of(FamilyFile(family=family))] == [
        "Januar 2022",
        "ca. 03.11.2021",
    ]


def test_history_is_latest_first_and_knows_every_kind() -> None:
    child = FAMILY.children[0]
    family = add_note(FAMILY, child.id, "Oma zieht ein", today=date(2026, 11, 1))
    family = add_milestone(family, child.id, "U5", PartialDate(2026, 10, 2))
    family = add_needs(family, ("sprache",), today=TODAY, source="von Hand")
    family = settle_need(family, "sprache", None, today=date(2026, 11, 20))
    family = taken_up(with_end(family, "weggezogen", date(2026, 6, 1), today=TODAY), today=TODAY)
    document = a_document(family)
    summary = DocumentSummary(
        id=document.id,
        child_id=None,
        kind=document.kind,
        title=document.title,
        sha256=document.sha256,
        draft=False,
        made_at=NOW,
        made_by="Jana Beispiel",
    )
    gone = a_consent(
        family,
        signatures=(Signature(person_id=uuid4(), signed_on=date(2026, 10, 1)),),
        revoked_on=date(2026, 11, 2),
        revoked_by="Elif Yıldız",
    )
    file = FamilyFile(
        family=family,
        answers=(form_answers(family),),
        consents=(gone,),
        referrals=(a_referral(family),),
        transitions=(a_transition(family, handed_over_on=date(2026, 5, 1), to_name="Schule"),),
        documents=(summary,),
        reminders=(a_reminder(family, done_on=date(2026, 11, 3)),),
    )
    events = history_of(file)
    assert [event.on for event in events] == sorted((e.on for e in events), reverse=True)
    assert {event.kind for event in events} == set(EventKind)
    said = {event.text for event in events}
    assert "Einwilligung widerrufen von Elif Yıldız" in said
    assert "jemand, der nicht mehr zur Familie gehört hat eingewilligt" in said
    assert "U5 gemacht" in said


def test_the_file_holds_all_shelves(book: RecordBook) -> None:
    with book.transaction() as records:
        family = records.families.add(a_family())
        records.answers.add(form_answers(family))
        records.consents.add(a_consent(family))
        records.referrals.add(replace(a_referral(family), consent_id=None))
        records.transitions.add(a_transition(family))
        records.documents.add(a_document(family))
        records.reminders.add(a_reminder(family))
    file = read_family_file(family.id, book)
    assert file.family == family
    shelves = (
        file.answers, file.consents, file.referrals,
        file.transitions, file.documents, file.reminders,
    )  # fmt: skip
    assert [len(shelf) for shelf in shelves] == [1] * 6
