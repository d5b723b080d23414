"""One open, unlocked data file: transactions over its shelves."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.failures import closing_in_plain_words, engine_in_plain_words, in_plain_words
from db.open_file import OpenFile
from db.records import Memories, SqlRecords
from db.shelves.ledger import Ledger
from db.sqlite.content import changes, raise_commit_number
from lotse.errors import VaultError
from lotse.institutions import Desk


def utc_now() -> datetime:
    return datetime.now(UTC)


class SqlRecordBook:
    """Fulfils lotse.records.RecordBook. Threads may share it: they take turns.

    `warnings` are sentences to show after unlocking: the file is sound, but something about it
    has to be looked at.
    """

    def __init__(self, file: OpenFile, now: Callable[[], datetime] = utc_now) -> None:
        self._file: OpenFile | None = file
        self._now = now
        self._latest = datetime.min.replace(tzinfo=UTC)
        self._turn = threading.RLock()
        self._inside = False
        self._memories = Memories()
        warning = file.warning()
        self.warnings: tuple[str, ...] = (warning,) if warning else ()
        self._desk: Desk | None = None
        with self.transaction() as records:
            self._desk = records.settings.desk()

    @contextmanager
    def transaction(self, *, by: Desk | None = None) -> Iterator[SqlRecords]:
        with self._turn:
            if self._inside:
                raise RuntimeError("a transaction inside a transaction")
            self._inside = True
            try:
                with engine_in_plain_words(), self._counted(self._open(), by) as records:
                    yield records
            finally:
                self._inside = False

    def sign_in(self, desk: Desk) -> None:
        """The desk kept in the file is signed in already when it is opened."""
        self._desk = desk

    @property
    def desk(self) -> Desk | None:
        return self._desk

    def verify(self) -> None:
        """Reads and proves the whole file; takes a while for large ones. Raises DamagedFile."""
        with self._turn, in_plain_words():
            self._open().verify()

    def backup(self, target: Path) -> None:
        """A verified encrypted copy, its key file beside it as `target`.key. Never overwrites.
        Raises VaultError."""
        with self._turn, in_plain_words():
            self._open().copy_to(target)

    def close(self) -> None:
        with self._turn:
            if self._file is not None:
                file, self._file = self._file, None
                self._memories = Memories()
                with closing_in_plain_words():
                    file.close()

    @contextmanager
    def _counted(self, file: OpenFile, by: Desk | None) -> Iterator[SqlRecords]:
        """Counts commits that wrote something, inside the file and beside it."""
        number: int | None = None
        with file.engine.begin() as connection:
            before = changes(connection)
            yield SqlRecords(Ledger(connection, by or self._desk, self._tick), self._memories)
            if changes(connection) != before:
                number = raise_commit_number(connection)
        if number is not None:
            # It is saved already; a note that runs behind is harmless, a false alarm is not.
            with suppress(OSError):
                file.last_seen.note(number)

    def _open(self) -> OpenFile:
        if self._file is None:
            raise VaultError("Die Datei ist gesperrt. Bitte entsperren Sie Lotse wieder.")
        return self._file

    def _tick(self) -> datetime:
        """Now, and always later than the time before, so that "latest first" is certain."""
        self._latest = max(self._now(), self._latest + timedelta(microseconds=1))
        return self._latest
