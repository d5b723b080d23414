"""Tab goes as the eye does, also where rows came after the page was built.

Qt puts every new widget at the end of the focus chain, so a card that is filled again would be
reached after everything else. The layouts know the order in which things are read.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QWidget,
)

# These lead the cursor through their own parts.
_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)


def put_in_reading_order(root: QWidget) -> None:
    """Sorts what Tab reaches inside `root`; call it when Tab is pressed, before the cursor goes."""
    wanted = list(tab_stops(root))
    if wanted != _present_order(root, wanted):
        for before, after in pairwise(wanted):
            QWidget.setTabOrder(before, after)


def tab_stops(root: QWidget) -> Iterator[QWidget]:
    """What Tab reaches inside `root`, in reading order."""
    for widget in _parts(root):
        if _is_put_away(widget) or widget.isWindow():
            continue
        by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and widget.isEnabled() and widget.focusProxy() is None:
            yield widget
        if not isinstance(widget, _WHOLE):
            yield from tab_stops(widget)


def _is_put_away(widget: QWidget) -> bool:
    """Qt shows what was just added a moment later: that is not hidden by anybody."""
    decided = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return widget.isHidden() and decided


def _present_order(root: QWidget, stops: list[QWidget]) -> list[QWidget]:
    among = set(stops)
    found = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        if widget in among:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _parts(widget: QWidget) -> list[QWidget]:
    """Direct children: first those of the layout, then the others as they lie."""
    layout = widget.layout()
    placed = list(_laid_out(layout)) if layout is not None else []
    others = [
        child
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child not in placed
    ]
    return placed + sorted(others, key=lambda child: _corner(child.geometry()))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda at: layout.getItemPosition(at)[:2])  # type: ignore[index, assignment]
    for at in places:
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        if item is not None and (child := item.widget()) is not None:
            yield child
        elif inner is not None:
            yield from _laid_out(inner)


def _corner(area: QRect) -> tuple[int, int]:
    return area.top(), area.left()
