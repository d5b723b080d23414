"""Small edits of a family from its page, each one transaction."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from lotse.errors import RecordChanged
from lotse.families.family import Family
from lotse.records import RecordBook


def change_family(family_id: UUID, change: Callable[[Family], Family], book: RecordBook) -> Family:
    """Applies one edit of `lotse.families.changes` to the family as it stands now."""
    with book.transaction() as records:
        return records.families.save(change(records.families.get(family_id)))


def save_family(family: Family, book: RecordBook) -> Family:
    """Saves a family edited in a form. Raises RecordChanged if somebody was faster."""
    with book.transaction() as records:
        return records.families.save(family)


def undo_change(before: Family, after: Family, book: RecordBook) -> Family:
    """Puts the family back as it was, unless it was changed again since: then RecordChanged."""
    with book.transaction() as records:
        if records.families.get(before.id).version != after.version:
            raise RecordChanged(before.id)
        return records.families.save(replace(before, version=after.version))
