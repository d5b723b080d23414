"""A narrow card in the middle of the window, under the sign of Lotse: the look of the gate."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.measures import fit, keep
from ui.widgets.card import Card
from ui.widgets.empty_state import Picture
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage


class GatePage(ScrollPage):
    """Fill `card`; `foot` is a quiet line below it."""

    def __init__(self, parent: QWidget | None = None, *, width: float = 30):
        super().__init__(parent)
        self.card = Card()
        fit(self.card.body, margin=1.8, gap=0.9)
        keep(self.card, min_width=min(width, 24), max_width=width)
        self.foot = Label("", "quiet")
        self.foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(2)
        self.body.addLayout(_brand())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.foot)
        self.body.addStretch(3)


def _brand() -> QHBoxLayout:
    line = QHBoxLayout()
    fit(line, gap=0.5)
    line.addStretch()
    line.addWidget(Picture("brand", 2.0))
    line.addWidget(Label("Lotse", "brand", wrap=False))
    line.addStretch()
    return line
