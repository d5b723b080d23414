"""The work with a family ends or goes on; both can be taken back."""

from collections.abc import Collection
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from lotse.acts.ending_cases import CaseEnding, OpenMatters, end_case, open_matters, undo_ending
from lotse.families.case_end import outcome_label, taken_up
from ui.context import AppContext
from ui.family_parts.edits import FamilyEdits

translate = QCoreApplication.translate


class CaseEndings:
    """Outlives dialog and page, so that „Rückgängig“ works."""

    def __init__(self, context: AppContext, family_id: UUID) -> None:
        self._context = context
        self._family_id = family_id

    def open_matters(self) -> OpenMatters:
        return open_matters(self._family_id, self._context.book, today=self._context.today())

    def end(self, outcome: str, ended_on: date | None, note: str, settle: Collection[UUID]) -> None:
        """Raises LotseError; then nothing was changed."""
        ending = end_case(
            self._family_id,
            outcome,
            ended_on,
            self._context.book,
            today=self._context.today(),
            note=note,
            settle=settle,
        )
        self._tell()
        said = translate("CaseEndings", "Begleitung beendet: {}.").format(outcome_label(outcome))
        self._context.messages.info(said, partial(self._take_back, ending))

    def take_up(self) -> None:
        edits = FamilyEdits(self._context, self._family_id)
        again = partial(taken_up, today=self._context.today())
        edits.try_to(again, translate("CaseEndings", "Die Begleitung geht weiter."))

    def _take_back(self, ending: CaseEnding) -> None:
        with self._context.messages.guarded():
            undo_ending(ending, self._context.book)
            self._tell()

    def _tell(self) -> None:
        changes = self._context.changes
        changes.families_changed.emit(self._family_id)
        changes.reminders_changed.emit()
        changes.referrals_changed.emit()
        changes.transitions_changed.emit()
        changes.saved.emit(self._context.now())
