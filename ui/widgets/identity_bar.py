"""Who this page is about: stands on every page of a family or child."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from ui.theme.measures import PAGE_MARGIN, SMALL_GAP, em, fit
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown

ROOM_FOR_WORDS = 26  # in font heights: below that the quiet line breaks too often
ROOM_FOR_NAME = 14
LOW_WINDOW = 28


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
        self._chip_box, self._action_box = FlowBox(), FlowBox(align_right=True)
        self._chips, self._actions = self._chip_box.flow, self._action_box.flow
        self._grid = QGridLayout(self)
        fit(self._grid, margin=(PAGE_MARGIN, 0.7, PAGE_MARGIN, 0.7), gap=SMALL_GAP)
        self._grid.setVerticalSpacing(em(0.2))
        self._rows = 0
        self._buttons: list[QWidget] = []
        self._action_box.hide()
        self._place(1)

    def set_identity(self, title: str, meta: str = "", chips: Sequence[QWidget] = ()) -> None:
        self._title.setText(title)
        self._meta.setText(meta)
        self.setAccessibleName(f"{title}. {meta}")
        self._chips.clear()
        for chip in chips:
            self._chips.addWidget(chip)
        self._rearrange()

    def set_actions(self, buttons: Sequence[QWidget]) -> None:
        self._actions.clear()
        self._buttons = list(buttons)
        for button in buttons:
            self._actions.addWidget(button)
        set_shown(self._action_box, bool(buttons))
        self._rearrange()

    def last_action(self) -> QWidget | None:
        """The last button is what comes next."""
        return self._buttons[-1] if self._buttons else None

    def focus_last_action(self) -> None:
        button = self.last_action()
        if button is not None:
            button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rearrange()

    def _rearrange(self) -> None:
        """Names keep room to be read: chips go below first, then the buttons too. In a low window
        the page needs the room more than the quiet line and the chips.
        """
        low = self.window().height() < em(LOW_WINDOW)
        self.setToolTip(self.accessibleName() if low else "")
        set_shown(self._meta, bool(self._meta.text()) and not low)
        set_shown(self._chip_box, self._chips.count() > 0 and not low)
        room = self.width() - 2 * em(PAGE_MARGIN) - 2 * em(SMALL_GAP)
        chips = 0 if self._chip_box.isHidden() else self._chips.sizeHint().width()
        actions = self._room_of_actions(self.width() - 2 * em(PAGE_MARGIN))
        if room - chips - actions >= em(ROOM_FOR_WORDS):
            self._place(1)
        else:
            name = min(em(ROOM_FOR_NAME), self._title.sizeHint().width())
            two_lines = 2 * self._title.fontMetrics().lineSpacing()
            beside = room - actions >= name and (
                self._title.heightForWidth(room - actions) <= two_lines + em(0.3)
            )
            together = room - chips - actions >= em(SMALL_GAP)
            self._place(2 if beside else 3 if together else 4)

    def _room_of_actions(self, room: int) -> int:
        """Buttons that would need a second line do without their key caps."""
        buttons = [one for one in self._buttons if isinstance(one, Button)]
        hidden = sum(button.hidden_keys_width() for button in buttons)
        shown = self._actions.sizeHint().width() + hidden <= room
        for button in buttons:
            button.show_keys(shown)
        return self._actions.sizeHint().width()

    def _place(self, rows: int) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        fit(self._actions, margin=(0, 0.35 if rows > 2 else 0, 0, 0), gap=SMALL_GAP)
        for widget in (self._title, self._meta, self._chip_box, self._action_box):
            self._grid.removeWidget(widget)
        middle = Qt.AlignmentFlag.AlignVCenter
        if rows == 1:
            self._grid.addWidget(self._title, 0, 0)
            self._grid.addWidget(self._meta, 1, 0)
            self._grid.addWidget(self._chip_box, 0, 1, 2, 1, middle)
            self._grid.addWidget(self._action_box, 0, 2, 2, 1, middle)
        else:
            buttons = {2: (0, 2), 3: (2, 2), 4: (3, 0, 1, 3)}[rows]
            self._grid.addWidget(self._title, 0, 0, 1, 2 if rows == 2 else 3)
            self._grid.addWidget(self._meta, 1, 0, 1, 3)
            self._grid.addWidget(self._chip_box, 2, 0, 1, 2 if rows == 3 else 3)
            self._grid.addWidget(self._action_box, *buttons)
        self._grid.setColumnStretch(0, 1)
