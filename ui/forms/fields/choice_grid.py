"""Places check boxes or radio buttons: one below the other, many short ones in two columns."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from ui.theme.measures import fit

_FEW = 5
_SHORT = 28  # letters


class ChoiceGrid(QGridLayout):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self, gap=0)
        self.setColumnStretch(0, 1)

    def place(self, buttons: Sequence[QAbstractButton]) -> None:
        """Down the first column, then down the second: the order of the keyboard."""
        short = all(len(button.text()) <= _SHORT for button in buttons)
        columns = 2 if short and len(buttons) > _FEW else 1
        rows = -(-len(buttons) // columns)
        for at, button in enumerate(buttons):
            self.addWidget(button, at % rows, at // rows)
            button.show()  # else Qt counts it as hidden, and its height as none, until later
        self.setColumnStretch(1, 1 if columns == 2 else 0)
