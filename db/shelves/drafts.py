"""Drafts: one per form, form version, family and child."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from sqlalchemy import select

from db.shelves.ledger import Found, Ledger
from db.tables.papers import DraftRow
from lotse.answers import Draft, DraftKey

# Any fixed value: it only keeps the ids of drafts apart from ids made elsewhere.
NAMESPACE = UUID("6f0c1f0e-54a7-4f0b-9d5f-9d4c2b7c1e55")


class DraftShelf:
    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._table = DraftRow.table()

    def save(self, draft: Draft) -> None:
        draft_id = _id_of(draft.key)
        values = {
            "form_id": draft.key.form_id,
            "form_version": draft.key.form_version,
            "family_id": draft.key.family_id,
            "child_id": draft.key.child_id,
            "title": draft.title,
            "answers": draft.answers,
            "saved_at": draft.saved_at,
        }
        stored = self._ledger.first(select(DraftRow.row_version).where(DraftRow.id == draft_id))
        if stored is None:
            self._ledger.add(self._table, [{**values, "id": draft_id}])
        else:
            self._ledger.change(self._table, draft_id, stored.row_version, values)

    def all(self) -> Sequence[Draft]:
        latest = (DraftRow.saved_at.desc(), DraftRow.changed_at.desc())
        return [_draft(row) for row in self._ledger.rows(select(self._table).order_by(*latest))]

    def discard(self, key: DraftKey) -> None:
        self._ledger.remove(self._table, self._table.c.id == _id_of(key))


def _id_of(key: DraftKey) -> UUID:
    parts = (key.form_id, key.form_version, key.family_id, key.child_id)
    return uuid5(NAMESPACE, "\x1f".join("" if part is None else str(part) for part in parts))


def _draft(row: Found) -> Draft:
    key = DraftKey(
        form_id=row.form_id,
        form_version=row.form_version,
        family_id=row.family_id,
        child_id=row.child_id,
    )
    return Draft(key=key, title=row.title, answers=row.answers, saved_at=row.saved_at)
