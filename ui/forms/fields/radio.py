"""One of a handful: radio buttons, one below the other. Delete takes the answer back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from lotse.forms.form import Choice
from ui.forms.fields.choice_grid import ChoiceGrid
from ui.forms.fields.field import AnswerField, one_tab_stop, plain
from ui.widgets.closing import delete_later


class RadioField(AnswerField):
    beside = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: object = None
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._layout = ChoiceGrid(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        wanted = {choice.name: plain(choice.label) for choice in choices}
        if wanted == {name: button.text() for name, button in self._buttons.items()}:
            return
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.hide()
            button.setParent(None)
            delete_later(button)
        self._buttons = {name: self._button(label) for name, label in wanted.items()}
        self._layout.place(list(self._buttons.values()))
        self.show_value(self._value)

    def show_value(self, value: object) -> None:
        self._value = value
        chosen = self._buttons.get(str(value))
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(button is chosen)
        self._group.setExclusive(True)
        one_tab_stop(list(self._buttons.values()))
        if self._buttons:
            self.enter_at(chosen or next(iter(self._buttons.values())))

    def name(self, label: str, description: str) -> None:
        self.setAccessibleName(label)
        for button in self._buttons.values():
            button.setAccessibleName(f"{label}: {button.text()}")
            button.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._value is not None:
            self.show_value(None)
            self.answered.emit(None)
        else:
            super().keyPressEvent(event)

    def _button(self, label: str) -> QRadioButton:
        button = QRadioButton(label)
        self._group.addButton(button)
        button.clicked.connect(self._tell)
        return button

    def _tell(self) -> None:
        for name, button in self._buttons.items():
            if button.isChecked():
                self._value = name
                self.answered.emit(name)
