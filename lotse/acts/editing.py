"""Small edits of a family from its page, each one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from lotse.acts.case_contacts import hand_cases_on, take_back_handovers
from lotse.errors import RecordChanged
from lotse.families.family import Family
from lotse.records import RecordBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What somebody saw of a family before they began to edit just that part."""

    part: Callable[[Family], object]
    value: object

    def changed_in(self, stored: Family) -> bool:
        return self.part(stored) != self.value


def change_family(
    family_id: UUID,
    change: Callable[[Family], Family],
    book: RecordBook,
    *,
    seen: Seen | None = None,
    today: date | None = None,
) -> Family:
    """Applies one edit of `lotse.families.changes` to the family as it stands now. With `today` a
    change of school or district hands the case on to whoever answers there.

    Raises RecordChanged if what was `seen` is no longer so; other parts may have changed.
    """
    with book.transaction() as records:
        stored = records.families.get(family_id)
        if seen is not None and seen.changed_in(stored):
            raise RecordChanged(family_id)
        changed = records.families.save(change(stored))
        if today is not None:
            hand_cases_on(stored, changed, records, today)
        return changed


def undo_change(
    before: Family, after: Family, book: RecordBook, *, today: date | None = None
) -> Family:
    """Puts the family back as it was, unless it was changed again since: then RecordChanged."""
    with book.transaction() as records:
        if records.families.get(before.id).version != after.version:
            raise RecordChanged(before.id)
        if today is not None:
            take_back_handovers(before, after, records, today)
        return records.families.save(replace(before, version=after.version))
