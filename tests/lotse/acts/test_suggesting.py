"""From a family to its situation, and what staff decide about offers."""

from dataclasses import replace
from datetime import date

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.profiling import change_rows
from lotse.acts.suggesting import (
    dismiss_offer,
    remind_of_offer,
    restore_offer,
    suggest_for,
    suggestions_of,
)
from lotse.catalogue.shipped import shipped_offers
from lotse.dates.partial import PartialDate
from lotse.errors import InvalidInput
from lotse.families.changes import add_needs, settle_need
from lotse.families.member_changes import set_school_entry, with_person
from lotse.families.person import SpeaksLevel, SpokenLanguage
from lotse.families.situation import dated_children, home_of, situation_of
from lotse.matching.situation import ChildDates
from tests.builders import (
    GELSENKIRCHEN,
    TODAY,
    a_child,
    a_family,
    a_person,
    a_stay,
    an_offer,
    an_unborn_child,
)

SPOKEN = (
    SpokenLanguage(code="tr"),
    SpokenLanguage(code="de", level=SpeaksLevel.SOME),
)


def test_the_situation_has_no_names_and_no_addresses() -> None:
    mother = a_person(languages=SPOKEN)
    family = a_family(mother=mother, circumstances=("armut",))
    family = add_needs(family, ["wohnen", "hebamme"], today=TODAY, source="von Hand")
    family = settle_need(family, "hebamme", None, today=TODAY)

    situation = situation_of(family, TODAY)

    assert (situation.municipality, situation.district) == (GELSENKIRCHEN, "Altstadt")
    assert situation.needs == ("wohnen",)
    assert situation.languages == ("tr",)
    assert situation.circumstances == ("armut",)
    assert "Yıldız" not in repr(situation)


def test_children_keep_what_overrides_the_rule() -> None:
    child = a_child()
    family = a_family(children=(child,))
    family = set_school_entry(replace(family, stays=(a_stay(child.id),)), child.id, 2028, "Antrag")

    assert situation_of(family, TODAY).children == (
        ChildDates(born=date(2021, 7, 3), entry_year=2028, day_care_since=date(2024, 8, 1)),
    )


def test_rough_birthdays_count_from_their_first_day_and_unborn_from_the_due_date() -> None:
    rough = replace(a_child(), born=PartialDate(2019, circa=True))
    unborn, nothing_known = an_unborn_child(), a_person("Ela")
    family = a_family(children=(rough, unborn, nothing_known))

    assert dated_children(family, TODAY) == (rough, unborn)
    assert situation_of(family, TODAY).children == (
        ChildDates(born=date(2019, 1, 1)),
        ChildDates(due=unborn.due),
    )


def test_what_is_missing_for_suggestions_is_named() -> None:
    family = a_family(children=(), municipality="", households=(), memberships=())

    with pytest.raises(InvalidInput) as refused:
        situation_of(family, TODAY)

    assert set(refused.value.problems) == {"municipality", "children"}


def test_home_is_where_a_child_lives_today() -> None:
    family = a_family()

    assert home_of(family) == family.households[0]
    assert home_of(replace(family, memberships=())) == family.households[0]
    assert home_of(replace(family, households=(), memberships=())) is None


def test_an_offer_put_aside_is_not_suggested_until_taken_back(book: SqlRecordBook) -> None:
    family = add_needs(a_family(), ["entlastung"], today=TODAY, source="von Hand")
    with book.transaction() as records:
        records.offers.replace_all(shipped_offers())
        family = records.families.add(family)

    first = suggestions_of(family.id, book, today=TODAY).suggestions[0].offer
    dismiss_offer(family.id, first, book, today=TODAY)

    assert first not in [s.offer for s in suggestions_of(family.id, book, today=TODAY).suggestions]
    restored = restore_offer(family.id, first, book)
    assert suggest_for(restored, shipped_offers(), TODAY).suggestions[0].offer == first


def test_a_district_is_known_by_all_its_names(book: SqlRecordBook) -> None:
    rows = [
        {"name": "Schalke", "also_called": "S04", "neighbours": "Erle"},
        {"name": "Erle", "also_called": "Erle-Süd"},
    ]
    change_rows("district", rows, book)
    family = add_needs(a_family(), ["schulden"], today=TODAY, source="von Hand")
    home = replace(family.households[0], district="s04")
    with book.transaction() as records:
        records.offers.replace_all(
            [
                an_offer(n, needs=("schulden",), districts=(n,), age_max_months=None, stages=())
                for n in ("Schalke", "S04", "Erle-Süd", "Buer")
            ]
        )
        family = records.families.add(replace(family, households=(home,)))
    found = {one.offer: one for one in suggestions_of(family.id, book, today=TODAY).suggestions}
    assert "Vor Ort: Schalke." in found["Schalke"].reasons
    assert "Vor Ort: S04." in found["S04"].reasons
    assert "Im Nachbarstadtteil: Erle-Süd." in found["Erle-Süd"].reasons
    near = [name for name, one in found.items() if not any("fragen, ob" in c for c in one.cautions)]
    assert near == ["S04", "Schalke"]


def test_a_later_offer_becomes_a_reminder(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        family = records.families.add(a_family())

    remind_of_offer(
        family.id, family.children[0].id, "Kinderstuben", date(2027, 3, 1), book, today=TODAY
    )

    with book.transaction() as records:
        (reminder,) = records.reminders.of_family(family.id)
    assert reminder.title == "Angebot ansprechen: Kinderstuben"
    with pytest.raises(InvalidInput):
        remind_of_offer(family.id, None, "x", date(2026, 11, 20), book, today=TODAY)


def test_somebody_without_languages_speaks_none_well() -> None:
    family = with_person(a_family(), a_person())

    assert situation_of(family, TODAY).languages == ()
