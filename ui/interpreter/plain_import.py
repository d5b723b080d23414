"""Gives Python its own `import` back after PySide6 was loaded.

PySide6 puts itself in front of it so that `from __feature__ import snake_case` can work, and for
that reads the source of every module imported later and keeps it. Lotse uses no such feature: a
start without it is milliseconds shorter, and 25 MB of source texts are never kept.
"""

import builtins

import PySide6.QtCore  # noqa: F401  what is given back was taken here


def restore_import() -> None:
    """Does nothing where PySide6 left it alone."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
