"""The school directory of the year."""

from collections.abc import Callable, Sequence

from sqlalchemy import select

from db.shelves.ledger import Ledger
from db.shelves.memory import Made, Memory, Recall
from db.tables.desk import SchoolRow
from lotse.catalogue.school import School


class SchoolShelf:
    def __init__(self, ledger: Ledger, memory: Memory) -> None:
        self._ledger = ledger
        self._recall = Recall(memory)
        self._table = SchoolRow.table()

    def all(self) -> Sequence[School]:
        return self._recall.once(None, self._read)

    def derived(self, build: Callable[[Sequence[School]], Made]) -> Made:
        return self._recall.once(build, lambda: build(self.all()))

    def replace_all(self, schools: Sequence[School]) -> None:
        self._recall.forget()
        self._ledger.remove(self._table)
        rows = [{"number": school.number, "school": school} for school in schools]
        self._ledger.add(self._table, rows)

    def _read(self) -> tuple[School, ...]:
        rows = self._ledger.rows(select(SchoolRow.school).order_by(SchoolRow.number))
        return tuple(row.school for row in rows)
