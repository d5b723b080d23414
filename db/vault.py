"""A data directory: creating, unlocking, changing the password."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from db.atomic_file import rename, write_atomically
from db.attempts import Attempts
from db.failures import in_plain_words
from db.key_file import STRONG, Cost, KeyFile, new_key_file, to_bytes
from db.key_files import UNFINISHED, KeyFiles
from db.location import location_problem
from db.lock_file import LockFile
from db.open_file import opened
from db.record_book import SqlRecordBook, utc_now
from db.recovery import new_recovery_key
from db.sqlite.engine import engine_for_new, require_engine
from db.upgrade import upgrade
from lotse.errors import VaultError, WrongPassword
from lotse.vault import RecoveryKey, VaultState

DATA: Final = "lotse.db"


class SqlVault:
    """Fulfils lotse.vault.Vault. `cost` is what one guess of the password costs."""

    def __init__(
        self, directory: Path, *, cost: Cost = STRONG, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._directory = directory
        self._keys = KeyFiles(directory)
        self._cost = cost
        self._now = now
        self._attempts = Attempts(directory / "lotse.tries", lambda: now().timestamp())

    @property
    def directory(self) -> Path:
        return self._directory

    def state(self) -> VaultState:
        """Raises VaultError if the place cannot be looked at."""
        with in_plain_words():
            return self._state()

    def _state(self) -> VaultState:
        data, key = self._data.exists(), self._keys.exist()
        # A key without data is an unfinished creation as long as it has its first name.
        if data and (key or self._keys.unfinished.exists()):
            return VaultState.LOCKED
        traces = (self._data.with_name(DATA + "-wal"), self._directory / "lotse.state")
        if data or key or any(path.exists() for path in traces):
            return VaultState.INCOMPLETE
        return VaultState.NEW

    def location_problem(self) -> str | None:
        return location_problem(self._directory)

    def seconds_to_wait(self) -> int:
        return self._attempts.seconds_to_wait()

    def create(self, password: str) -> tuple[RecoveryKey, SqlRecordBook]:
        _require_password(password)
        with in_plain_words():
            self._require_place()
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._held() as lock:
                if self.state() is not VaultState.NEW:
                    raise VaultError(
                        "In diesem Ordner liegen schon Daten von Lotse. Es wurde nichts "
                        "überschrieben. Bitte entsperren Sie sie oder wählen Sie einen anderen "
                        "Ordner."
                    )
                file, key, recovery = new_key_file(password, self._cost)
                self._lay_down(file, key)
                return recovery, self._book(key, lock)

    def unlock(self, password: str) -> SqlRecordBook:
        with self._unlocking() as lock:
            file = self._keys.read()
            key = self._key(file, password)
            if file.weaker_than(self._cost):
                file = file.with_password(key, password, self._cost)
            with suppress(OSError):  # reading must work on a full disk
                self._keys.keep(file)
            return self._book(key, lock)

    def unlock_with_recovery(self, typed: str, new_password: str) -> SqlRecordBook:
        _require_password(new_password)
        with self._unlocking() as lock:
            file = self._keys.read()
            key = file.key_by_recovery(typed)
            self._replace_password(file, key, new_password)
            return self._book(key, lock)

    def change_password(self, old: str, new: str) -> None:
        _require_password(new)
        with in_plain_words():
            file = self._keys.read()
            self._replace_password(file, self._key(file, old), new)

    def renew_recovery(self, password: str) -> RecoveryKey:
        recovery = new_recovery_key()
        with in_plain_words():
            file = self._keys.read()
            key = self._key(file, password)
            self._keys.keep(file.with_recovery(key, recovery))
            if self._keys.read().key_by_recovery(str(recovery)) != key:
                raise RuntimeError("the new key file does not open")
        return recovery

    @property
    def _data(self) -> Path:
        return self._directory / DATA

    @contextmanager
    def _unlocking(self) -> Iterator[LockFile]:
        with in_plain_words():
            self._require_place()
            if self.state() is not VaultState.LOCKED:
                raise VaultError(
                    "Hier fehlt die Datendatei oder die Schlüsseldatei. Es wurde nichts "
                    "verändert. Bitte holen Sie die fehlende Datei aus der letzten Sicherung "
                    "zurück."
                )
            with self._held() as lock:
                yield lock

    @contextmanager
    def _held(self) -> Iterator[LockFile]:
        """The lock stays with the open book; it is let go if there is none in the end."""
        lock = LockFile(self._directory / "lotse.lock")
        lock.take()
        try:
            yield lock
        except BaseException:
            lock.release()
            raise

    def _require_place(self) -> None:
        require_engine()
        problem = self.location_problem()
        if problem:
            raise VaultError(problem)

    def _key(self, file: KeyFile, password: str) -> bytes:
        wait = self.seconds_to_wait()
        if wait:
            raise VaultError(
                f"Nach mehreren falschen Passwörtern ist noch eine Pause von {wait} Sekunden. "
                "Ihre Daten sind unverändert. Bitte versuchen Sie es danach noch einmal."
            )
        try:
            key = file.key_by_password(password)
        except WrongPassword:
            with suppress(OSError):  # a full disk must not hide what is wrong
                self._attempts.failed()
            raise
        self._attempts.succeeded()
        return key

    def _book(self, key: bytes, lock: LockFile) -> SqlRecordBook:
        state = self._directory / "lotse.state"
        file = opened(self._data, key, self._keys.first, state, lock)
        try:
            return SqlRecordBook(file, self._now)
        except BaseException:
            file.engine.dispose()
            raise

    def _lay_down(self, file: KeyFile, key: bytes) -> None:
        """Data and key under their first names; the file counts as there with the last rename."""
        data, key_path = self._directory / (DATA + UNFINISHED), self._keys.unfinished
        for left in (data, data.with_name(data.name + "-wal"), key_path):
            left.unlink(missing_ok=True)
        write_atomically(key_path, to_bytes(file))
        engine = engine_for_new(data, key)
        try:
            upgrade(engine)
        finally:
            engine.dispose()
        rename(data, self._data)
        rename(key_path, self._keys.first)
        write_atomically(self._keys.copy, to_bytes(file))

    def _replace_password(self, file: KeyFile, key: bytes, password: str) -> None:
        self._keys.replace_password(file, key, password, self._cost)
        self._attempts.succeeded()


def _require_password(password: str) -> None:
    if not password:
        raise VaultError("Bitte geben Sie ein Passwort ein. Es wurde nichts geändert.")
