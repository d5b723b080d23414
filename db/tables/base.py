"""What every table has in common."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Date, Enum, ForeignKey, Integer, MetaData, String, Table, Text, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

from db.tables.columns import PartialDateText, UtcDateTime
from lotse.dates.partial import PartialDate


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        str: Text(),
        UUID: Uuid(),
        date: Date(),
        datetime: UtcDateTime(),
        PartialDate: PartialDateText(),
        StrEnum: Enum(
            StrEnum,
            native_enum=False,
            length=40,
            values_callable=lambda kind: [member.value for member in kind],
        ),
    }

    @classmethod
    def table(cls) -> Table:
        found = cls.__table__
        assert isinstance(found, Table)
        return found


class Record:
    """Author, institution, times and version of every record, from the first schema on."""

    id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-9)
    created_at: Mapped[datetime] = mapped_column(sort_order=-8)
    created_by: Mapped[str] = mapped_column(sort_order=-7)
    changed_at: Mapped[datetime] = mapped_column(sort_order=-6)
    changed_by: Mapped[str] = mapped_column(sort_order=-5)
    institution_id: Mapped[UUID | None] = mapped_column(sort_order=-4)
    row_version: Mapped[int] = mapped_column(sort_order=-3)


class PartOf:
    """A row that belongs to one aggregate and keeps its place in it."""

    position: Mapped[int] = mapped_column(Integer, sort_order=-1)


def belongs_to(target: str, *, index: bool = True) -> MappedColumn[UUID]:
    """A reference that is checked at commit, so the order of writing does not matter."""
    return mapped_column(
        ForeignKey(target, deferrable=True, initially="DEFERRED"), index=index, sort_order=-2
    )


# PostgreSQL would sort by language; ranges over prefixes need the plain order of code points.
TokenText = String(60).with_variant(String(60, collation="C"), "postgresql")
