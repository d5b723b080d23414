"""Every edit of a family from its page: one transaction, told to all, and taken back on request."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from lotse.acts.editing import Seen, change_family, undo_change
from lotse.acts.profiling import current_profile
from lotse.catalogue.school import School
from lotse.errors import LotseError
from lotse.families.family import Family
from lotse.profiles.profile import Profile
from lotse.views.schools import schools_in
from ui.context import AppContext

Change = Callable[[Family], Family]


class FamilyEdits:
    def __init__(self, context: AppContext, family_id: UUID) -> None:
        self._context = context
        self._family_id = family_id

    @property
    def today(self) -> Callable[[], date]:
        return self._context.today

    @property
    def profile(self) -> Profile:
        """The municipal profile in use."""
        return current_profile(self._context.book)

    def schools(self, text: str, *, limit: int) -> tuple[School, ...]:
        """Of the directory of this file; those near the own desk come first."""
        book = self._context.book
        near = book.desk.municipality if book.desk else ""
        return schools_in(book).search(text, near=near, limit=limit)

    def apply(self, change: Change, sentence: str, *, seen: Seen | None = None) -> Family:
        """Saves, tells, offers „Rückgängig“. Raises LotseError; then nothing was changed.

        RecordChanged if what was `seen` is no longer so.
        """
        with self._context.book.transaction() as records:
            before = records.families.get(self._family_id)
        after = change_family(
            self._family_id, change, self._context.book, seen=seen, today=self.today()
        )
        self._tell()
        self._context.messages.info(sentence, partial(self._take_back, before, after))
        return after

    def try_to(self, change: Change, sentence: str) -> bool:
        """As `apply`, for places without a form: a failure is shown; False then."""
        try:
            self.apply(change, sentence)
        except LotseError as known:
            self._context.messages.failure(known)
            return False
        return True

    def _take_back(self, before: Family, after: Family) -> None:
        with self._context.messages.guarded():
            undo_change(before, after, self._context.book, today=self.today())
            self._tell()

    def _tell(self) -> None:
        self._context.changes.families_changed.emit(self._family_id)
        self._context.changes.saved.emit(self._context.now())
