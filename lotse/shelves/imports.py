"""Imports that were done."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from lotse.imports import DoneImport, KeptEntry


class Imports(Protocol):
    def add(self, done: DoneImport, entries: Sequence[KeptEntry] = ()) -> DoneImport:
        """With the time and the author of the transaction."""

    def save(self, done: DoneImport) -> DoneImport:
        """Overwrites the version that was read. Raises RecordChanged, NotFound."""

    def get(self, import_id: UUID) -> DoneImport:
        """Raises NotFound."""

    def all(self) -> Sequence[DoneImport]:
        """Latest first."""

    def entries(self, import_id: UUID) -> Sequence[KeptEntry]:
        """In the order in which they were added."""
