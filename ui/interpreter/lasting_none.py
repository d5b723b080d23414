"""Keeps None, True and False alive on Python 3.11.

PySide6 is built for Pythons where these need no count (3.12 and later, PEP 683). On 3.11 each
call of a Qt method without a result takes one reference to None too many, and each emitted
signal one to True; after minutes of work the process ends with "deallocating None". Thousands are
there at the start: it is enough to add to them when the window is painted.
"""

import ctypes
import sys

NEVER_USED_UP = 1 << 48


def keep_none() -> None:
    """Gives them more references than Qt can ever take; once is enough."""
    if sys.version_info >= (3, 12):
        return
    for lasting in (None, True, False):
        if sys.getrefcount(lasting) < NEVER_USED_UP // 2:
            count = ctypes.c_ssize_t.from_address(id(lasting))  # ob_refcnt, the first field
            count.value += NEVER_USED_UP
