"""A note of the form: words between the questions."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from lotse.forms.evaluate import ItemState
from ui.theme.measures import fit
from ui.widgets.labels import Label, repolish


class NoteRow(QFrame):
    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.setProperty("kind", "row")
        self._label = Label("", "muted")
        layout = QVBoxLayout(self)
        fit(layout, margin=(0, 0.6))
        layout.addWidget(self._label)

    def show_state(self, state: ItemState) -> None:
        self.setVisible(state.relevant and bool(state.label))
        words = f"{state.label}\n{state.hint}" if state.hint else state.label
        if self._label.text() != words:
            self._label.setText(words)

    def set_first(self, first: bool) -> None:
        if bool(self.property("first")) != first:
            self.setProperty("first", first)
            repolish(self)
