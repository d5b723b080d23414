"""Writes rows of one transaction and stamps each with author, institution, time and version."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID, uuid4

from sqlalchemy import Connection, Row, Select, Table, bindparam, delete, insert, select, update

from lotse.errors import NotFound, RecordChanged
from lotse.institutions import Desk

Values = dict[str, Any]
Found = Row[*tuple[Any, ...]]
Query = Select[*tuple[Any, ...]]


class Ledger:
    """One open transaction and who writes in it."""

    def __init__(
        self, connection: Connection, desk: Desk | None, now: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._now = now
        self._author = desk.author if desk else ""
        self._institution = desk.institution.id if desk else None

    def rows(self, query: Query) -> Sequence[Found]:
        return self._connection.execute(query).all()

    def first(self, query: Query) -> Found | None:
        return self._connection.execute(query).first()

    def add(self, table: Table, rows: Sequence[Values]) -> None:
        """Inserts; a row without id gets one."""
        if not rows:
            return
        now = self._now()
        stamp = {
            "created_at": now,
            "created_by": self._author,
            "changed_at": now,
            "changed_by": self._author,
            "institution_id": self._institution,
            "row_version": 1,
        }
        self._connection.execute(
            insert(table), [{**stamp, **row, "id": row.get("id") or uuid4()} for row in rows]
        )

    def add_unstamped(self, table: Table, rows: Sequence[Values]) -> None:
        """For rows that are no records of their own, such as search tokens."""
        if rows:
            self._connection.execute(insert(table), rows)

    def change(self, table: Table, row_id: UUID, version: int, values: Values) -> None:
        """Overwrites exactly the version that was read. Raises RecordChanged, NotFound."""
        statement = (
            update(table)
            .where(table.c.id == row_id, table.c.row_version == version)
            .values(
                **{key: value for key, value in values.items() if key != "id"},
                changed_at=self._now(),
                changed_by=self._author,
                institution_id=self._institution,
                row_version=version + 1,
            )
        )
        if self._connection.execute(statement).rowcount != 1:
            self._refuse(table, table.c.id == row_id)

    def change_all(self, table: Table, rows: Sequence[Values], *, key: str = "id") -> None:
        """Many at once, each with its unique `key` and `row_version` as read. Raises RecordChanged
        if one of them is not as it was; the caller's transaction then takes everything back."""
        if not rows:
            return
        columns = rows[0].keys() - {key, "row_version"}
        statement = (
            update(table)
            .where(table.c[key] == bindparam("own_key"), table.c.row_version == bindparam("seen"))
            .values(
                **{column: bindparam(f"new_{column}") for column in columns},
                changed_at=self._now(),
                changed_by=self._author,
                institution_id=self._institution,
                row_version=table.c.row_version + 1,
            )
        )
        values = [
            {
                "own_key": row[key],
                "seen": row["row_version"],
                **{f"new_{column}": row[column] for column in columns},
            }
            for row in rows
        ]
        if self._connection.execute(statement, values).rowcount != len(rows):
            self._refuse(table, table.c[key] == rows[0][key])

    def remove(self, table: Table, *conditions: Any) -> None:
        self._connection.execute(delete(table).where(*conditions))

    def remove_all(self, table: Table, key: str, values: Sequence[Any]) -> None:
        """The rows with one of these values of a unique column."""
        if values:
            statement = delete(table).where(table.c[key] == bindparam("own_key"))
            self._connection.execute(statement, [{"own_key": value} for value in values])

    def _refuse(self, table: Table, condition: Any) -> NoReturn:
        """What was to be changed is not there, or not as it was read."""
        row = self.first(select(table.c.id).where(condition))
        if row is None:
            raise NotFound("Dieser Eintrag ist nicht mehr in der Datei. Es wurde nichts geändert.")
        raise RecordChanged(row.id)
