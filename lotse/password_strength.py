"""How hard a password is to guess: a rough, honest estimate without a word list."""

from enum import IntEnum
from itertools import pairwise
from math import log2

SHORTEST = 10
_STRONG_BITS = 70
_FAIR_BITS = 48
_KEYS = "qwertzuiopü\nasdfghjklöä\nyxcvbnm"  # rows of a German keyboard


class Strength(IntEnum):
    TOO_SHORT = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3


def strength(password: str) -> Strength:
    """By length and variety; repetitions and keyboard rows count little."""
    if len(password) < SHORTEST:
        return Strength.TOO_SHORT
    bits = _bits(password)
    if bits >= _STRONG_BITS:
        return Strength.STRONG
    return Strength.FAIR if bits >= _FAIR_BITS else Strength.WEAK


def _bits(password: str) -> float:
    alphabet = 0
    alphabet += 26 * any(sign.islower() for sign in password)
    alphabet += 26 * any(sign.isupper() for sign in password)
    alphabet += 10 * any(sign.isdigit() for sign in password)
    alphabet += 20 * any(not sign.isalnum() for sign in password)
    useful = 1 + sum(not _follows(before, after) for before, after in pairwise(password))
    variety = len(set(password.lower()))
    return min(useful, 2 * variety) * log2(max(alphabet, 2))


def _follows(before: str, after: str) -> bool:
    """aaa, abc, 321, qwertz."""
    if abs(ord(before) - ord(after)) <= 1:
        return True
    places = _KEYS.find(before.lower()), _KEYS.find(after.lower())
    return -1 not in places and abs(places[0] - places[1]) == 1
