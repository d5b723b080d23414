"""The practice file: fictional families in every stage, the same on the same day."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.catalogue.shipped import languages, needs, school_directory, shipped_offers
from lotse.chain.stages import stage_on
from lotse.consents.rules import is_valid
from lotse.consents.signatories import signatories
from lotse.families.family import Family, Role
from lotse.families.situation import dated_children, situation_of
from lotse.forms.evaluate import evaluate
from lotse.forms.shipped import shipped_form
from lotse.institutions import Work
from lotse.matching.suggest import suggest
from lotse.practice.fill import fill, practice_desks, practice_families
from lotse.practice.relative import day_of, school_starter_born
from lotse.referrals.referral import ReferralState
from lotse.transitions.transition import TransitionState
from tests.builders import TODAY
from tests.conftest import CHEAP, PASSWORD

DAYS = [TODAY, date(2027, 2, 28), date(2028, 2, 29), date(2027, 7, 31), date(2027, 8, 1)]


@contextmanager
def filled(directory: Path, today: date = TODAY) -> Iterator[SqlRecordBook]:
    _, book = SqlVault(directory, cost=CHEAP).create(PASSWORD)
    try:
        fill(book, today)
        yield book
    finally:
        book.close()


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlRecordBook]:
    with filled(tmp_path_factory.mktemp("practice") / "daten") as book:
        yield book


def families(book: SqlRecordBook) -> list[Family]:
    with book.transaction() as records:
        return [records.families.get(row.id) for row in records.families.summaries()]


def test_about_forty_families_in_every_stage_of_the_chain(practice: SqlRecordBook) -> None:
    everybody = families(practice)
    stages = {
        stage_on(TODAY, born=child.born.earliest if child.born else None)
        for family in everybody
        for child in dated_children(family, TODAY)
    }

    assert len(everybody) == 40
    assert stages == {
        "schwangerschaft", "geburt", "saeugling", "u3", "kita", "grundschule", "sek1",
        "schule_beruf",
    }  # fmt: skip


def test_the_three_jobs_have_a_desk_and_the_first_one_signs_in(practice: SqlRecordBook) -> None:
    desks = practice_desks()

    assert {desk.work for desk in desks.values()} == set(Work)
    assert all(desk.practice for desk in desks.values())
    assert practice.desk == next(iter(desks.values()))
    with practice.transaction() as records:
        desk = records.settings.desk()
        assert desk is not None
        assert desk.author == "Jana Hoffmann"
        assert len(records.institutions.all()) == len(desks)
        assert len(records.offers.all()) == len(shipped_offers())


def test_families_are_as_different_as_real_ones(practice: SqlRecordBook) -> None:
    everybody = families(practice)
    people = [member.person for family in everybody for member in family.members]

    assert [p for p in people if p.written_as]
    assert [p for p in people if p.given_name and not p.family_name]
    assert [p for p in people if p.papers_missing]
    assert [p for p in people if p.born and p.born.circa]
    assert [p for p in people if p.due and not p.born]
    assert [f for f in everybody if any(h.address_unknown for h in f.households)]
    assert [f for f in everybody if any(m.role is Role.GUARDIAN for m in f.members)]
    assert [f for f in everybody if len(f.households) > 1]
    assert [f for f in everybody if signatories(f, [], TODAY).to_clarify]
    assert len({language.code for p in people for language in p.languages}) > 15


def test_every_code_in_the_data_exists(practice: SqlRecordBook) -> None:
    for family in families(practice):
        assert {need.code for need in family.needs} <= set(needs())
        assert all(
            languages().is_known(language.code)
            for member in family.members
            for language in member.person.languages
        )


def test_there_is_something_to_do_today(practice: SqlRecordBook) -> None:
    with practice.transaction() as records:
        due = records.reminders.open_until(TODAY)
        drafts = records.drafts.all()
        ending = records.consents.ending_by(date(2026, 12, 6))
        referrals = records.referrals.all()
        transitions = records.transitions.of_entry_year(2027)

    assert len([reminder for reminder in due if reminder.due == TODAY]) >= 4
    assert {draft.key.form_id for draft in drafts} == {"basisbogen", "uebergabeprotokoll"}
    assert ending
    assert {referral.state for referral in referrals} >= {
        ReferralState.PREPARED, ReferralState.SENT, ReferralState.ARRIVED, ReferralState.WAITING,
        ReferralState.NO_PLACE, ReferralState.STOPPED,
    }  # fmt: skip
    assert {transition.state for transition in transitions} == {
        TransitionState.PLANNED, TransitionState.PREPARED, TransitionState.CONSENTED,
        TransitionState.DECLINED, TransitionState.HANDED_OVER,
    }  # fmt: skip
    assert len({transition.from_name for transition in transitions}) == 2


def test_open_referrals_and_transitions_stand_on_a_valid_consent(
    practice: SqlRecordBook,
) -> None:
    with practice.transaction() as records:
        referrals = [r for r in records.referrals.all() if r.state is not ReferralState.STOPPED]
        agreed = [
            t
            for t in records.transitions.of_entry_year(2027)
            if t.state in (TransitionState.CONSENTED, TransitionState.HANDED_OVER)
        ]
        consents = {
            paper.id: records.consents.get(paper.consent_id)
            for paper in (*referrals, *agreed)
            if paper.consent_id
        }

    assert len(consents) == len(referrals) + len(agreed)
    assert all(is_valid(consent, TODAY) for consent in consents.values())
    assert len({r.reply_code for r in referrals}) == len(referrals)


def test_finished_forms_have_no_errors_and_schools_are_real(practice: SqlRecordBook) -> None:
    with practice.transaction() as records:
        forms = [
            form
            for row in records.families.summaries()
            for form in records.answers.of_family(row.id)
        ]

    for form in forms:
        result = evaluate(shipped_form(form.form_id), form.answers, today=TODAY)
        assert not result.errors, (form.form_id, result.errors)
        assert not result.unknown, form.form_id
        if form.form_id == "basisbogen":
            assert set(form.needs) <= set(result.needs)
            assert form.outcome == result.calculated["ergebnis"]
        if form.answers.get("schule_nummer"):
            assert school_directory().get(form.answers["schule_nummer"]).town == "Kamen"


def test_most_families_in_gelsenkirchen_get_a_suggestion(practice: SqlRecordBook) -> None:
    here = [f for f in families(practice) if f.municipality == "05513000"]
    helped = [
        family for family in here
        if suggest(situation_of(family, TODAY), shipped_offers()).suggestions
    ]  # fmt: skip

    assert len(helped) > 0.6 * len(here)


@pytest.mark.parametrize("today", DAYS)
def test_it_fills_on_any_day_and_twice_the_same(tmp_path: Path, today: date) -> None:
    with filled(tmp_path / "eins", today) as book:
        first = families(book)
    with filled(tmp_path / "zwei", today) as book:
        second = families(book)

    assert {f.reference: f for f in first} == {f.reference: f for f in second}


def test_practice_rows_have_keys_of_their_own() -> None:
    keys = [row.key for row in practice_families()]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("+0T", date(2026, 11, 21)),
        ("-5J 3M 2T", date(2021, 8, 19)),
        ("+60T", date(2027, 1, 20)),
        ("-1M", date(2026, 10, 21)),
    ],
)
def test_relative_days(written: str, day: date) -> None:
    assert day_of(written, TODAY) == day


def test_school_starters_start_after_this_kita_year() -> None:
    assert school_starter_born("09-30", TODAY) == date(2021, 9, 30)
    assert school_starter_born("10-01", TODAY) == date(2020, 10, 1)
    assert school_starter_born("03-14", date(2027, 7, 31)) == date(2021, 3, 14)
    assert school_starter_born("03-14", date(2027, 8, 1)) == date(2022, 3, 14)
