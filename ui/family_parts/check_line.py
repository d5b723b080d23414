"""A tick box whose text wraps instead of being cut off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.measures import fit
from ui.widgets.labels import Label


class CheckLine(QWidget):
    """`toggled(bool)` as a QCheckBox has it."""

    toggled = Signal(bool)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.box = QCheckBox()
        self.box.setProperty("kind", "box")
        self.box.setAccessibleName(text)
        self.box.toggled.connect(self.toggled)
        self.label = Label(text)
        line = QHBoxLayout(self)
        fit(line, gap=0.35)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.box)

    def text(self) -> str:
        return self.label.text()

    def isChecked(self) -> bool:
        return self.box.isChecked()

    def setChecked(self, checked: bool) -> None:
        self.box.setChecked(checked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()) and self.isEnabled():
            self.box.click()
        super().mouseReleaseEvent(event)
