"""Lists inside an aggregate, one row per item. Saving touches only rows that really changed,
so every row keeps its own author and time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

from db.shelves.copying import Dataclass, record_of, values_of
from db.shelves.ledger import Found, Ledger, Values
from db.tables.base import Base


class Part:
    """One list of an aggregate: `field` of the record, rows of `table`. `key` names the columns
    by which an item is the same item after a change."""

    def __init__(
        self, row: type[Base], kind: type[Dataclass], field: str, owner: str, key: tuple[str, ...]
    ) -> None:
        self.table: Table = row.table()
        self.kind = kind
        self.field = field
        self.owner = owner
        self.key = key

    def values(self, item: Any) -> Values:
        return values_of(item, self.table)

    def item(self, row: Found) -> Any:
        return record_of(row, self.kind, self.table)

    def read(self, ledger: Ledger, owners: Sequence[UUID]) -> dict[UUID, tuple[Any, ...]]:
        """The items of each owner, in their order."""
        found: dict[UUID, list[Any]] = {owner: [] for owner in owners}
        for row in self._stored(ledger, owners):
            found[row._mapping[self.owner]].append(self.item(row))
        return {owner: tuple(items) for owner, items in found.items()}

    def add(self, ledger: Ledger, lists: Mapping[UUID, Iterable[Any]]) -> None:
        """New items, by owner."""
        rows = [row for owner, items in lists.items() for row in self._rows(owner, items)]
        ledger.add(self.table, rows)

    def save(self, ledger: Ledger, owner: UUID, items: Iterable[Any]) -> None:
        stored: defaultdict[tuple[Any, ...], list[Found]] = defaultdict(list)
        for row in self._stored(ledger, [owner]):
            stored[self._key(dict(row._mapping))].append(row)
        new: list[Values] = []
        for values in self._rows(owner, items):
            same = stored[self._key(values)]
            if not same:
                new.append(values)
                continue
            row = same.pop(0)
            if any(row._mapping[column] != value for column, value in values.items()):
                ledger.change(self.table, row.id, row.row_version, values)
        gone = [row.id for rows in stored.values() for row in rows]
        if gone:
            ledger.remove(self.table, self.table.c.id.in_(gone))
        ledger.add(self.table, new)

    def _rows(self, owner: UUID, items: Iterable[Any]) -> list[Values]:
        return [
            {**self.values(item), self.owner: owner, "position": position}
            for position, item in enumerate(items)
        ]

    def _key(self, values: Values) -> tuple[Any, ...]:
        return tuple(values[column] for column in self.key)

    def _stored(self, ledger: Ledger, owners: Sequence[UUID]) -> Sequence[Found]:
        column = self.table.c[self.owner]
        return ledger.rows(
            select(self.table).where(column.in_(owners)).order_by(self.table.c.position)
        )
