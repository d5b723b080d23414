"""Imports that were done, and what is kept of each so that it can be taken back as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from lotse.catalogue.offer import Offer


class ImportKind(StrEnum):
    OFFERS = "angebote"
    SCHOOLS = "schulen"
    PACKAGE = "paket"  # offers, the directory and patterns of transitions of another place
    PROFILE = "profil"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneImport:
    """`gone` counts what ended because the file no longer had it, `left` what taking the import
    back did not touch. Times and names are written by the store."""

    id: UUID
    kind: ImportKind
    file_name: str
    source: str = ""  # installation the file comes from; empty: our own
    added: int = 0
    changed: int = 0
    gone: int = 0
    at: datetime | None = None
    by: str = ""
    is_taken_back: bool = False
    taken_back_at: datetime | None = None
    taken_back_by: str = ""
    left: int = 0
    version: int = field(default=0, compare=False)  # of the stored row; says nothing about it

    @property
    def written(self) -> int:
        """How many records it wrote."""
        return self.added + self.changed + self.gone


class Kept(StrEnum):
    """What an entry is; its word is shown. Offers are not among them: their history keeps what
    they were."""

    ORGANISATION = "Einrichtung"
    NETWORK = "Netzwerk"
    PROFESSIONAL = "Ansprechstelle"
    TEMPLATE = "Vorlage für Übergänge"
    SCHOOLS = "Schulverzeichnis"
    PROFILE = "Profil"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEntry:
    """A record before and after an import, as JSON text. Without `before` the import made it."""

    what: Kept
    key: str  # its id, where there are several
    name: str
    before: str = ""
    after: str = ""


class Fate(StrEnum):
    """What becomes of a record when an import is taken back."""

    REMOVED = "entfernt"
    RESTORED = "wie vorher"
    LEFT = "bleibt"


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoStep:
    fate: Fate
    what: str  # German: „Angebot“
    name: str
    details: str = ""  # German: what it will say again, or why it stays


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPlan:
    """What taking an import back would do, before anything is done."""

    done: DoneImport
    steps: Sequence[UndoStep]
    offers_to_remove: Sequence[str] = ()
    offers_to_restore: Sequence[Offer] = ()
    entries: Sequence[KeptEntry] = ()  # to be as they were

    def count(self, fate: Fate) -> int:
        return sum(step.fate is fate for step in self.steps)

    @property
    def changes(self) -> int:
        return len(self.steps) - self.count(Fate.LEFT)
