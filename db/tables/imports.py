"""Imports that were done, and the records they changed as they were before and after."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from db.tables.base import Base, PartOf, Record, belongs_to
from lotse.imports import ImportKind, Kept


class ImportRow(Record, Base):
    """When and by whom it was done is when the row was made; if it was taken back, its last change
    was that."""

    __tablename__ = "catalogue_import"

    kind: Mapped[ImportKind]
    file_name: Mapped[str]
    source: Mapped[str]
    added: Mapped[int]
    changed: Mapped[int]
    gone: Mapped[int]
    left: Mapped[int]
    is_taken_back: Mapped[bool]


class ImportEntryRow(Record, PartOf, Base):
    __tablename__ = "import_entry"

    import_id: Mapped[UUID] = belongs_to("catalogue_import.id")
    what: Mapped[Kept]
    key: Mapped[str]
    name: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
