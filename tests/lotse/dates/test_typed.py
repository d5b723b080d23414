"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.dates.partial import PartialDate
from lotse.dates.typed import read_date, read_day
from lotse.errors import InvalidInput

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("3.7.21", PartialDate(2021, 7, 3)),
        ("03.07.2021", PartialDate(2021, 7, 3)),
        (" 3. 7. 2021 ", PartialDate(2021, 7, 3)),
        ("3/7/2021", PartialDate(2021, 7, 3)),
        ("3-7-21", PartialDate(2021, 7, 3)),
        ("030721", PartialDate(2021, 7, 3)),
        ("03072021", PartialDate(2021, 7, 3)),
        ("2021-07-03", PartialDate(2021, 7, 3)),
        ("2021-07", PartialDate(2021, 7)),
        ("7/2021", PartialDate(2021, 7)),
        ("Juli 2021", PartialDate(2021, 7)),
        ("jul. 21", PartialDate(2021, 7)),
        ("3. Juli 2021", PartialDate(2021, 7, 3)),
        ("Maerz 2020", PartialDate(2020, 3)),
        ("2019", PartialDate(2019)),
        ("ca. 2019", PartialDate(2019, circa=True)),
        ("etwa Juli 2019", PartialDate(2019, 7, circa=True)),
        ("um 2019", PartialDate(2019, circa=True)),
        ("~2019", PartialDate(2019, circa=True)),
        ("29.2.2024", PartialDate(2024, 2, 29)),
    ],
)
def test_reads_what_people_type(typed: str, read: PartialDate) -> None:
    assert read_date(typed, TODAY) == read


@pytest.mark.parametrize(("typed", "year"), [("1.1.28", 2028), ("1.1.29", 1929), ("1.1.99", 1999)])
def test_two_digits_mean_the_past_or_the_next_two_years(typed: str, year: int) -> None:
    assert read_date(typed, TODAY).year == year


@pytest.mark.parametrize(
    "typed", ["", "morgen", "3.7.", "13", "Juli", "3.Quark 2021", "1.2.3.2021"]
)
def test_says_what_is_possible_when_it_cannot_read(typed: str) -> None:
    with pytest.raises(InvalidInput, match=r"3\.7\.2021"):
        read_date(typed, TODAY)


@pytest.mark.parametrize("typed", ["30.2.2021", "29.2.2023", "1.13.2021", "31.4.21"])
def test_names_a_day_that_does_not_exist(typed: str) -> None:
    with pytest.raises(InvalidInput, match="gibt es nicht"):
        read_date(typed, TODAY)


def test_refuses_a_year_that_cannot_be() -> None:
    with pytest.raises(InvalidInput, match="1021"):
        read_date("3.7.1021", TODAY)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)), st.booleans())
def test_reads_back_what_it_writes(day: date, circa: bool) -> None:
    for written in (
        PartialDate(day.year, day.month, day.day, circa),
        PartialDate(day.year, day.month, None, circa),
        PartialDate(day.year, None, None, circa),
    ):
        assert read_date(str(written), TODAY) == written


def test_a_whole_day_is_neither_a_month_nor_roughly_nor_nothing() -> None:
    assert read_day("3.11.26", date(2026, 11, 21)) == date(2026, 11, 3)
    for typed in ("", "November 2026", "2026", "ca. 3.11.2026"):
        with pytest.raises(InvalidInput, match="genauen Tag"):
            read_day(typed, date(2026, 11, 21))
