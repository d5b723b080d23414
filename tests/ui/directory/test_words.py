"""Months of a network in words of years."""

import pytest

from ui.directory.words import months_words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, ""),
        (0, 119, "Geburt bis unter 10 Jahre"),
        (-9, 35, "Schwangerschaft bis unter 3 Jahre"),
        (-9, -1, "Schwangerschaft"),
        (36, 71, "3 Jahre bis unter 6 Jahre"),
        (6, 17, "6 Monate bis unter 18 Monate"),
        (72, None, "ab 6 Jahren"),
        (6, None, "ab 6 Monaten"),
        (12, None, "ab 1 Jahr"),
    ],
)
def test_a_span_of_life(low: int | None, high: int | None, words: str) -> None:
    assert months_words(low, high) == words
