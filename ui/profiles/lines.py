"""Sentences below each other, replaced as a whole."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.measures import fit
from ui.widgets.closing import delete_later
from ui.widgets.labels import Label


class Lines(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        fit(self._column, gap=0.2)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                delete_later(widget)
        for line in lines:
            self._column.addWidget(Label(line))
        self.setVisible(bool(lines))
