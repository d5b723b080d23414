"""Several answers at once: check boxes in flowing columns."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from lotse.forms.form import Choice
from ui.forms.fields.choice_grid import ChoiceGrid
from ui.forms.fields.field import AnswerField, plain
from ui.widgets.closing import delete_later


class ManyField(AnswerField):
    """The value is a list in the order of the choices; none chosen is no answer."""

    beside = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._chosen: list[str] = []
        self._layout = ChoiceGrid(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        wanted = {choice.name: plain(choice.label) for choice in choices}
        if wanted == {name: box.text() for name, box in self._boxes.items()}:
            return
        for box in self._boxes.values():
            self._layout.removeWidget(box)
            box.hide()
            box.setParent(None)
            delete_later(box)
        self._boxes = {name: self._box(label) for name, label in wanted.items()}
        self._layout.place(list(self._boxes.values()))
        if self._boxes:
            self.enter_at(next(iter(self._boxes.values())))
        self._check()

    def show_value(self, value: object) -> None:
        self._chosen = [str(name) for name in value] if isinstance(value, list | tuple) else []
        self._check()

    def name(self, label: str, description: str) -> None:
        self.setAccessibleName(label)
        for box in self._boxes.values():
            box.setAccessibleName(f"{label}: {box.text()}")
            box.setAccessibleDescription(description)

    def _box(self, label: str) -> QCheckBox:
        box = QCheckBox(label)
        box.clicked.connect(self._tell)
        return box

    def _check(self) -> None:
        for name, box in self._boxes.items():
            box.setChecked(name in self._chosen)

    def _tell(self) -> None:
        ticked = [name for name, box in self._boxes.items() if box.isChecked()]
        # A choice that is filtered away just now stays chosen: it may come back.
        hidden = [name for name in self._chosen if name not in self._boxes]
        self._chosen = ticked + hidden
        self.answered.emit(list(self._chosen) or None)
