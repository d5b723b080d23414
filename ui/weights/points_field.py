"""A small whole number, typed or moved by the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme.measures import keep


class PointsField(QLineEdit):
    """`points_changed` also while typing; an empty field counts as 0."""

    points_changed = Signal()

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, most, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        keep(self, min_width=4.2, max_width=4.2)
        self.textChanged.connect(self.points_changed)

    def value(self) -> int:
        return int(self.text()) if self.text().isdecimal() else 0

    def set_value(self, points: int) -> None:
        self.setText(str(min(max(points, 0), self._most)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.set_value(self.value() + step)
            self.selectAll()
        else:
            super().keyPressEvent(event)
