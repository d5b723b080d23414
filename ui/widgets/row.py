"""A list row: one strong line, one quiet line, one state, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.theme.measures import em, fit
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label, repolish
from ui.widgets.shown import set_shown

_LEAST_WORDS = 11  # font heights; with less room, states and buttons go below the words


class Row(QFrame):
    """`leading` stands left (a chip such as ■ heute), `state` and `buttons` right."""

    def __init__(
        self,
        strong: str,
        quiet: str = "",
        parent: QWidget | None = None,
        *,
        leading: QWidget | None = None,
        state: Sequence[QWidget] | QWidget | None = None,
        buttons: Sequence[QWidget] = (),
        indent: float = 0.0,
        plain: bool = False,
    ):
        super().__init__(parent)
        self.setProperty("kind", "row")
        self._strong = Label(strong, "" if plain else "strong")
        self._quiet = Label(quiet, "quiet")
        set_shown(self._quiet, bool(quiet))
        self._leading = leading
        self._narrow = False
        self._needed = (0, 0)  # at that size of letters
        words = QVBoxLayout()
        words.addStretch()
        words.addWidget(self._strong)
        words.addWidget(self._quiet)
        words.addStretch()
        fit(words, gap=0.1)
        self._grid = QGridLayout(self)
        fit(self._grid, margin=(indent, 0.5, 0, 0.5), gap=0.7)
        self._grid.setVerticalSpacing(em(0.3))
        self._grid.setColumnStretch(1, 1)
        if leading is not None:
            self._grid.addWidget(leading, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addLayout(words, 0, 1)
        states = [state] if isinstance(state, QWidget) else list(state or ())
        self._right = FlowBox([*states, *buttons], align_right=True)
        set_shown(self._right, bool(states or buttons))
        self._grid.addWidget(self._right, 0, 2)

    @property
    def leading_width(self) -> int:
        return self._leading.sizeHint().width() if self._leading is not None else 0

    def set_text(self, strong: str, quiet: str = "") -> None:
        self._needed = (0, 0)
        self._strong.setText(strong)
        self._quiet.setText(quiet)
        set_shown(self._quiet, bool(quiet))

    def set_first(self, first: bool = True) -> None:
        """The first row of a list has no line above it."""
        self.setProperty("first", first)
        repolish(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        leading = self._line_up()
        if self._right.isHidden():
            return
        wide = self._right.flow.sizeHint().width()
        narrow = self.width() < leading + max(
            (row.room_needed() for row in self._rows_here()), default=0
        )
        self._right.setMinimumWidth(0 if narrow else wide)
        self._right.flow.set_align_right(not narrow)
        place = (1, 1) if narrow else (0, 2)
        if narrow != self._narrow:
            self._narrow = narrow
            self._grid.removeWidget(self._right)
            self._grid.addWidget(self._right, *place)

    def room_needed(self) -> int:
        """For words beside states and buttons; all rows of a card do alike."""
        if self._right.isHidden():
            return 0
        size = em(100)
        if self._needed[0] != size:
            longest = max(label.minimumSizeHint().width() for label in (self._strong, self._quiet))
            words = max(em(_LEAST_WORDS), longest + em(2))  # with gaps, or it could not get narrow
            self._needed = (size, words + self._right.flow.sizeHint().width())
        return self._needed[1]

    def _rows_here(self) -> list[Row]:
        parent = self.parentWidget()
        if parent is None:
            return [self]
        rows = (row for row in parent.children() if isinstance(row, Row))
        return [row for row in rows if not row.isHidden()]

    def _line_up(self) -> int:
        """Words of one card begin below each other; returns the room before them."""
        if self._leading is None or self.parentWidget() is None:
            return 0
        wide = max((row.leading_width for row in self._rows_here()), default=0)
        self._grid.setColumnMinimumWidth(0, wide)
        return wide
