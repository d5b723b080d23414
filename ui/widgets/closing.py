"""Dialogs that are gone once they are closed."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog

_OPEN: dict[int, QDialog] = {}


def delete_when_closed(dialog: QDialog) -> None:
    """Qt deletes it; Python holds on to it until that is over.

    A dialog that nothing but its parent refers to would be let go by Python in the midst of Qt's
    deleting it, and be deleted twice.
    """
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _OPEN[id(dialog)] = dialog
    dialog.destroyed.connect(partial(_let_go_soon, id(dialog)))


def _let_go_soon(key: int) -> None:
    QTimer.singleShot(0, partial(_OPEN.pop, key, None))
