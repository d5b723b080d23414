"""A page that scrolls up and down, never sideways, and keeps the focused control in view."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme.measures import GAP, PAGE_MARGIN, em, fit


class ScrollPage(QScrollArea):
    """Fill `body`; it has the page margin and the gap between cards."""

    def __init__(self, parent: QWidget | None = None, *, margin: float = PAGE_MARGIN):
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("kind", "scrolled")
        self.body = QVBoxLayout(content)
        fit(self.body, margin=margin, gap=GAP)
        self.setWidget(content)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, em(1), em(3))
