"""An unlocked data file: its connection, its key, and what has to be let go at the end."""

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine

from db.backup import verified_copy
from db.failures import DAMAGED
from db.last_seen import LastSeen
from db.lock_file import LockFile
from db.sqlite.content import checkpoint, commit_number, problems
from db.sqlite.engine import engine_for
from db.upgrade import needs_upgrade, upgrade
from lotse.errors import DamagedFile

# Proving a file takes about a second per 120 MB, so large files are proven on request; a damaged
# page is noticed when it is read in any case.
SMALL = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class OpenFile:
    engine: Engine
    path: Path
    key: bytes = field(repr=False)
    key_file: Path
    last_seen: LastSeen
    lock: LockFile

    def verify(self) -> None:
        """Every page and every table. Raises DamagedFile."""
        with self.engine.connect() as connection:
            if problems(connection, every_page=True):
                raise DamagedFile(DAMAGED)

    def warning(self) -> str | None:
        with self.engine.connect() as connection:
            return self.last_seen.warning(commit_number(connection))

    def copy_to(self, target: Path) -> None:
        verified_copy(self.engine, self.key, self.key_file, target)

    def close(self) -> None:
        try:
            checkpoint(self.engine)
        finally:
            self.engine.dispose()
            self.lock.release()


def opened(path: Path, key: bytes, key_file: Path, last_seen: Path, lock: LockFile) -> OpenFile:
    """Opens, checks and, after a verified copy, upgrades. `lock` must be held already; it is let
    go with the file. Raises FileTrouble, DamagedFile, VaultError."""
    engine = engine_for(path, key)
    file = OpenFile(engine, path, key, key_file, LastSeen(last_seen, key), lock)
    try:
        if path.stat().st_size <= SMALL:
            file.verify()
        if needs_upgrade(engine):
            _upgrade(file)
    except BaseException:
        engine.dispose()
        raise
    return file


def _upgrade(file: OpenFile) -> None:
    folder = file.path.with_name("sicherungen")
    folder.mkdir(mode=0o700, exist_ok=True)
    number = 1 + sum(1 for _ in folder.glob("vor-aktualisierung-*.lotse-backup"))
    file.copy_to(folder / f"vor-aktualisierung-{number:03}.lotse-backup")
    upgrade(file.engine)
