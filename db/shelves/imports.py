"""Imports that were done, latest first, and what is kept of each."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from db.shelves.copying import record_of, values_of
from db.shelves.ledger import Found, Ledger
from db.tables.imports import ImportEntryRow, ImportRow
from lotse.errors import NotFound
from lotse.imports import DoneImport, KeptEntry

_TABLE, _ENTRIES = ImportRow.table(), ImportEntryRow.table()


class ImportShelf:
    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, done: DoneImport, entries: Sequence[KeptEntry] = ()) -> DoneImport:
        self._ledger.add(_TABLE, [values_of(done, _TABLE)])
        self._ledger.add(
            _ENTRIES,
            [
                {**values_of(entry, _ENTRIES), "import_id": done.id, "position": place}
                for place, entry in enumerate(entries)
            ],
        )
        return self.get(done.id)

    def save(self, done: DoneImport) -> DoneImport:
        self._ledger.change(_TABLE, done.id, done.version, values_of(done, _TABLE))
        return self.get(done.id)

    def get(self, import_id: UUID) -> DoneImport:
        row = self._ledger.first(select(_TABLE).where(_TABLE.c.id == import_id))
        if row is None:
            raise NotFound("Dieser Import steht nicht (mehr) in der Datei.")
        return _done(row)

    def all(self) -> Sequence[DoneImport]:
        rows = self._ledger.rows(select(_TABLE).order_by(_TABLE.c.created_at.desc()))
        return [_done(row) for row in rows]

    def entries(self, import_id: UUID) -> Sequence[KeptEntry]:
        wanted = select(_ENTRIES).where(_ENTRIES.c.import_id == import_id)
        rows = self._ledger.rows(wanted.order_by(_ENTRIES.c.position))
        return [record_of(row, KeptEntry, _ENTRIES) for row in rows]


def _done(row: Found) -> DoneImport:
    back = bool(row.is_taken_back)
    return record_of(
        row,
        DoneImport,
        _TABLE,
        at=row.created_at,
        by=row.created_by,
        taken_back_at=row.changed_at if back else None,
        taken_back_by=row.changed_by if back else "",
    )
