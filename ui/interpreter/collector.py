"""Python's collector of cycles is off as long as somebody has a reason.

It runs in whatever thread makes the next object and frees what it finds there. Qt deletes parts of
the window without Python's lock; their Python halves must not be freed by another thread meanwhile.
"""

import gc
from collections import Counter

_reasons: Counter[str] = Counter()


def hold_off(reason: str) -> None:
    """May be said more than once; `let_go` as often."""
    _reasons[reason] += 1
    gc.disable()


def let_go(reason: str) -> None:
    _reasons[reason] -= 1
    if not +_reasons:
        gc.enable()
