"""One kind of record: adding, reading, saving with its parts."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Table, select

from db.shelves.copying import Dataclass, record_of, values_of
from db.shelves.ledger import Ledger, Values
from db.shelves.parts import Part
from db.tables.base import Base
from lotse.errors import NotFound


class Versioned(Dataclass, Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def version(self) -> int: ...


R = TypeVar("R", bound=Versioned)


class Shelf(Generic[R]):
    """Records of one table, with the lists that belong to them."""

    row: ClassVar[type[Base]]
    parts: ClassVar[tuple[Part, ...]] = ()
    missing: ClassVar[str] = "Dieser Eintrag ist nicht (mehr) in der Datei."
    kind: type[R]

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    @property
    def _table(self) -> Table:
        return self.row.table()

    def add(self, record: R) -> R:
        return self.add_all([record])[0]

    def add_all(self, records: Sequence[R]) -> list[R]:
        """Many at once, as an import brings them; a statement per table, not per record."""
        self._ledger.add(self._table, [self._values(record) for record in records])
        for part in self.parts:
            part.add(self._ledger, {r.id: getattr(r, part.field) for r in records})
        return [replace(record, version=1) for record in records]

    def save(self, record: R) -> R:
        self._ledger.change(self._table, record.id, record.version, self._values(record))
        for part in self.parts:
            part.save(self._ledger, record.id, getattr(record, part.field))
        return replace(record, version=record.version + 1)

    def get(self, record_id: UUID) -> R:
        found = self._where(self._table.c.id == record_id)
        if not found:
            raise NotFound(self.missing)
        return found[0]

    def _values(self, record: R) -> Values:
        return values_of(record, self._table)

    def _where(self, *conditions: Any, order: Sequence[Any] = ()) -> list[R]:
        """Matching records, latest first unless told otherwise."""
        latest = (self._table.c.created_at.desc(), self._table.c.id)
        rows = self._ledger.rows(select(self._table).where(*conditions).order_by(*order, *latest))
        owners = [row.id for row in rows]
        lists = {part.field: part.read(self._ledger, owners) for part in self.parts}
        return [
            record_of(
                row,
                self.kind,
                self._table,
                **{field: found[row.id] for field, found in lists.items()},
            )
            for row in rows
        ]
