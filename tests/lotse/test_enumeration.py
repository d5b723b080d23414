"""Words in a row, as German sentences want them."""

import pytest

from lotse.enumeration import in_a_row


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["Emre"], "Emre"),
        (["Emre", "Derya"], "Emre und Derya"),
        (["Emre", "Derya", "Amal"], "Emre, Derya und Amal"),
    ],
)
def test_names_in_a_row(words: list[str], said: str) -> None:
    assert in_a_row(words) == said
    assert in_a_row(iter(words)) == said


def test_another_word_before_the_last() -> None:
    assert in_a_row(["Ost", "West"], "oder") == "Ost oder West"
