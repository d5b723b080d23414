"""How a transition ends, and how the ending is taken back or the way taken up again."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from lotse.acts.ending_transitions import (
    Closing,
    close_transition,
    reopen_transition,
    undo_closing,
)
from lotse.transitions.transition import Transition, TransitionState
from lotse.transitions.words import ENDING_WORDS
from ui.context import AppContext

translate = QCoreApplication.translate


class Endings:
    """Outlives dialog and page, so that „Rückgängig“ works."""

    def __init__(self, context: AppContext) -> None:
        self._context = context

    def close_as(self, transition: Transition, ending: TransitionState, reason: str) -> None:
        """Raises LotseError; then nothing was changed."""
        closing = close_transition(
            transition.id, ending, self._context.book, today=self._context.today(), reason=reason
        )
        self._tell(closing.after)
        said = translate("Endings", "Übergang {}.").format(ENDING_WORDS[ending])
        self._context.messages.info(said, partial(self._take_back, closing))

    def reopen(self, transition: Transition) -> None:
        with self._context.messages.guarded():
            self._tell(reopen_transition(transition.id, self._context.book))
            self._context.messages.info(translate("Endings", "Der Übergang geht weiter."))

    def _take_back(self, closing: Closing) -> None:
        with self._context.messages.guarded():
            self._tell(undo_closing(closing, self._context.book))

    def _tell(self, transition: Transition) -> None:
        changes = self._context.changes
        changes.families_changed.emit(transition.family_id)
        changes.transitions_changed.emit()
        changes.saved.emit(self._context.now())
