"""One of many choices, found by typing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from lotse.forms.form import Choice
from ui.forms.fields.field import AnswerField
from ui.forms.fields.pick_list import PickList


class PickField(AnswerField):
    beside = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, str] = {}
        self._value: object = None
        self._pick = PickList(
            self._find,
            placeholder=self.tr("Tippen, um die Liste zu verkürzen"),
            change=self.tr("Andere Auswahl"),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pick.taken.connect(self._take)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        wanted = {choice.name: choice.label for choice in choices}
        if wanted != self._labels:
            self._labels = wanted
            self._pick.refresh()
            self._show_chosen()

    def show_value(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self._show_chosen()

    def name(self, label: str, description: str) -> None:
        self._pick.name(label, description)

    def entry(self) -> QWidget:
        return self._pick.entry()

    def mark(self, wrong: bool) -> None:
        """The sentence below says it."""

    def _find(self, text: str) -> list[tuple[str, str]]:
        words = text.casefold().split()
        return [
            (name, label)
            for name, label in self._labels.items()
            if all(word in label.casefold() for word in words)
        ]

    def _show_chosen(self) -> None:
        value = "" if self._value is None else str(self._value)
        self._pick.show_chosen(self._labels.get(value, value))

    def _take(self, value: str) -> None:
        self._value = value
        self._show_chosen()
        self.answered.emit(value)
