"""Cards beside a paper; in a narrow window one below the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.measures import PAGE_MARGIN, em, fit, keep
from ui.widgets.scroll_page import ScrollPage

_BESIDE = (0.4, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
_MOST = 1.4  # times the least width of the cards


class SideBySide(QWidget):
    """The cards scroll; the paper fills the rest of the height where there is room.

    In font heights: `wide` is the width from which both stand beside each other, `cards_width` the
    least of the cards with their margins, `paper_height` that of a paper below them.
    """

    def __init__(
        self,
        cards: QWidget,
        paper: QWidget,
        *,
        wide: float = 58.0,
        cards_width: float = 24.0,
        paper_height: float = 34.0,
    ) -> None:
        super().__init__()
        self._paper = paper
        self._wide, self._cards_width, self._paper_height = wide, cards_width, paper_height
        self._beside: bool | None = None
        self._scroll = ScrollPage()
        self._scroll.body.addWidget(cards)
        self._right = QVBoxLayout()
        fit(self._right, margin=_BESIDE)
        self._line: QBoxLayout = QHBoxLayout(self)
        fit(self._line, gap=0)
        self._line.addWidget(self._scroll, 2)
        self._line.addLayout(self._right, 3)
        self._arrange(beside=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(beside=self.width() / em() >= self._wide)

    def _arrange(self, *, beside: bool) -> None:
        if beside is self._beside:
            return
        self._beside = beside
        self._scroll.body.removeWidget(self._paper)
        self._right.removeWidget(self._paper)
        if beside:
            keep(self._scroll, min_width=self._cards_width, max_width=self._cards_width * _MOST)
            keep(self._paper)
            self._right.addWidget(self._paper)
        else:
            keep(self._scroll)
            keep(self._paper, min_height=self._paper_height)
            self._scroll.body.addWidget(self._paper)
        self._line.setStretch(1, 3 if beside else 0)
        fit(self._right, margin=_BESIDE if beside else 0.0)
