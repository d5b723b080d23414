"""Heading of one row of a repeat, and the button for one more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.measures import fit
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.labels import Label


class RowHead(QWidget):
    """Signal: `removed` with the index of the row."""

    removed = Signal(int)

    def __init__(self, label: str, row: int, *, removable: bool) -> None:
        super().__init__()
        self._row = row
        name = f"{label or self.tr('Eintrag')} {row + 1}"
        self.button = button = LinkButton(self.tr("Entfernen"))
        button.setAccessibleName(self.tr("{0} entfernen").format(name))
        button.setVisible(removable)
        button.clicked.connect(self._remove)
        layout = QHBoxLayout(self)
        fit(layout)
        layout.addWidget(Label(name, "strong"), 1)
        layout.addWidget(button)

    def _remove(self) -> None:
        self.removed.emit(self._row)


class AddRow(Button):
    def __init__(self, label: str) -> None:
        super().__init__(
            self.tr("{0} hinzufügen").format(label or self.tr("Eintrag")), icon_name="plus"
        )
