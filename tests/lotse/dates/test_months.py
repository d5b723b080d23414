from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.dates.iso import iso_date
from lotse.dates.months import (
    after_months,
    completed_months,
    month_end,
    months_back,
    period_end,
)

days = st.dates(date(1950, 1, 1), date(2060, 12, 31))
months = st.integers(-9, 324)


def test_a_child_of_29_february_completes_its_first_year_on_28_february() -> None:
    born = date(2024, 2, 29)
    assert period_end(born, 12) == date(2025, 2, 28)
    assert after_months(born, 12) == date(2025, 3, 1)
    assert after_months(born, 48) == date(2028, 2, 29)


def test_a_child_of_the_31st_gains_no_day_in_short_months() -> None:
    born = date(2026, 8, 31)
    assert period_end(born, 1) == date(2026, 9, 30)
    assert after_months(born, 1) == date(2026, 10, 1)
    assert after_months(born, 2) == date(2026, 10, 31)


def test_months_before_birth_count_down() -> None:
    born = date(2026, 3, 15)
    assert after_months(born, -9) == date(2025, 6, 15)
    assert completed_months(born, date(2026, 3, 14)) == -1
    assert completed_months(born, date(2025, 6, 15)) == -9
    assert completed_months(born, born) == 0


def test_notice_periods_are_clipped_to_the_month() -> None:
    assert months_back(date(2027, 8, 31), 6) == date(2027, 2, 28)
    assert months_back(date(2027, 8, 1), 6) == date(2027, 2, 1)
    assert months_back(date(2027, 1, 15), 1) == date(2026, 12, 15)


def test_month_end_is_the_last_day_of_the_calendar_month() -> None:
    assert month_end(date(2026, 8, 31), 6) == date(2027, 2, 28)


@given(days, months)
def test_periods_touch_without_gap_or_overlap(born: date, n: int) -> None:
    assert after_months(born, n) == period_end(born, n) + timedelta(days=1)
    assert after_months(born, n) < after_months(born, n + 1)


@given(days)
def test_no_month_is_no_time(born: date) -> None:
    assert after_months(born, 0) == born


@given(days, st.integers(-300, 9000))
def test_completed_months_is_the_month_the_day_lies_in(born: date, distance: int) -> None:
    on = born + timedelta(days=distance)
    n = completed_months(born, on)
    assert after_months(born, n) <= on <= period_end(born, n + 1)


@pytest.mark.parametrize(
    "written", ["20261121", "2026-W47-6", "21.11.2026", "2026-11-21T00:00", "", "２０２６-11-21"]
)
def test_only_one_way_to_write_a_date(written: str) -> None:
    with pytest.raises(ValueError, match="kein Datum der Form"):
        iso_date(written)


def test_impossible_days_and_far_years_are_named() -> None:
    assert iso_date("2028-02-29") == date(2028, 2, 29)
    with pytest.raises(ValueError, match=r"„2027-02-29“ gibt es nicht"):
        iso_date("2027-02-29")
    with pytest.raises(ValueError, match="außerhalb der Jahre"):
        iso_date("9999-12-31")
