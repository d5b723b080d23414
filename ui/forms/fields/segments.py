"""One of a few, side by side; a letter answers and goes on to the next question."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from lotse.forms.form import Choice
from ui.forms.fields.field import AnswerField, one_tab_stop
from ui.widgets.closing import delete_later
from ui.widgets.segmented_choice import SegmentedChoice


class SegmentField(AnswerField):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: list[tuple[str, str, str]] = []
        self._choice: _LetteredChoice | None = None
        self._value: object = None
        self._name, self._description = "", ""
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        options = with_letters([(choice.name, choice.label) for choice in choices])
        if options == self._options:
            return
        if self._choice is not None:
            self._layout.removeWidget(self._choice)
            delete_later(self._choice)
        self._options = options
        self._choice = _LetteredChoice(options)
        self._layout.addWidget(self._choice)
        self._choice.value_changed.connect(self._tell)
        self._choice.lettered.connect(self.advanced)
        self._choice.set_value(None if self._value is None else str(self._value))
        self.name(self._name, self._description)

    def show_value(self, value: object) -> None:
        self._value = value
        text = None if value is None else str(value)
        if self._choice is not None and self._choice.value() != text:
            self._choice.set_value(text)

    def name(self, label: str, description: str) -> None:
        self._name, self._description = label, description
        if self._choice is not None:
            self._choice.set_name(label)
            self._choice.setAccessibleDescription(description)

    def entry(self) -> QWidget:
        return self._choice.entry() if self._choice is not None else self

    def mark(self, wrong: bool) -> None:
        """The sentence below says it; segments have no red frame."""

    def _tell(self, value: object) -> None:
        self._value = value
        self.answered.emit(value)


class _LetteredChoice(SegmentedChoice):
    lettered = Signal()

    def __init__(self, options: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(options)
        self._letters = {letter for _, _, letter in options if letter}
        one_tab_stop(list(self._buttons.values()))

    def set_value(self, value: str | None) -> None:
        super().set_value(value)
        one_tab_stop(list(self._buttons.values()))

    def entry(self) -> QWidget:
        """The chosen segment, or the first."""
        buttons = list(self._buttons.values())
        return next((each for each in buttons if each.isChecked()), buttons[0])

    def _point_focus(self) -> None:
        """No focus proxy: Tab would stop here twice."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.isAccepted() and event.text().lower() in self._letters:
            self.lettered.emit()


def with_letters(options: Sequence[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Adds the key of each option: the first letter of its words that is still free.

    ja, nein, unbekannt, nicht gefragt get j, n, u, g.
    """
    taken: set[str] = set()
    lettered: list[tuple[str, str, str]] = []
    for name, label in options:
        initials = [word[0].lower() for word in label.split() if word[0].isalpha()]
        letter = next((each for each in initials if each not in taken), "")
        taken.add(letter)
        lettered.append((name, label, letter))
    return lettered
