"""Dates as they are known and written."""

from datetime import UTC, date, datetime

import pytest

from lotse.dates.partial import PartialDate
from lotse.dates.written import german, local


@pytest.mark.parametrize(
    ("known", "exact", "earliest", "said"),
    [
        (PartialDate(2021, 7, 3), date(2021, 7, 3), date(2021, 7, 3), "03.07.2021"),
        (PartialDate(2021, 7, 3, circa=True), None, date(2021, 7, 3), "ca. 03.07.2021"),
        (PartialDate(2021, 7), None, date(2021, 7, 1), "Juli 2021"),
        (PartialDate(2021, circa=True), None, date(2021, 1, 1), "ca. 2021"),
    ],
)
def test_a_date_knows_how_much_it_knows(
    known: PartialDate, exact: date | None, earliest: date, said: str
) -> None:
    assert (known.exact, known.earliest, str(known)) == (exact, earliest, said)


@pytest.mark.parametrize("parts", [(2021, None, 3), (2021, 13, None), (2023, 2, 29)])
def test_no_date_that_cannot_be(parts: tuple[int, int | None, int | None]) -> None:
    with pytest.raises(ValueError, match=r"month|day"):
        PartialDate(*parts)


def test_days_are_written_in_full() -> None:
    assert german(date(2026, 1, 5)) == "05.01.2026"


@pytest.mark.usefixtures("in_berlin")
def test_times_are_those_of_the_place_summer_and_winter() -> None:
    assert f"{local(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)):%d.%m. %H:%M}" == "02.07. 00:30"
    assert f"{local(datetime(2026, 12, 1, 22, 30, tzinfo=UTC)):%d.%m. %H:%M}" == "01.12. 23:30"
