"""Rail, questions and side column, as many side by side as there is room for."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.measures import GAP, PAGE_MARGIN, em, fit, keep
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.shown import set_shown

_RAIL = 16.2
_SIDE = 18.5
_THREE = 72.0  # font heights from which three columns fit
_TWO = 46.0


class Room(Enum):
    THREE = 3
    TWO = 2
    ONE = 1


class FormColumns(QWidget):
    """With two columns the side stands below the questions, with one the rail is a menu.

    Questions and side scroll together, the rail stays.
    """

    def __init__(self, rail: QWidget, menu: QWidget, middle: QWidget, side: QWidget) -> None:
        super().__init__()
        self._menu, self._side = menu, side
        self._room: Room | None = None
        self._rail_area = ScrollPage(margin=0)
        self._rail_area.body.addWidget(rail)
        self._rail_area.body.addStretch(1)
        # No bar: it would take the room of the titles. The present section is kept in view.
        self._rail_area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep(self._rail_area, min_width=_RAIL, max_width=_RAIL)
        self.more = Label(self.tr("▾ weitere Abschnitte"), "quiet")
        self._rail_side = QWidget()
        beside = QVBoxLayout(self._rail_side)
        fit(beside, gap=0)
        beside.addWidget(self._rail_area, 1)
        beside.addWidget(self.more)
        bar = self._rail_area.verticalScrollBar()
        for changed in (bar.valueChanged, bar.rangeChanged):
            changed.connect(self._tell_more)
        self._page = ScrollPage(margin=0)
        self._middle = QVBoxLayout()
        fit(self._middle, gap=GAP)
        for widget in (menu, middle):
            self._middle.addWidget(widget)
        self._middle.addStretch(1)
        self._line = QHBoxLayout()
        fit(self._line, gap=GAP)
        self._line.addLayout(self._middle, 1)
        self._page.body.addLayout(self._line)
        layout = QHBoxLayout(self)
        fit(layout, margin=(PAGE_MARGIN, 0, 0, 0), gap=GAP)
        layout.addWidget(self._rail_side)
        layout.addWidget(self._page, 1)
        self._page.set_margins(0, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        self._rail_area.set_margins(0, PAGE_MARGIN, 0, PAGE_MARGIN)
        self._arrange(Room.THREE)
        self._tell_more()

    def to_top(self) -> None:
        self._page.verticalScrollBar().setValue(0)

    def keep_in_view(self, row: QWidget) -> None:
        """A row of the rail."""
        self._rail_area.ensureWidgetVisible(row, 0, em(4))

    def _tell_more(self) -> None:
        """The rail has no bar: words say that it goes on below."""
        bar = self._rail_area.verticalScrollBar()
        set_shown(self.more, bar.value() < bar.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() / em()
        self._arrange(Room.THREE if width >= _THREE else Room.TWO if width >= _TWO else Room.ONE)

    def _arrange(self, room: Room) -> None:
        if room is self._room:
            return
        self._room = room
        self._rail_side.setVisible(room is not Room.ONE)
        self._menu.setVisible(room is Room.ONE)
        self._line.removeWidget(self._side)
        self._middle.removeWidget(self._side)
        if room is Room.THREE:
            keep(self._side, min_width=_SIDE, max_width=_SIDE)
            self._line.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        else:
            keep(self._side)
            self._middle.insertWidget(self._middle.count() - 1, self._side)
