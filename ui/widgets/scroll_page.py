"""A page that scrolls up and down, never sideways, and keeps the focused control in view."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.measures import GAP, PAGE_MARGIN, SCROLL_BAR, em, fit, keep


class ScrollPage(QScrollArea):
    """Fill `body`; it has the page margin and the gap between cards.

    `width` in font heights keeps pages of text readable in wide windows.
    """

    def __init__(
        self, parent: QWidget | None = None, *, margin: float = PAGE_MARGIN, width: float = 0.0
    ):
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = _Scrolled()
        content.setProperty("kind", "scrolled")
        self.body = QVBoxLayout(content)
        self._margins = (margin, margin, margin, margin)
        self._taken = 0.0  # by the scroll bar, in font heights
        self._stand_in_margin()
        self.setWidget(_bounded(content, width) if width else content)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def set_margins(self, left: float, top: float, right: float, bottom: float) -> None:
        """In font heights."""
        self._margins = (left, top, right, bottom)
        self._stand_in_margin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The size told is that of the viewport; asking for it costs the start a tenth of its time:
        PySide makes ready all that it may be."""
        super().resizeEvent(event)
        self._taken = SCROLL_BAR if event.size().width() < self.width() else 0.0
        self._stand_in_margin()

    def _stand_in_margin(self) -> None:
        """The scroll bar takes its room from the margin: cards keep their width and their edge."""
        left, top, right, bottom = self._margins
        fit(self.body, margin=(left, top, max(right - self._taken, 0.0), bottom), gap=GAP)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, em(1), em(3))


class _Scrolled(QWidget):
    """As high as its content at its width. What a layout takes for its least height counts every
    text at a narrower width than it has: the page would scroll on into nothing.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def _bounded(content: QWidget, width: float) -> QWidget:
    holder = _Scrolled()
    holder.setProperty("kind", "scrolled")
    keep(content, max_width=width)
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(content, 100)
    line.addStretch(1)
    return holder
