"""Buttons that write their words themselves: Qt paints the frame, the button goes on."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton


class WordlessButton(QPushButton):
    def painter_on_frame(self) -> QPainter:
        """The button as its style sheet has it, without its words; for use in `paintEvent`."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        return painter
