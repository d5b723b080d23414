"""Everything that is saved comes back equal."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy.exc import StatementError

from db.record_book import SqlRecordBook
from lotse.dates.partial import PartialDate
from lotse.errors import NotFound
from lotse.families.family import (
    Family,
    SchoolEntry,
)
from lotse.families.member_changes import entry_year_of
from lotse.institutions import DataProtectionLaw, Site
from lotse.referrals.referral import ReferralState
from tests.builders import (
    NOW,
    TODAY,
    a_child,
    a_consent,
    a_desk,
    a_document,
    a_draft,
    a_family,
    a_full_family,
    a_referral,
    a_reminder,
    a_transition,
    an_institution,
    an_offer,
    form_answers,
)
from tests.db.random_families import families


@given(first=families(), second=families())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_family_comes_back_as_it_was_saved(
    book: SqlRecordBook, first: Family, second: Family
) -> None:
    with book.transaction() as records:
        stored = records.families.add(first)
        assert stored == replace(first, version=1)
    with book.transaction() as records:
        assert records.families.get(first.id) == stored
        changed = replace(
            second,
            id=first.id,
            version=1,
            members=(*first.members[:1], *second.members),
            households=(*second.households, *first.households[:1]),
        )
        stored = records.families.save(changed)
        assert stored == replace(changed, version=2)
    with book.transaction() as records:
        assert records.families.get(first.id) == stored


@pytest.mark.parametrize(
    ("shelf", "make", "change"),
    [
        ("consents", a_consent, {"revoked_on": TODAY, "revoked_by": "Mutter", "signatures": ()}),
        ("referrals", a_referral, {"state": ReferralState.ARRIVED, "note": "Anruf 😀"}),
        ("transitions", a_transition, {"to_name": "Grundschule am Park", "feedback_on": TODAY}),
        ("reminders", a_reminder, {"done_on": TODAY}),
    ],
)
def test_papers_come_back_as_they_were_saved(
    book: SqlRecordBook, shelf: str, make: Callable[[Family], Any], change: dict[str, Any]
) -> None:
    family = a_full_family()
    paper = make(family)
    with book.transaction() as records:
        records.families.add(family)
        stored = getattr(records, shelf).add(paper)
        assert stored == replace(paper, version=1)
    with book.transaction() as records:
        kept = getattr(records, shelf)
        assert kept.get(paper.id) == stored
        changed = kept.save(replace(stored, **change))
    with book.transaction() as records:
        kept = getattr(records, shelf)
        assert kept.get(paper.id) == changed == replace(paper, version=2, **change)
        assert list(kept.of_family(family.id)) == [changed]


def test_answers_come_back_with_every_json_value(book: SqlRecordBook) -> None:
    family = a_family()
    older = form_answers(family, completed_at=NOW - timedelta(days=1))
    newer = form_answers(family, child_id=None, answers={"": [None, True, 0.1, {"ß": []}]})
    with book.transaction() as records:
        records.families.add(family)
        stored = [records.answers.add(answers) for answers in (newer, older)]
    with book.transaction() as records:
        assert records.answers.get(newer.id) == stored[0] == replace(newer, version=1)
        assert list(records.answers.of_family(family.id)) == stored


def test_a_number_that_json_does_not_know_is_not_stored(book: SqlRecordBook) -> None:
    with pytest.raises(StatementError, match="JSON"), book.transaction() as records:
        records.drafts.save(a_draft(answers={"x": float("nan")}))
    with book.transaction() as records:
        assert records.drafts.all() == []


def test_documents_keep_content_and_bytes(book: SqlRecordBook) -> None:
    family = a_family()
    first, second = a_document(family), a_document(family, made_at=NOW + timedelta(hours=1))
    with book.transaction() as records:
        records.families.add(family)
        records.documents.add(first)
        records.documents.add(second)
    with book.transaction() as records:
        assert records.documents.get(first.id) == first
        shown = records.documents.of_family(family.id)
        assert [summary.id for summary in shown] == [second.id, first.id]
        assert (shown[1].title, shown[1].sha256) == (first.title, first.sha256)
        with pytest.raises(NotFound):
            records.documents.get(uuid4())


def test_one_draft_per_form_family_and_child(book: SqlRecordBook) -> None:
    family = a_family()
    intake, begun = a_draft(), a_draft(family)
    later = replace(begun, answers={"name": "Çan"}, saved_at=NOW + timedelta(seconds=5))
    with book.transaction() as records:
        records.families.add(family)
        for draft in (intake, begun, later):
            records.drafts.save(draft)
    with book.transaction() as records:
        assert list(records.drafts.all()) == [later, intake]
        records.drafts.discard(replace(begun.key, child_id=None))
        assert list(records.drafts.all()) == [later, intake]
        records.drafts.discard(begun.key)
        records.drafts.discard(begun.key)
        assert list(records.drafts.all()) == [intake]


def test_institutions_and_their_sites(book: SqlRecordBook) -> None:
    two = an_institution(
        name="Aachener Kita", law=DataProtectionLaw.CATHOLIC, sites=(Site(), Site())
    )
    with book.transaction() as records:
        stored = records.institutions.add(two)
        changed = records.institutions.save(replace(stored, sites=(Site(town="Kamen"),)))
        assert records.institutions.get(two.id) == changed
        assert records.institutions.all()[0] == changed


def test_the_desk_and_other_settings(book: SqlRecordBook) -> None:
    desk = a_desk(author="Ö", practice=True)
    with book.transaction() as records:
        assert records.settings.get("farbe") is None
        records.settings.put("farbe", "hell")
        records.settings.put("farbe", "dunkel")
        assert records.settings.get("farbe") == "dunkel"
        records.settings.save_desk(desk)
        kept = records.settings.desk()
        assert kept == replace(desk, institution=replace(desk.institution, version=1))
        assert kept is not None
        renamed = replace(kept, institution=replace(kept.institution, name="Anders"))
        records.settings.save_desk(renamed)
        again = records.settings.desk()
        assert again is not None
        assert (again.institution.name, again.institution.version) == ("Anders", 2)


def test_the_catalogue_is_replaced_as_a_whole(book: SqlRecordBook) -> None:
    first, second = an_offer("ge-02"), an_offer("ge-01", referable=False, districts=("Altstadt",))
    with book.transaction() as records:
        records.offers.replace_all([an_offer("alt")])
        records.offers.replace_all([first, second])
        assert list(records.offers.all()) == [second, first]
        assert records.offers.get("ge-02") == first
        with pytest.raises(NotFound):
            records.offers.get("alt")
        records.offers.replace_all([])
        assert list(records.offers.all()) == []


def test_lists_come_in_the_promised_order(book: SqlRecordBook) -> None:
    family = a_family()
    with book.transaction() as records:
        records.families.add(family)
        late = records.consents.add(a_consent(family, valid_until=date(2027, 2, 1)))
        soon = records.consents.add(a_consent(family, valid_until=date(2027, 1, 1)))
        records.consents.add(a_consent(family, valid_until=date(2027, 1, 1), revoked_on=TODAY))
        records.consents.add(a_consent(family, valid_until=date(2027, 3, 1)))
        assert list(records.consents.ending_by(date(2027, 2, 1))) == [soon, late]
        slow = records.referrals.add(a_referral(family, reply_until=date(2027, 1, 2)))
        quick = records.referrals.add(a_referral(family, state=ReferralState.SENT))
        done = records.referrals.add(a_referral(family, state=ReferralState.ARRIVED))
        assert list(records.referrals.open()) == [quick, slow]
        assert list(records.referrals.all()) == [done, quick, slow]
        pupil = records.transitions.add(a_transition(family, entry_year=2030))
        records.transitions.add(a_transition(family, entry_year=2031))
        assert list(records.transitions.of_entry_year(2030)) == [pupil]
        second = records.reminders.add(a_reminder(family, due=date(2026, 12, 2)))
        first = records.reminders.add(a_reminder(family, due=date(2026, 12, 1)))
        records.reminders.add(a_reminder(family, done_on=TODAY))
        assert list(records.reminders.open_until(date(2026, 12, 2))) == [first, second]
        assert list(records.reminders.open_until(date(2026, 11, 30))) == []


def test_times_come_back_in_utc(book: SqlRecordBook) -> None:
    family = a_family()
    summer = datetime(2026, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    with book.transaction() as records:
        records.families.add(family)
        answers = records.answers.add(form_answers(family, completed_at=summer))
        kept = records.answers.get(answers.id).completed_at
        assert (kept, kept.tzinfo) == (summer, UTC)


def test_years_of_school_entry_decided_by_hand(book: SqlRecordBook) -> None:
    early, usual = a_child("Ada"), a_child("Ben")
    decisions = tuple(SchoolEntry(child_id=early.id, year=year, reason="") for year in (2026, 2028))
    family = a_family(children=(early, usual), school_entries=decisions)
    with book.transaction() as records:
        records.families.add(family)
        assert records.families.entry_years() == {early.id: entry_year_of(family, early.id)}


def test_children_born_in_a_time(book: SqlRecordBook) -> None:
    first, second = a_child("Ada", born=date(2020, 10, 1)), a_child("Ben", born=date(2021, 9, 30))
    outside = a_child("Cem", born=date(2021, 10, 1))
    about = replace(a_child("Dua"), born=PartialDate(2021, 5, 5, circa=True))
    with book.transaction() as records:
        records.families.add(a_family(children=(second, outside, about), reference="1"))
        records.families.add(a_family(children=(first,), reference="2"))
        found = records.families.children_born_between(date(2020, 10, 1), date(2021, 9, 30))
    assert [child.name for child in found] == ["Ada Yıldız", "Ben Yıldız"]
    assert found[0].child_id == first.id
    assert found[0].family_title == "Familie Yıldız"
    with book.transaction() as records:
        one_day = (date(2020, 10, 1), date(2020, 10, 1))
        ids = {outside.id, about.id}
        found = records.families.children_born_between(*one_day, also=ids)
    assert [child.name for child in found] == ["Ada Yıldız", "Cem Yıldız"]
