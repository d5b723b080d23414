"""What something says, line by line: the name of the fact left, the fact right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.measures import em, fit
from ui.widgets.labels import Label

_NARROW = 24  # font heights; below that the fact stands under its name


class FactGrid(QWidget):
    """The text can be selected with the mouse; no fact is a stop for Tab."""

    def __init__(self, facts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = [(Label(what, "muted"), selectable(says)) for what, says in facts]
        self._grid = QGridLayout(self)
        fit(self._grid, margin=(0, 0.2, 0, 0.2), gap=0.5)
        self._narrow: bool | None = None
        self._arrange(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < em(_NARROW))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        top = Qt.AlignmentFlag.AlignTop
        for row, (what, says) in enumerate(self._facts):
            if narrow:
                self._grid.addWidget(what, 2 * row, 0)
                self._grid.addWidget(says, 2 * row + 1, 0)
            else:
                self._grid.addWidget(what, row, 0, top)
                self._grid.addWidget(says, row, 1, top)
        # What belongs together stands together: facts are further apart than fact and name.
        self._grid.setVerticalSpacing(0 if narrow else em(0.5))
        for what, _ in self._facts[1:]:
            what.setContentsMargins(0, em(0.6) if narrow else 0, 0, 0)
        self._grid.setColumnStretch(0, 1 if narrow else 3)
        self._grid.setColumnStretch(1, 0 if narrow else 7)


def selectable(text: str) -> Label:
    label = Label(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
