"""What the start pages ask of the keeper of a data directory. `db` fulfils it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the window is painted before the records are loaded
    from lotse.records import RecordBook


class VaultState(StrEnum):
    NEW = "neu"  # nothing there yet
    LOCKED = "gesperrt"  # a sound-looking file that wants its password
    INCOMPLETE = "unvollstaendig"  # one of key file and data file is missing: never overwrite


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """Shown and printed once. Eight groups of five signs without look-alikes, with check signs."""

    groups: tuple[str, ...]

    def __str__(self) -> str:
        return "-".join(self.groups)


class Vault(Protocol):
    @property
    def directory(self) -> Path: ...

    def state(self) -> VaultState: ...

    def location_problem(self) -> str | None:
        """A German sentence if the place is refused (network share, sync folder, read-only)."""

    def create(self, password: str) -> tuple[RecoveryKey, RecordBook]:
        """Raises VaultError; never overwrites an existing file."""

    def unlock(self, password: str) -> RecordBook:
        """Raises WrongPassword, DamagedFile, FileInUse, VaultError."""

    def unlock_with_recovery(self, typed: str, new_password: str) -> RecordBook:
        """Raises WrongPassword with a hint at the mistyped group, DamagedFile, FileInUse."""

    def change_password(self, old: str, new: str) -> None: ...

    def renew_recovery(self, password: str) -> RecoveryKey:
        """A new recovery key; the earlier sheet opens nothing any more. Raises WrongPassword."""

    def seconds_to_wait(self) -> int:
        """Delay after wrong passwords (0, 0, 0, 2, 4, 8 … 60 s), surviving a restart."""
