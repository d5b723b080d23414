from datetime import date

import pytest

from lotse.chain.names import NEUTRAL_NAMES
from lotse.matching.child_windows import OfferWindow
from lotse.matching.situation import ChildDates
from lotse.matching.wording import age, child_age, window_text

ON = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("months", "said"),
    [(1, "1 Monat"), (23, "23 Monate"), (24, "2 Jahre"), (31, "2½ Jahre"), (83, "6½ Jahre")],
)
def test_ages_in_months_and_years(months: int, said: str) -> None:
    assert age(months) == said


@pytest.mark.parametrize(
    ("stages", "low", "high", "said"),
    [
        ((), -9, 83, "ab der Schwangerschaft bis unter 7 Jahre"),
        ((), 0, 11, "ab der Geburt bis unter 1 Jahr"),
        ((), 12, 30, "ab 1 Jahr bis unter 31 Monate"),
        ((), -3, -1, "ab 3 Monaten vor der Geburt bis zur Geburt"),
        ((), 30, None, "ab 30 Monaten"),
        ((), 1, 0, "ab 1 Monat bis unter 1 Monat"),
        ((), None, 47, "bis unter 4 Jahre"),
        (("schwangerschaft",), -9, None, "für „Schwangerschaft“"),
        (("u3",), 0, None, "ab der Geburt, für „Kleinkind unter drei“"),
        (("u3", "kita"), None, None, "für „Kleinkind unter drei“ und „Kita-Kind ab drei“"),
    ],
)
def test_a_window_in_words(
    stages: tuple[str, ...], low: int | None, high: int | None, said: str
) -> None:
    assert window_text(OfferWindow(stages, low, high), NEUTRAL_NAMES) == said


def test_how_old_a_child_is() -> None:
    assert child_age(ChildDates(born=ON), 1, ON) == "Kind 1 ist noch keinen Monat alt"
    assert child_age(ChildDates(born=date(2024, 1, 1)), 2, ON) == "Kind 2 ist 2½ Jahre alt"
    assert "01.02.2027 erwartet" in child_age(ChildDates(due=date(2027, 2, 1)), 3, ON)
