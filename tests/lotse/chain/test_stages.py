from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.chain.stages import (
    corridor_windows,
    next_stage,
    stage_codes,
    stage_label,
    stage_on,
    stage_windows,
)

BORN = date(2026, 3, 15)  # school entry 2032
births = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("schwangerschaft", date(2025, 6, 13), date(2026, 3, 14)),
        ("geburt", date(2026, 3, 15), date(2026, 5, 9)),
        ("saeugling", date(2026, 5, 10), date(2027, 3, 14)),
        ("u3", date(2027, 3, 15), date(2029, 3, 14)),
        ("kita", date(2029, 3, 15), date(2032, 7, 31)),
        ("grundschule", date(2032, 8, 1), date(2036, 7, 31)),
        ("sek1", date(2036, 8, 1), date(2042, 7, 31)),
        ("schule_beruf", date(2042, 8, 1), date(2053, 3, 14)),
    ],
)
def test_stage_windows(code: str, first: date, last: date) -> None:
    windows = {w.code: w for w in stage_windows(born=BORN, due=date(2026, 3, 20))}
    assert (windows[code].first, windows[code].last) == (first, last)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("familie_kita", date(2026, 9, 15), date(2030, 3, 14)),
        ("kita_grundschule", date(2031, 8, 1), date(2033, 1, 31)),
        ("grundschule_sek1", date(2035, 8, 1), date(2037, 1, 31)),
        ("schule_beruf", date(2039, 8, 1), date(2053, 3, 14)),
    ],
)
def test_corridor_windows(code: str, first: date, last: date) -> None:
    windows = {w.code: w for w in corridor_windows(born=BORN)}
    assert (windows[code].first, windows[code].last) == (first, last)


def test_the_first_day_in_a_kita_ends_the_way_there() -> None:
    windows = {w.code: w for w in corridor_windows(born=BORN, day_care_since=date(2027, 8, 1))}
    assert windows["familie_kita"].last == date(2027, 8, 1)
    early = corridor_windows(born=BORN, day_care_since=date(2026, 7, 1))
    assert "familie_kita" not in {window.code for window in early}


def test_deferral_and_early_entry_move_the_school_years() -> None:
    deferred = {w.code: w for w in stage_windows(born=BORN, entry_year=2033)}
    assert deferred["kita"].last == date(2033, 7, 31)
    assert stage_on(date(2032, 9, 1), born=BORN, entry_year=2033) == "kita"
    assert stage_on(date(2031, 9, 1), born=BORN, entry_year=2031) == "grundschule"


def test_unborn_until_birth_even_when_overdue() -> None:
    due = date(2027, 2, 1)
    assert stage_on(date(2026, 4, 1), due=due) == "schwangerschaft"
    assert stage_on(date(2027, 2, 20), due=due) == "schwangerschaft"
    following = next_stage(date(2026, 11, 21), due=due)
    assert following is not None
    assert (following.code, following.first) == ("geburt", due)


def test_the_chain_ends_with_the_27th_birthday() -> None:
    assert stage_on(date(2053, 3, 14), born=BORN) == "schule_beruf"
    assert stage_on(date(2053, 3, 15), born=BORN) is None
    assert next_stage(date(2053, 3, 14), born=BORN) is None
    assert next_stage(date(2060, 1, 1), born=BORN) is None


def test_a_child_needs_a_date() -> None:
    with pytest.raises(ValueError, match="birth or a due date"):
        stage_windows()


def test_codes_and_labels() -> None:
    assert {"u3", "familie_kita", "schule_beruf"} < stage_codes()
    assert stage_label("u3") == "Kleinkind unter drei"
    assert all(w.label and w.short for w in stage_windows(born=BORN))


@given(births)
def test_stages_follow_each_other_without_gap(born: date) -> None:
    for earlier, later in pairwise(stage_windows(born=born)):
        assert later.first == earlier.last + timedelta(days=1)


@given(births, st.integers(0, 26 * 365))
def test_every_day_of_the_chain_lies_in_exactly_one_stage(born: date, days: int) -> None:
    on = born + timedelta(days=days)
    inside = [window.code for window in stage_windows(born=born) if on in window]
    assert inside == [stage_on(on, born=born)]
