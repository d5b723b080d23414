"""Dialogs while Lotse is locked: out of sight, and back as they were."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtWidgets import QApplication, QDialog, QMenu


def put_aside() -> list[QDialog]:
    """Hides what can come back; everything else (printer, folder, menus) is cancelled.

    A dialog with a loop of its own would end its question when hidden, so only those shown by
    `open()` are kept. Returns them, lowest first.
    """
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    kept = []
    for one in shown:
        if isinstance(one, QMenu):
            one.close()
        elif isinstance(one, QDialog) and hasattr(one, "ask"):
            one.hide()
            kept.append(one)
        elif isinstance(one, QDialog):
            one.reject()
    return kept


def bring_back(dialogs: Sequence[QDialog]) -> None:
    for dialog in dialogs:
        if shiboken6.isValid(dialog):
            dialog.open()
