"""Cards beside a paper; in a narrow window one below the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.measures import PAGE_MARGIN, em, fit, keep
from ui.widgets.scroll_page import ScrollPage

_WIDE = 58.0
_CARDS = 24.0
_PAPER = 34.0  # height of the paper below the cards


class SideBySide(QWidget):
    """The cards scroll; the paper fills the rest of the height where there is room."""

    def __init__(self, cards: QWidget, paper: QWidget) -> None:
        super().__init__()
        self._paper = paper
        self._beside: bool | None = None
        self._scroll = ScrollPage()
        self._scroll.body.addWidget(cards)
        self._right = QVBoxLayout()
        fit(self._right, margin=(0, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN))
        self._line: QBoxLayout = QHBoxLayout(self)
        fit(self._line, gap=0)
        self._line.addWidget(self._scroll, 2)
        self._line.addLayout(self._right, 3)
        self._arrange(beside=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(beside=self.width() / em() >= _WIDE)

    def _arrange(self, *, beside: bool) -> None:
        if beside is self._beside:
            return
        self._beside = beside
        self._scroll.body.removeWidget(self._paper)
        self._right.removeWidget(self._paper)
        if beside:
            keep(self._scroll, min_width=_CARDS, max_width=_CARDS * 1.4)
            keep(self._paper)
            self._right.addWidget(self._paper)
        else:
            keep(self._scroll)
            keep(self._paper, min_height=_PAPER)
            self._scroll.body.addWidget(self._paper)
        self._line.setStretch(1, 3 if beside else 0)
        fit(self._right, margin=(0, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN) if beside else 0.0)
