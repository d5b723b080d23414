"""Measures what is on the screen: every finding is one line that names the widget."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.ui.contrast import contrast

_READABLE = 4.5
_SLACK = 1  # pixels lost to rounding
_MOST_STOPS = 300
_TYPED_GAP = 4  # Qt keeps two pixels free on both sides of a typed text


def layout_faults(top: QWidget) -> list[str]:
    """Texts cut off, pages that scroll sideways, widgets outside their parent or over another."""
    settle()
    shown = [one for one in top.findChildren(QWidget) if one.isVisible()]
    return [
        *(f"cut off: {said(one)}" for one in shown if _cut_off(one)),
        *(f"sideways: {said(one)}" for one in shown if _scrolls_sideways(one)),
        *(f"outside: {said(one)}" for one in shown if _sticks_out(one)),
        *(f"overlap: {pair}" for pair in _overlaps(top)),
    ]


def settle() -> None:
    """Heights follow widths: a layout needs a few rounds."""
    for _ in range(4):
        QApplication.processEvents()


def said(one: QWidget) -> str:
    text = getattr(one, "text", None) or getattr(one, "currentText", None)
    words = (str(text()) if callable(text) else "") or one.accessibleName()
    if not words:
        buttons = (child for child in one.findChildren(QAbstractButton) if child.isVisible())
        words = next((child.accessibleName() or child.text() for child in buttons), "")
    return f"{type(one).__name__} „{words}“"


def _cut_off(one: QWidget) -> bool:
    match one:
        case QLabel() if not one.text():
            return False
        case QLabel() if one.wordWrap():
            return one.height() + _SLACK < one.heightForWidth(one.width())
        case QToolButton():
            return False  # arrows of Qt's own; a tab bar that needs them is found by itself
        case QLabel() | QAbstractButton():
            return _smaller(one)
        case QTabBar():
            return _tabs_cut_off(one)
        case QComboBox():
            return _smaller(one) or (_wide(one, one.currentText()) > _room_of_combo(one))
        case QLineEdit():
            room = one.width() - _frame_of(one) - _TYPED_GAP
            whole = _wide(one, one.text() or one.placeholderText()) <= room
            return _smaller(one) or not (whole or one.text() or one.toolTip())
        case _:
            return False


def _smaller(one: QWidget) -> bool:
    """Smaller than it must be; who ignores the width paints what the room allows."""
    least = one.minimumSizeHint()
    wide = one.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Ignored
    return (wide and one.width() + _SLACK < least.width()) or one.height() + _SLACK < least.height()


def _wide(one: QWidget, text: str) -> int:
    return QFontMetrics(one.font()).horizontalAdvance(text)


def _room_of_combo(one: QComboBox) -> int:
    option = QStyleOptionComboBox()
    one.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = one.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, one)
    return field.width() + _SLACK


def _frame_of(one: QLineEdit) -> int:
    margins = one.textMargins()
    # What the style sheet puts around the text is in the size hint of a line of 17 x.
    own = one.sizeHint().width() - 17 * _wide(one, "x")
    return max(own, margins.left() + margins.right())


def _tabs_cut_off(bar: QTabBar) -> bool:
    tabs = [bar.tabRect(number) for number in range(bar.count())]
    arrows = any(button.isVisible() for button in bar.findChildren(QToolButton))
    return arrows or any(not bar.rect().contains(tab) for tab in tabs)


def _scrolls_sideways(one: QWidget) -> bool:
    if not isinstance(one, QAbstractScrollArea) or isinstance(one, QPlainTextEdit):
        return False
    if isinstance(one, QScrollArea) and one.widget() is not None:
        return one.widget().width() > one.viewport().width()
    return one.horizontalScrollBar().maximum() > 0


def _sticks_out(one: QWidget) -> bool:
    """What a scroll area shows may be higher than its window, never wider."""
    parent = one.parentWidget()
    if one.isWindow() or parent is None:
        return False
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return False
    room = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    return not room.contains(one.geometry())


def _overlaps(top: QWidget) -> Iterator[str]:
    """Asks for places, never for items: Qt deletes those behind the back of who holds them, and
    takes their room for something else.
    """
    for layout in top.findChildren(QLayout):
        holder = layout.parentWidget()
        if isinstance(layout, QStackedLayout) or holder is None or not holder.isVisible():
            continue
        placed = [one for one in _children(holder) if layout.indexOf(one) >= 0]
        shown = [one for one in placed if one.isVisible()]
        for one, other in combinations(shown, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > _SLACK and both.height() > _SLACK:
                yield f"{said(one)} and {said(other)}"


def _children(parent: QWidget) -> list[QWidget]:
    return [one for one in parent.children() if isinstance(one, QWidget)]


def order_faults(top: QWidget) -> list[str]:
    """Where Tab jumps against the reading direction: up, or left in the same line; and what it
    never comes to.

    Tab goes round in a circle; what stands first on the screen begins it.
    """
    stops = tabbed_through(top)
    seen = [place for place, one in enumerate(stops) if not one.visibleRegion().isEmpty()]
    begin = min(seen, key=lambda place: _corner(stops[place], top), default=0)
    circle = {id(one): place for place, one in enumerate(stops[begin:] + stops[:begin])}
    left_out = [
        f"never reached: {said(one)}"
        for one in top.findChildren(QWidget)
        if _takes_focus(one) and id(one) not in circle and not isinstance(one, QRadioButton)
    ]
    return [*left_out, *_order_below(top, circle)]


def _corner(one: QWidget, top: QWidget) -> tuple[int, int]:
    """Of what is seen of it: a high table begins above the page that scrolls."""
    corner = one.mapTo(top, one.visibleRegion().boundingRect().topLeft())
    return corner.y() + corner.x(), corner.x()


def tabbed_through(top: QWidget) -> list[QWidget]:
    """Every control the Tab key comes by, in its order, until it comes round."""
    window, found = top.window(), list[QWidget]()
    while len(found) < _MOST_STOPS:
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now is None or now in found:
            break
        found.append(now)
    return found


def _takes_focus(one: QWidget) -> bool:
    tabbed = bool(one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tabbed and one.isVisible() and one.isEnabled() and one.focusProxy() is None


def unreachable(top: QWidget) -> list[str]:
    """Buttons and fields that only the mouse gets to; arrows lead from one radio to the next."""
    return [
        said(one)
        for one in top.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QLineEdit | QComboBox)
        and not isinstance(one, QRadioButton)
        and not isinstance(one.parentWidget(), QAbstractSpinBox)
        and not (isinstance(one, QLineEdit) and one.isReadOnly())
        and one.isVisible()
        and one.isEnabled()
        and not one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    ]


def _order_below(parent: QWidget, chain: dict[int, int]) -> Iterator[str]:
    children = [one for one in _children(parent) if one.isVisible()]
    placed = []
    for child in children:
        if child.isWindow():
            continue
        within = (child, *child.findChildren(QWidget))
        inside = [chain[id(one)] for one in within if id(one) in chain]
        if inside:
            placed.append((min(inside), child))
            yield from _order_below(child, chain)
    placed.sort(key=lambda pair: pair[0])
    for (_, one), (_, other) in combinations(placed, 2):
        if _reads_before(other.geometry(), one.geometry()):
            yield f"{said(one)} comes before {said(other)}"


def _reads_before(one: QRect, other: QRect) -> bool:
    if one.bottom() <= other.top():
        return True
    apart = abs(one.center().y() - other.center().y())
    same_line = apart < max(one.height(), other.height()) / 2
    return same_line and one.right() <= other.left()


def pale_texts(top: QWidget, seen: set[tuple[object, ...]]) -> list[str]:
    """Texts whose ink, as painted, is too near to its ground; each kind is looked at once."""
    settle()
    picture, scale = top.grab().toImage(), top.devicePixelRatioF()
    found = []
    for one in top.findChildren(QWidget):
        if not isinstance(one, QLabel | QAbstractButton | QLineEdit) or not one.isVisible():
            continue
        words = one.text() or (one.placeholderText() if isinstance(one, QLineEdit) else "")
        room = one.visibleRegion().boundingRect()
        kind = (type(one), one.property("kind"), one.property("state"), getattr(one, "state", 0))
        look = (*kind, one.isEnabled(), isinstance(one, QAbstractButton) and one.isChecked())
        if not words.strip("−+ ") or room.height() < one.height() or look in seen:
            continue
        seen.add(look)
        corner = one.mapTo(top, QPoint(0, 0))
        area = QRect(corner * scale, one.size() * scale)
        if (ratio := _contrast_in(picture.copy(area))) < _READABLE:
            found.append(f"{said(one)} {ratio:.1f}")
    return found


def _contrast_in(part: QImage) -> float:
    """Of the commonest colour, the ground, and the colour that stands out most, the ink."""
    colours = Counter(
        part.pixelColor(x, y).name() for x in range(part.width()) for y in range(part.height())
    )
    ground = colours.most_common(1)[0][0]
    return max(contrast(ground, ink) for ink in colours)
