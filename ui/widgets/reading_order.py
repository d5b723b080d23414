"""Tab goes as the eye does, though parts of a page come and go."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_WHOLE = (QComboBox, QLineEdit, QAbstractSpinBox)  # what lies within is their own affair


def order_tabs(page: QWidget) -> None:
    """Parts made later stand at the end of Qt's chain: here every part gets its place again.

    Call it whenever parts were added; layouts are read in the order they were filled.
    """
    for before, after in pairwise(tab_stops(page)):
        QWidget.setTabOrder(before, after)


def tab_stops(part: QWidget) -> Iterator[QWidget]:
    """All controls of a part, in reading order; hidden ones as well, they may be shown later."""
    if _by_tab(part):
        yield part
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if inside is not None:
        yield from tab_stops(inside)
    elif not isinstance(part, (*_WHOLE, QAbstractScrollArea)):
        yield from _stops_in(part.layout())


def _stops_in(layout: QLayout | None) -> Iterator[QWidget]:
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield from tab_stops(widget)
        elif item is not None:
            yield from _stops_in(item.layout())


def _by_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return bool(widget.focusPolicy().value & tab) and widget.focusProxy() is None
