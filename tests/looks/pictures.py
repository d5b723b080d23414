"""What a screen looks like, a screenful at a time."""

from collections.abc import Iterator

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QScrollBar, QWidget

from tests.ui.layout_faults import settle

_MOST_SCREENFULS = 5
_ROUNDS = 4  # of layouts whose heights follow widths that follow scroll bars
_PAPER_MS = 400  # QPdfView draws its pages beside the window


def pictures_of(top: QWidget, window: QWidget) -> Iterator[QPixmap]:
    """The screen as it opens, then each screenful of its largest scrolling part."""
    yield _picture(top, window)
    bar = _bar_of_the_page(top)
    if bar is None:
        return
    for _ in range(_MOST_SCREENFULS - 1):
        if bar.value() >= bar.maximum():
            return
        bar.setValue(bar.value() + bar.pageStep())
        yield _picture(top, window)


def _bar_of_the_page(top: QWidget) -> QScrollBar | None:
    """Of the largest scrolling part that stands in no other."""
    areas = [
        one
        for one in top.findChildren(QAbstractScrollArea)
        if one.isVisible() and one.verticalScrollBar().maximum() > 0
    ]
    outer = [
        one
        for one in areas
        if not any(other is not one and other.isAncestorOf(one) for other in areas)
    ]
    largest = max(outer, key=lambda one: one.width() * one.height(), default=None)
    return largest.verticalScrollBar() if largest else None


def _picture(top: QWidget, window: QWidget) -> QPixmap:
    """A dialog stands over its window, so that one sees whether it has room there."""
    for _ in range(_ROUNDS):
        settle()
    if any(one.isVisible() for one in top.findChildren(QPdfView)):
        QTest.qWait(_PAPER_MS)
    picture = window.grab()
    if not isinstance(top, QDialog):
        return picture
    painter = QPainter(picture)
    dialog = top.grab()
    free = picture.deviceIndependentSize() - dialog.deviceIndependentSize()
    painter.fillRect(picture.rect(), "#40000000")
    painter.drawPixmap(round(free.width() / 2), round(free.height() / 2), dialog)
    painter.end()
    return picture
