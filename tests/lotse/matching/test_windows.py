from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.matching.situation import ChildDates
from tests.lotse.matching.situations import (
    BABY,
    ON,
    UNBORN,
    ids,
    offer,
    refusal,
    situation,
    suggested,
)


def fits(child: ChildDates, on: date = ON, **said: object) -> bool:
    return bool(suggested(situation(children=(child,), on=on), offer(**said)).suggestions)


def starts(child: ChildDates, on: date = ON, **said: object) -> date | None:
    later = suggested(situation(children=(child,), on=on), offer(**said)).later
    return later[0].starts if later else None


def test_u3_on_an_offer_includes_birth_and_infancy() -> None:
    born = date(2026, 3, 15)
    assert fits(BABY, on=born, stages=("u3",))
    assert fits(BABY, on=date(2029, 3, 14), stages=("u3",))
    assert not fits(BABY, on=date(2029, 3, 15), stages=("u3",))


def test_stated_ages_win_over_stages() -> None:
    assert fits(BABY, stages=("grundschule",), age_min_months=0, age_max_months=11)
    assert not fits(BABY, stages=("u3",), age_min_months=0, age_max_months=7)


def test_ages_are_completed_months_and_inclusive() -> None:
    for_months = {"stages": (), "age_min_months": 9, "age_max_months": 83}
    assert not fits(BABY, on=date(2026, 12, 14), **for_months)
    assert fits(BABY, on=date(2026, 12, 15), **for_months)
    assert fits(BABY, on=date(2033, 3, 14), **for_months)
    assert not fits(BABY, on=date(2033, 3, 15), **for_months)


def test_a_missing_bound_is_that_of_the_stages() -> None:
    assert not fits(BABY, on=date(2027, 3, 15), stages=("saeugling",), age_min_months=0)
    assert fits(BABY, on=date(2027, 3, 14), stages=("saeugling",), age_min_months=0)
    assert not fits(BABY, stages=("u3",), age_min_months=12)
    assert fits(BABY, stages=("u3",), age_max_months=11)
    assert fits(BABY, stages=(), age_min_months=6)
    assert not fits(BABY, stages=("kita",), age_max_months=24)


def test_school_corridors_and_the_way_into_work() -> None:
    pupil = ChildDates(born=date(2012, 10, 1))  # entry 2019, class 8 from 1 August 2026
    assert fits(pupil, stages=("schule_beruf",))
    assert not fits(pupil, on=date(2026, 7, 31), stages=("schule_beruf",))
    assert starts(pupil, on=date(2026, 7, 31), stages=("schule_beruf",)) == date(2026, 8, 1)
    assert starts(BABY, on=date(2030, 1, 1), stages=("kita_grundschule",)) == date(2031, 8, 1)


def test_a_gap_between_stages_is_a_gap() -> None:
    in_school = {"stages": ("kita", "sek1")}
    assert not fits(BABY, on=date(2033, 1, 1), **in_school)
    assert starts(BABY, on=date(2035, 1, 1), **in_school) == date(2036, 8, 1)


def test_deferral_and_the_first_day_in_a_kita_count() -> None:
    deferred = replace(BABY, entry_year=2033)
    assert not fits(BABY, on=date(2032, 9, 1), stages=("kita",))
    assert fits(deferred, on=date(2032, 9, 1), stages=("kita",))
    in_day_care = replace(BABY, day_care_since=date(2026, 10, 1))
    assert fits(BABY, stages=("familie_kita",))
    assert not fits(in_day_care, stages=("familie_kita",))


@pytest.mark.parametrize(
    "said",
    [
        {"stages": ("schwangerschaft",)},
        {"stages": ("schwangerschaft", "geburt")},
        {"stages": (), "age_min_months": -9},
        {"stages": (), "age_min_months": -3, "age_max_months": 3},
        {"stages": (), "age_min_months": -9, "age_max_months": -1},
    ],
)
def test_an_unborn_child_is_served_until_it_is_born(said: dict[str, object]) -> None:
    assert fits(UNBORN, **said)
    assert fits(UNBORN, on=date(2027, 2, 10), **said), "overdue, not born yet"
    assert fits(ChildDates(due=ON + timedelta(weeks=42)), **(said | {"age_min_months": -9}))


def test_offers_from_birth_on_are_later_from_the_due_date() -> None:
    for stages in (("geburt",), ("u3",)):
        assert not fits(UNBORN, stages=stages)
        assert starts(UNBORN, stages=stages) == date(2027, 2, 1)
    assert starts(UNBORN, stages=(), age_min_months=0) == date(2027, 2, 1)
    assert starts(UNBORN, stages=("saeugling",)) == date(2027, 3, 29)
    assert starts(UNBORN, stages=(), age_min_months=3) == date(2027, 5, 1)


def test_an_overdue_child_is_not_born_today() -> None:
    on = date(2027, 2, 10)
    assert not fits(UNBORN, on=on, stages=("geburt",))
    assert starts(UNBORN, on=on, stages=("geburt",)) == date(2027, 2, 11)
    long_ago = date(2027, 8, 1)  # nobody told us about the birth
    assert fits(UNBORN, on=long_ago, stages=("schwangerschaft",))


def test_pregnancy_is_over_for_a_born_child() -> None:
    found = suggested(situation(), offer("p", stages=("schwangerschaft",)))
    assert not found.suggestions
    assert not found.later
    assert "Passt nicht zum Alter" in refusal(found, "p")


def test_later_ends_after_24_months() -> None:
    on = date(2027, 3, 15)  # the third birthday is 24 months ahead
    assert starts(BABY, on=on, stages=("kita",)) == date(2029, 3, 15)
    assert starts(BABY, on=date(2027, 3, 14), stages=("kita",)) is None
    found = suggested(situation(), offer("k", stages=("kita",)))
    assert "erst ab dem 15.03.2029" in refusal(found, "k")


def test_one_offer_for_one_child_now_and_for_another_later() -> None:
    found = suggested(situation(children=(BABY, UNBORN)), offer("a"))
    assert found.suggestions[0].children == (0,)
    assert (found.later[0].children, found.later[0].starts) == ((1,), date(2027, 2, 1))


def test_two_children_later_on_different_days() -> None:
    older = ChildDates(born=date(2024, 3, 15))
    younger = ChildDates(born=date(2025, 10, 1))
    found = suggested(situation(children=(younger, older)), offer("k", stages=("kita",)))
    assert (found.later[0].children, found.later[0].starts) == ((1,), date(2027, 3, 15))
    assert "Für Kind 1 ab dem 01.10.2028." in found.later[0].reasons


def test_soonest_first() -> None:
    found = suggested(
        situation(),
        offer("b", stages=(), age_min_months=9),
        offer("a", stages=(), age_min_months=12),
        offer("c", stages=(), age_min_months=9),
    )
    assert ids(found.later) == ["b", "c", "a"]


def test_without_window_it_fits_everybody_but_stands_below() -> None:
    open_to_all = offer("a", stages=(), languages=("de",), districts=("Schalke",))
    found = suggested(
        situation(children=(BABY, UNBORN), district="Schalke"), open_to_all, offer("z")
    )
    assert ids(found.suggestions) == ["z", "a"]
    assert found.suggestions[1].children == (0, 1)
    assert "Für welches Alter" in found.suggestions[1].cautions[0]


def test_a_child_has_exactly_one_date() -> None:
    with pytest.raises(ValueError, match="either"):
        ChildDates()
