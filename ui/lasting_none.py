"""Keeps None alive on Python 3.11.

PySide6 is built for Pythons where None needs no count (3.12 and later, PEP 683). On 3.11 each
call of a Qt method without a result takes one reference to None too many; after some ten
thousand calls, minutes of work, the process ends with "deallocating None".
"""

import ctypes
import sys

NEVER_USED_UP = 1 << 48


def keep_none() -> None:
    """Gives None more references than Qt can ever take; once is enough."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > NEVER_USED_UP // 2:
        return
    count = ctypes.c_ssize_t.from_address(id(None))  # ob_refcnt is the first field of an object
    count.value += NEVER_USED_UP
