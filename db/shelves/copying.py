"""Copies between domain records and rows. Equal names mean equal things; the rest is named."""

from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, ClassVar, Protocol, TypeVar

from sqlalchemy import Row, Table


class Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


D = TypeVar("D", bound=Dataclass)

# Field of the record -> column of the row, where the two cannot have one name.
RENAMED: Mapping[str, Mapping[str, str]] = {
    "stay": {"institution_id": "stay_institution_id"},
    "milestone": {"on": "happened_on"},
}
EVERYWHERE = {"version": "row_version"}


@lru_cache
def _pairs(kind: type[Dataclass], table: Table) -> tuple[tuple[str, str], ...]:
    names = EVERYWHERE | dict(RENAMED.get(table.name, {}))
    pairs = ((field.name, names.get(field.name, field.name)) for field in fields(kind))
    return tuple((field, column) for field, column in pairs if column in table.c)


def values_of(record: Dataclass, table: Table) -> dict[str, Any]:
    """The columns a record fills; its version is the ledger's business."""
    pairs = _pairs(type(record), table)
    return {column: getattr(record, name) for name, column in pairs if column != "row_version"}


def record_of(row: Row[*tuple[Any, ...]], kind: type[D], table: Table, **more: Any) -> D:
    """`more` gives the fields that stand in other tables."""
    found = row._mapping
    return kind(**{name: found[column] for name, column in _pairs(kind, table)}, **more)
