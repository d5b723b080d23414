"""What people type is read as they mean it; what cannot be read is kept letter by letter."""

from datetime import date

import pytest

from lotse.forms.entry_text import (
    date_typed,
    decimal_typed,
    integer_typed,
    moment_typed,
    shown_date,
    shown_moment,
    shown_number,
    shown_time,
    time_typed,
)

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("3.7.21", "2021-07-03"),
        ("03.07.2021", "2021-07-03"),
        ("3. 7. 2021", "2021-07-03"),
        ("030721", "2021-07-03"),
        ("03072021", "2021-07-03"),
        ("2021-07-03", "2021-07-03"),
        (" heute ", "2026-11-21"),
        ("1.1.28", "2028-01-01"),
        ("1.1.29", "1929-01-01"),
        ("3. Juli 2021", "2021-07-03"),
        ("Juli 2021", "Juli 2021"),
        ("ca. 3.7.2021", "ca. 3.7.2021"),
        ("", None),
        ("31.2.2021", "31.2.2021"),
        ("im Juli", "im Juli"),
    ],
)
def test_a_date_is_read_or_stays_as_typed(typed, value):
    assert date_typed(typed, TODAY) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("9", "09:00:00"),
        ("9:30", "09:30:00"),
        ("9.30 Uhr", "09:30:00"),
        ("0930", "09:30:00"),
        ("930", "09:30:00"),
        ("", None),
        ("25:00", "25:00"),
        ("mittags", "mittags"),
    ],
)
def test_a_time_is_read_or_stays_as_typed(typed, value):
    assert time_typed(typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("3.7.21 9:30", "2021-07-03T09:30:00"),
        ("3.7.21", "3.7.21"),
        ("", None),
        ("morgen früh", "morgen früh"),
    ],
)
def test_a_moment_is_read_or_stays_as_typed(typed, value):
    assert moment_typed(typed, TODAY) == value


@pytest.mark.parametrize(
    ("typed", "value"), [("12", 12), (" 7 ", 7), ("", None), ("zwölf", "zwölf"), ("3,5", "3,5")]
)
def test_a_whole_number_is_read_or_stays_as_typed(typed, value):
    assert integer_typed(typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [("3,5", 3.5), ("3.5", 3.5), ("1.200,5", 1200.5), ("4", 4), ("", None), ("viel", "viel")],
)
def test_a_decimal_is_read_or_stays_as_typed(typed, value):
    assert decimal_typed(typed) == value


def test_values_are_shown_in_german():
    assert shown_date("2021-07-03") == "03.07.2021"
    assert shown_time("09:30:00") == "09:30"
    assert shown_moment("2021-07-03T09:30:00") == "03.07.2021 09:30"
    assert shown_number(3.5) == "3,5"
    assert shown_number(7) == "7"


def test_unreadable_values_are_shown_as_typed():
    assert shown_date("31.2.2021") == "31.2.2021"
    assert shown_date("2021-02-31") == "2021-02-31"
    assert shown_time("mittags") == "mittags"
    assert shown_moment("morgen früh") == "morgen früh"
    assert shown_number("viel") == "viel"
    assert [f(None) for f in (shown_date, shown_time, shown_moment, shown_number)] == [""] * 4
