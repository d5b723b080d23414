"""What Qt deletes, Python lets go of only afterwards.

A dialog or a layout of our own that nothing but its Qt parent refers to would lose its Python
half in the midst of being deleted; PySide6 then touches memory that is already free.
"""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

_ALIVE: dict[int, QObject] = {}
_GONE: list[QObject] = []  # Qt has deleted them; forgotten when the next one comes


def keep_until_gone(made: QObject) -> None:
    """Python holds on to it until Qt is done with deleting it."""
    _GONE.clear()
    _ALIVE[id(made)] = made
    made.destroyed.connect(partial(_note_gone, id(made)))


def delete_when_closed(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    keep_until_gone(dialog)


def delete_later(part: QObject) -> None:
    """`deleteLater` for a part of the window with all that it holds."""
    keep_until_gone(part)
    part.deleteLater()


def _note_gone(key: int) -> None:
    if key in _ALIVE:
        _GONE.append(_ALIVE.pop(key))
