"""School is compulsory until the school year in which somebody turns 18 (§ 38 SchulG NRW)."""

from datetime import date

import pytest

from lotse.chain.school_entry import end_of_compulsory_school


@pytest.mark.parametrize(
    ("born", "year"),
    [
        (date(2008, 7, 15), 2026),
        (date(2008, 7, 31), 2026),
        (date(2008, 8, 1), 2027),
        (date(2008, 12, 24), 2027),
        (date(2009, 1, 1), 2027),
    ],
)
def test_it_ends_with_that_school_year(born: date, year: int) -> None:
    assert end_of_compulsory_school(born) == date(year, 7, 31)
