"""The recovery key on paper: 8 groups of 4 random signs and 1 check sign, 160 bits.

The check sign of a group is made so that one wrong sign, two swapped neighbours or two swapped
groups are noticed and the group can be named (a weighted sum over the field of 32 elements).
"""

import secrets
from functools import reduce
from operator import xor
from typing import Final

from lotse.errors import WrongPassword
from lotse.vault import RecoveryKey

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
GROUPS: Final = 8
LENGTH: Final = 5
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_FIELD: Final = 0b100101  # x^5 + x^2 + 1


def new_recovery_key() -> RecoveryKey:
    return RecoveryKey(
        tuple(
            _with_check(place, [secrets.randbelow(32) for _ in range(LENGTH - 1)])
            for place in range(GROUPS)
        )
    )


def read_recovery_key(typed: str) -> RecoveryKey:
    """What somebody typed from the sheet, in any case and spacing. Raises WrongPassword naming
    the group to look at."""
    groups = _groups(typed)
    wrong = [place for place, group in enumerate(groups) if not _fits(place, group)]
    if wrong:
        raise WrongPassword(_hint(groups, wrong))
    return RecoveryKey(tuple(groups))


def secret_of(key: RecoveryKey) -> bytes:
    """The random part, as key material."""
    return "".join(group[: LENGTH - 1] for group in key.groups).encode("ascii")


def _groups(typed: str) -> list[str]:
    parts = ["".join(s for s in part if s.isalnum()) for part in typed.replace("-", " ").split()]
    parts = [part.upper().translate(_READ_AS) for part in parts if part]
    signs = "".join(parts)
    strange = sorted(set(signs) - set(SIGNS))
    if strange:
        raise WrongPassword(
            f"Das Zeichen „{strange[0]}“ kommt im Wiederherstellungsschlüssel nicht vor. "
            "Bitte vergleichen Sie mit dem Blatt."
        )
    if len(parts) == GROUPS:
        for place, part in enumerate(parts, 1):
            if len(part) != LENGTH:
                raise WrongPassword(
                    f"Gruppe {place} hat {len(part)} statt {LENGTH} Zeichen. "
                    "Bitte vergleichen Sie mit dem Blatt."
                )
    if len(signs) != GROUPS * LENGTH:
        raise WrongPassword(
            f"Der Wiederherstellungsschlüssel hat {GROUPS} Gruppen mit je {LENGTH} Zeichen, "
            f"zusammen {GROUPS * LENGTH}. Eingegeben sind {len(signs)}."
        )
    return [signs[start : start + LENGTH] for start in range(0, len(signs), LENGTH)]


def _hint(groups: list[str], wrong: list[int]) -> str:
    look = "Bitte vergleichen Sie mit dem Blatt."
    if len(wrong) == 2 and _fits(wrong[0], groups[wrong[1]]) and _fits(wrong[1], groups[wrong[0]]):
        return f"Die Gruppen {wrong[0] + 1} und {wrong[1] + 1} sind vertauscht. {look}"
    if len(wrong) == 1:
        return f"In Gruppe {wrong[0] + 1} ist ein Tippfehler. {look}"
    *first, last = (str(place + 1) for place in wrong)
    return f"In den Gruppen {', '.join(first)} und {last} sind Tippfehler. {look}"


def _with_check(place: int, digits: list[int]) -> str:
    # The check sign has weight 1, so it is what the weighted sum of the others lacks.
    lacking = _sum(digits) ^ _target(place)
    return "".join(SIGNS[digit] for digit in (*digits, lacking))


def _fits(place: int, group: str) -> bool:
    *digits, check = (SIGNS.index(sign) for sign in group)
    return _sum(digits) ^ check == _target(place)


def _target(place: int) -> int:
    return place + 1


def _sum(digits: list[int]) -> int:
    return reduce(xor, (_times(digit, 2 << place) for place, digit in enumerate(digits)), 0)


def _times(first: int, second: int) -> int:
    """Product in the field of 32 elements."""
    product = 0
    for bit in range(second.bit_length()):
        if second >> bit & 1:
            product ^= first << bit
    for bit in range(product.bit_length() - 1, 4, -1):
        if product >> bit & 1:
            product ^= _FIELD << (bit - 5)
    return product
