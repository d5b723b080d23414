"""Tab goes as the eye does, also where rows came after the page was built.

Qt puts every new widget at the end of the focus chain, so a card that is filled again would be
reached after everything else. The layouts know the order in which things are read.

The chain itself is not for us: PySide takes what `nextInFocusChain` answers for a child of what was
asked. A label deleted later would make the actions and scroll bars of another page useless.
"""

from collections.abc import Iterator
from operator import itemgetter

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QTabBar,
    QWidget,
)

# These lead the cursor through their own parts.
_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)


def tab_on(root: QWidget, *, forward: bool) -> bool:
    """Moves the cursor to the next control inside `root`, after the last to the first.

    False if it stands nowhere inside. Qt's own chain is not asked: a part that hands its focus
    on to a control of its own counts there as a stop too, which leads round in circles.
    """
    stops = [stop for stop in tab_stops(root) if stop.isVisible()]
    held = root.window().focusWidget()
    # The innermost: a row is a stop, and so are the buttons in it.
    at = max((at for at, stop in enumerate(stops) if _holds(stop, held)), default=None)
    if at is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


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


def _holds(stop: QWidget, held: QWidget | None) -> bool:
    return held is not None and (stop is held or stop.isAncestorOf(held))


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
    """Asks for places, never for items: Qt deletes those behind the back of who holds them, and
    the program ends with them.
    """
    holder = layout.parentWidget()
    held = (*layout.children(), *(holder.children() if holder is not None else ()))
    placed = [
        (_place(layout, at), one)
        for one in held
        if isinstance(one, QWidget | QLayout) and (at := layout.indexOf(one)) >= 0
    ]
    for _, one in sorted(placed, key=itemgetter(0)):
        if isinstance(one, QWidget):
            yield one
        else:
            yield from _laid_out(one)


def _place(layout: QLayout, at: int) -> tuple[int, int]:
    if isinstance(layout, QGridLayout):
        return layout.getItemPosition(at)[:2]  # type: ignore[index, no-any-return]
    return 0, at


def _corner(area: QRect) -> tuple[int, int]:
    return area.top(), area.left()
