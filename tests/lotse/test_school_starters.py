"""The year group of a Kita."""

from dataclasses import replace
from datetime import date

import pytest

from db.record_book import SqlRecordBook
from lotse.form_names import HANDOVER
from lotse.school_starters import StarterStage, year_group
from lotse.transitions.transition import TransitionState
from tests.builders import a_child, a_consent, a_draft, a_family, a_transition

YEAR = 2027


def stage_of(book: SqlRecordBook) -> StarterStage:
    (starter,) = year_group(book, YEAR).starters
    return starter.stage


@pytest.mark.parametrize(
    ("born", "belongs"),
    [
        (date(2020, 9, 30), False),
        (date(2020, 10, 1), True),
        (date(2021, 9, 30), True),
        (date(2021, 10, 1), False),
    ],
)
def test_the_cut_off_day_decides(book: SqlRecordBook, born: date, belongs: bool) -> None:
    with book.transaction() as records:
        records.families.add(a_family(children=(a_child(born=born),)))
    assert bool(year_group(book, YEAR).starters) is belongs


@pytest.mark.parametrize(
    ("state", "stage"),
    [
        (TransitionState.PLANNED, StarterStage.NO_DRAFT),
        (TransitionState.PREPARED, StarterStage.TALK_AHEAD),
        (TransitionState.CONSENTED, StarterStage.READY),
        (TransitionState.HANDED_OVER, StarterStage.HANDED_OVER),
        (TransitionState.FEEDBACK, StarterStage.HANDED_OVER),
        (TransitionState.DECLINED, StarterStage.DECLINED),
    ],
)
def test_the_stage_follows_the_transition(
    book: SqlRecordBook, state: TransitionState, stage: StarterStage
) -> None:
    child = a_child()
    family = a_family(children=(child,))
    with book.transaction() as records:
        records.families.add(family)
        records.transitions.add(
            replace(a_transition(family, child_id=child.id), state=state, entry_year=YEAR)
        )
    assert stage_of(book) is stage


def test_a_draft_means_a_talk_is_ahead(book: SqlRecordBook) -> None:
    child = a_child()
    family = a_family(children=(child,))
    with book.transaction() as records:
        records.families.add(family)
    assert stage_of(book) is StarterStage.NO_DRAFT
    with book.transaction() as records:
        draft = a_draft(family)
        records.drafts.save(replace(draft, key=replace(draft.key, form_id=HANDOVER)))
    assert stage_of(book) is StarterStage.TALK_AHEAD


def test_an_asked_consent_waits_for_signatures(book: SqlRecordBook) -> None:
    child = a_child()
    family = a_family(children=(child,))
    transition = replace(
        a_transition(family, child_id=child.id),
        state=TransitionState.PREPARED,
        entry_year=YEAR,
        to_name="Diesterwegschule",
        to_school_number="196538",
    )
    consent = a_consent(family)
    asked = replace(
        consent, child_ids=(child.id,), recipient=replace(consent.recipient, key="school:196538")
    )
    with book.transaction() as records:
        records.families.add(family)
        records.transitions.add(transition)
        records.consents.add(asked)
    group = year_group(book, YEAR)
    assert group.count(StarterStage.SIGNATURE_MISSING) == 1
    assert list(group.by_school()) == ["Diesterwegschule"]


def test_the_unknown_school_stands_last(book: SqlRecordBook) -> None:
    known, unknown = a_child("Zoe"), a_child("Ada")
    family = a_family(children=(known, unknown))
    with book.transaction() as records:
        records.families.add(family)
        records.transitions.add(
            replace(a_transition(family, child_id=known.id), entry_year=YEAR, to_name="Waldschule")
        )
    assert list(year_group(book, YEAR).by_school()) == ["Waldschule", ""]
