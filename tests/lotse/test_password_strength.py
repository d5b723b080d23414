"""The estimate of a password."""

import pytest

from lotse.password_strength import SHORTEST, Strength, strength


@pytest.mark.parametrize(
    ("password", "found"),
    [
        ("", Strength.TOO_SHORT),
        ("x" * (SHORTEST - 1), Strength.TOO_SHORT),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("abcdefghijklmnop", Strength.WEAK),
        ("12345678901234567890", Strength.WEAK),
        ("qwertzuiopasdfghjkl", Strength.WEAK),
        ("LKJHGFDSApoiuztrewq", Strength.WEAK),
        ("abababababababababababab", Strength.WEAK),
        ("sonnenblume", Strength.WEAK),
        ("Sommer2026", Strength.WEAK),
        ("Sommertag27!", Strength.FAIR),
        ("rotes Boot segelt leise", Strength.STRONG),
        ("Ğözleme-Łódź-Übermut", Strength.STRONG),
    ],
)
def test_says_how_hard_it_is_to_guess(password: str, found: Strength) -> None:
    assert strength(password) is found


def test_more_signs_never_make_it_weaker() -> None:
    password = "Qz7!mK2#pR9&"
    levels = [strength(password[:length]) for length in range(1, len(password) + 1)]
    assert levels == sorted(levels)
