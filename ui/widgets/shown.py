"""Showing and hiding parts of a page, also while the page is still being put together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_shown(widget: QWidget, shown: bool) -> None:
    """Like setVisible, but never opens a widget without a parent as a window of its own."""
    if not shown:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()
    else:  # its page will show it, unless it was hidden on purpose before
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
