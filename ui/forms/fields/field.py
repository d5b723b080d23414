"""What every field of a form can do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.forms.form import Choice


def plain(text: str) -> str:
    """A text for a button: an ampersand is meant as one, not as an access key."""
    return text.replace("&", "&&")


class AnswerField(QWidget):
    """Shows one answer and tells each change as the JSON value the form takes.

    `beside` fields stand next to their question where there is room, others below it.
    """

    answered = Signal(object)  # JSON value, None for no answer
    advanced = Signal()  # answered by Enter or a letter: on to the next question
    beside = True

    def show_value(self, value: object) -> None:
        """Shows `value` without telling; leaves alone what already means the same."""
        raise NotImplementedError

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offers `choices` instead of the ones before."""

    def lock(self, locked: bool) -> None:
        """A locked field can be read and copied, not changed."""
        self.setEnabled(not locked)

    def name(self, label: str, description: str) -> None:
        """What a screen reader says."""
        entry = self.focusProxy() or self
        entry.setAccessibleName(label)
        entry.setAccessibleDescription(description)

    def mark(self, wrong: bool) -> None:
        """Puts the field into the state `wrong` that the style sheet knows."""
        entry = self.focusProxy() or self
        if bool(entry.property("wrong")) != wrong:
            entry.setProperty("wrong", wrong)
            entry.style().unpolish(entry)
            entry.style().polish(entry)
