"""What every field of a form can do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from lotse.forms.form import Choice


def plain(text: str) -> str:
    """A text for a button: an ampersand is meant as one, not as an access key."""
    return text.replace("&", "&&")


def one_tab_stop(buttons: Sequence[QAbstractButton]) -> None:
    """Tab stops once at a group, at the chosen button or the first; arrow keys do the rest."""
    stop = next((each for each in buttons if each.isChecked()), buttons[0] if buttons else None)
    for each in buttons:
        policy = Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus
        each.setFocusPolicy(policy)


class AnswerField(QWidget):
    """Shows one answer and tells each change as the JSON value the form takes.

    `beside` fields stand next to their question where there is room, others below it.
    """

    answered = Signal(object)  # JSON value, None for no answer
    advanced = Signal()  # answered by Enter or a letter: on to the next question
    remarked = Signal(str)  # something to mind about the answer, never in the way; empty: no more
    beside = True
    _entry: QWidget | None = None

    def enter_at(self, widget: QWidget) -> None:
        """`widget` takes the cursor. No focus proxy: Tab would stop at both."""
        self._entry = widget

    def entry(self) -> QWidget:
        """The control that takes the cursor."""
        if isinstance(self._entry, AnswerField):
            return self._entry.entry()
        return self._entry or self

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
        entry = self.entry()
        entry.setAccessibleName(label)
        entry.setAccessibleDescription(description)

    def mark(self, wrong: bool) -> None:
        """Puts the field into the state `wrong` that the style sheet knows."""
        entry = self.entry()
        if bool(entry.property("wrong")) != wrong:
            entry.setProperty("wrong", wrong)
            entry.style().unpolish(entry)
            entry.style().polish(entry)
