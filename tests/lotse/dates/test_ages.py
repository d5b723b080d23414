"""Ages in words."""

from datetime import date

import pytest

from lotse.dates.ages import age_words, pregnancy_week
from lotse.dates.partial import PartialDate

ON = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (PartialDate(2026, 11, 21), "0 Tage"),
        (PartialDate(2026, 11, 20), "1 Tag"),
        (PartialDate(2026, 10, 20), "4 Wochen"),
        (PartialDate(2026, 3, 15), "8 Monate"),
        (PartialDate(2024, 11, 22), "23 Monate"),
        (PartialDate(2024, 11, 21), "2 Jahre"),
        (PartialDate(2021, 9, 3), "5 Jahre"),
        (PartialDate(2020, circa=True), "ca. 6 Jahre"),
        (PartialDate(2026, 7), "ca. 1 Jahr oder jünger"),
        (PartialDate(2027, 1, 2), "geboren 02.01.2027"),
        (None, ""),
    ],
)
def test_age_of_the_born(born: PartialDate | None, words: str) -> None:
    assert age_words(born, None, ON) == words


def test_age_of_the_unborn() -> None:
    assert pregnancy_week(date(2027, 2, 1), ON) == (29, 5)
    assert age_words(None, date(2027, 2, 1), ON) == "30. Woche, erwartet 01.02.2027"
    assert age_words(None, date(2026, 10, 1), ON) == "erwartet 01.10.2026"
