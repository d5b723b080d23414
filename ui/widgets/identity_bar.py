"""Who this page is about: stands on every page of a family or child."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.measures import PAGE_MARGIN, SMALL_GAP, em, fit
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown

ROOM_FOR_WORDS = 26  # in font heights: below that the quiet line breaks too often
ROOM_FOR_NAME = 14


class IdentityBar(QFrame):
    """Name, one quiet line, chips, and at most one primary button."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("kind", "bar")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = Label("", "title")
        self._meta = Label("", "quiet")
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.addWidget(self._title)
        words.addWidget(self._meta)
        fit(words, gap=0.1)
        self._chip_box, self._action_box = FlowBox(), FlowBox(align_right=True)
        self._chips, self._actions = self._chip_box.flow, self._action_box.flow
        self._grid = QGridLayout(self)
        fit(self._grid, margin=(PAGE_MARGIN, 0.7, PAGE_MARGIN, 0.7), gap=SMALL_GAP)
        self._rows = 0
        self._place(1)

    def set_identity(self, title: str, meta: str = "", chips: Sequence[QWidget] = ()) -> None:
        self._title.setText(title)
        self._meta.setText(meta)
        set_shown(self._meta, bool(meta))
        self.setAccessibleName(f"{title}. {meta}")
        self._chips.clear()
        for chip in chips:
            self._chips.addWidget(chip)
        set_shown(self._chip_box, bool(chips))
        self._rearrange()

    def set_actions(self, buttons: Sequence[QWidget]) -> None:
        self._actions.clear()
        for button in buttons:
            self._actions.addWidget(button)
        self._rearrange()

    def focus_last_action(self) -> None:
        """The last button is what comes next."""
        last = self._actions.itemAt(self._actions.count() - 1)
        button = last.widget() if last is not None else None
        if button is not None:
            button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rearrange()

    def _rearrange(self) -> None:
        """Names keep room to be read: chips go below first, then the buttons too."""
        room = self.width() - 2 * em(PAGE_MARGIN) - 2 * em(SMALL_GAP)
        chips = self._chips.sizeHint().width() if self._chips.count() else 0
        actions = self._actions.sizeHint().width()
        if room - chips - actions >= em(ROOM_FOR_WORDS):
            self._place(1)
        else:
            self._place(2 if room - actions >= em(ROOM_FOR_NAME) else 3)

    def _place(self, rows: int) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        for widget in (self._words, self._chip_box, self._action_box):
            self._grid.removeWidget(widget)
        if rows == 1:
            self._grid.addWidget(self._words, 0, 0)
            self._grid.addWidget(self._chip_box, 0, 1)
            self._grid.addWidget(self._action_box, 0, 2)
        elif rows == 2:
            self._grid.addWidget(self._words, 0, 0, 1, 2)
            self._grid.addWidget(self._action_box, 0, 2)
            self._grid.addWidget(self._chip_box, 1, 0, 1, 3)
        else:
            self._grid.addWidget(self._words, 0, 0, 1, 3)
            self._grid.addWidget(self._chip_box, 1, 0, 1, 3)
            self._grid.addWidget(self._action_box, 2, 0, 1, 3)
        self._grid.setColumnStretch(0, 1)
