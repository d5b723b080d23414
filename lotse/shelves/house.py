"""What is kept without a family: institutions, the directory, settings."""

from collections.abc import Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from lotse.institutions import Desk, Institution

Entry = TypeVar("Entry")


class Institutions(Protocol):
    def add(self, institution: Institution) -> Institution: ...

    def save(self, institution: Institution) -> Institution: ...

    def get(self, institution_id: UUID) -> Institution: ...

    def all(self) -> Sequence[Institution]: ...


class Named(Protocol[Entry]):
    """A shelf of the directory."""

    def add(self, record: Entry) -> Entry: ...

    def save(self, record: Entry) -> Entry:
        """Overwrites the version that was read. Raises RecordChanged, NotFound."""

    def get(self, record_id: UUID) -> Entry:
        """Raises NotFound."""

    def remove(self, record_id: UUID) -> None:
        """For what an import brought and its undoing takes away."""

    def all(self) -> Sequence[Entry]:
        """By name."""


class Settings(Protocol):
    def get(self, key: str) -> str | None: ...

    def put(self, key: str, value: str) -> None: ...

    def desk(self) -> Desk | None:
        """None until the first start is finished."""

    def save_desk(self, desk: Desk) -> None: ...
