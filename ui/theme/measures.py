"""Sizes as multiples of the font height, kept in step when the zoom changes.

`fit` and `keep` remember the factors on the layout or widget; `refit` applies them anew.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLayout, QWidget

PAGE_MARGIN = 1.3
CARD_PADDING = 1.0
GAP = 0.9
SMALL_GAP = 0.45
CONTROL_HEIGHT = 2.2
RADIUS = 0.6
SCROLL_BAR = 0.75

_FIT = "lotse_fit"
_KEEP = "lotse_keep"
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX


def em(factor: float = 1.0) -> int:
    """Pixels of `factor` times the height of the base font, at least 1."""
    return max(1, round(factor * QFontInfo(QApplication.font()).pixelSize()))


def fit(
    layout: QLayout,
    *,
    margin: float | tuple[float, float] | tuple[float, float, float, float] = 0.0,
    gap: float = GAP,
) -> None:
    """Margins (all | x, y | left, top, right, bottom) and spacing of a layout, in font heights."""
    match margin:
        case (left, top, right, bottom):
            factors = [left, top, right, bottom, gap]
        case (x, y):
            factors = [x, y, x, y, gap]
        case _:
            factors = [float(margin)] * 4 + [gap]
    layout.setProperty(_FIT, factors)
    _apply_fit(layout, factors)


def keep(
    widget: QWidget,
    *,
    min_width: float = 0.0,
    max_width: float = 0.0,
    min_height: float = 0.0,
    max_height: float = 0.0,
) -> None:
    """Bounds of a widget in font heights; 0 is no bound."""
    factors = [min_width, max_width, min_height, max_height]
    widget.setProperty(_KEEP, factors)
    _apply_keep(widget, factors)


def refit() -> None:
    """Applies all remembered factors at the present font height."""
    for window in QApplication.topLevelWidgets():
        for item in (window, *window.findChildren(QObject)):
            if isinstance(item, QLayout) and (factors := item.property(_FIT)):
                _apply_fit(item, factors)
            elif isinstance(item, QWidget) and (factors := item.property(_KEEP)):
                _apply_keep(item, factors)


def _apply_fit(layout: QLayout, factors: list[float]) -> None:
    left, top, right, bottom, gap = (round(em(100) * factor / 100) for factor in factors)
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(gap)


def _apply_keep(widget: QWidget, factors: list[float]) -> None:
    min_width, max_width, min_height, max_height = factors
    if min_width:
        widget.setMinimumWidth(em(min_width))
    if min_height:
        widget.setMinimumHeight(em(min_height))
    widget.setMaximumWidth(em(max_width) if max_width else _NO_LIMIT)
    widget.setMaximumHeight(em(max_height) if max_height else _NO_LIMIT)
