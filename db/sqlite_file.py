"""Everything that only SQLite and SQLCipher can do: opening, checking, copying the one file."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

# Older releases can lose commits in WAL mode (the "WAL-reset" bug).
OLDEST_SQLITE: Final = (3, 51, 3)
PLAIN_HEADER: Final = b"SQLite format 3\0"
PAGE: Final = 4096
SETTINGS: Final = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    "cache_size=-65536",
)


class Trouble(Enum):
    """What can go wrong with a file, as far as it makes a difference to the user."""

    DAMAGED = auto()
    IN_USE = auto()
    FULL = auto()
    READ_ONLY = auto()
    DISK = auto()
    STILL_NEEDED = auto()
    ENGINE = auto()


class FileTrouble(Exception):
    def __init__(self, trouble: Trouble, detail: str) -> None:
        super().__init__(detail)
        self.trouble = trouble


_TROUBLES: Final = (
    ("file is not a database", Trouble.DAMAGED),
    ("malformed", Trouble.DAMAGED),
    ("file is encrypted", Trouble.DAMAGED),
    ("database is locked", Trouble.IN_USE),
    ("database or disk is full", Trouble.FULL),
    ("readonly database", Trouble.READ_ONLY),
    ("unable to open database file", Trouble.READ_ONLY),
    ("disk i/o error", Trouble.DISK),
    ("foreign key constraint failed", Trouble.STILL_NEEDED),
)


@contextmanager
def told_apart() -> Iterator[None]:
    """Turns errors of the engine into FileTrouble; a bug in a query stays what it is."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        text = str(cause).casefold()
        for words, trouble in _TROUBLES:
            if words in text:
                raise FileTrouble(trouble, str(cause)) from error
        raise


def require_engine() -> None:
    """Refuses a build without encryption or with a SQLite that can lose commits."""
    with closing(dbapi2.connect(":memory:")) as connection:
        cipher = connection.execute("PRAGMA cipher_version").fetchall()
    found = tuple(int(part) for part in dbapi2.sqlite_version.split("."))
    if not cipher or not cipher[0][0] or found < OLDEST_SQLITE:
        raise FileTrouble(Trouble.ENGINE, f"SQLite {dbapi2.sqlite_version}, SQLCipher {cipher}")


def guard_header(path: Path) -> None:
    """An existing data file is never empty and never plain SQLite."""
    with path.open("rb") as file:
        header = file.read(len(PLAIN_HEADER))
    if len(header) < len(PLAIN_HEADER) or header == PLAIN_HEADER:
        raise FileTrouble(Trouble.DAMAGED, "empty or not encrypted")


def engine_for(path: Path, key: bytes) -> Engine:
    """One connection to an existing file; it may move between threads, one at a time."""
    guard_header(path)
    return _engine(path, key)


def engine_for_new(path: Path, key: bytes) -> Engine:
    """Never opens what is there already: raises FileExistsError."""
    path.touch(mode=0o600, exist_ok=False)
    return _engine(path, key)


def _engine(path: Path, key: bytes) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: _connected(path, key),
        module=dbapi2,
        poolclass=StaticPool,
        json_serializer=_json,
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _connected(path: Path, key: bytes) -> Any:
    connection = _keyed(path, key)
    try:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _keyed(path: Path, key: bytes) -> Any:
    connection = dbapi2.connect(
        f"{path.resolve().as_uri()}?mode=rw",
        uri=True,
        timeout=0,
        isolation_level=None,
        check_same_thread=False,
    )
    # A raw key: SQLCipher derives nothing from it, Argon2id has done that work.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
    return connection


def changes(connection: Connection) -> int:
    """Rows written by this connection so far."""
    return int(_raw(connection).total_changes)


def raise_commit_number(connection: Connection) -> int:
    """Counts a commit in the file itself, so that an older state of the file can be noticed."""
    connection.exec_driver_sql("UPDATE commit_counter SET number = number + 1")
    return commit_number(connection)


def commit_number(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT number FROM commit_counter").scalar_one())


def problems(connection: Connection, *, every_page: bool) -> list[str]:
    """Runs the checks of the engine to their end; an empty list is a sound file. `every_page`
    proves the seal of every page, which reads the whole file."""
    found: list[str] = []
    if every_page:
        found += _answers(connection, "cipher_integrity_check")
    found += [line for line in _answers(connection, "quick_check") if line != "ok"]
    return found


def broken_references(connection: Connection) -> list[str]:
    """Tables with rows that refer to nothing."""
    return sorted(set(_answers(connection, "foreign_key_check")))


@contextmanager
def without_foreign_keys(engine: Engine) -> Iterator[None]:
    """For schema steps that rebuild a table; the caller checks the references afterwards."""
    _run(engine, "PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        _run(engine, "PRAGMA foreign_keys=ON")


def _answers(connection: Connection, pragma: str) -> list[str]:
    return [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {pragma}").fetchall()]


def checkpoint(engine: Engine) -> None:
    """Moves everything from the write-ahead log into the file."""
    _run(engine, "PRAGMA wal_checkpoint(TRUNCATE)")


def copy_into(engine: Engine, target: Path, key: bytes) -> None:
    """A complete encrypted copy of an open file, with everything still in the log."""
    target.touch(mode=0o600, exist_ok=False)
    with closing(_keyed(target, key)) as copy, closing(engine.raw_connection()) as pooled:
        driver: Any = pooled.driver_connection
        driver.backup(copy)


def digest(connection: Connection) -> dict[str, str]:
    """Table -> fingerprint of all its rows; equal fingerprints are equal contents."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    ).scalars()
    return {name: _fingerprint(connection, name) for name in names.all()}


def _fingerprint(connection: Connection, table: str) -> str:
    fingerprint = hashlib.sha256()
    # The name comes from the file's own list of tables, not from anybody's input.
    rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"')  # noqa: S608
    for row in rows:
        fingerprint.update(repr(tuple(row)).encode())
    return fingerprint.hexdigest()


def _run(engine: Engine, statement: str) -> None:
    """Outside any transaction."""
    with closing(engine.raw_connection()) as pooled:
        driver: Any = pooled.driver_connection
        driver.execute(statement).fetchall()


def _raw(connection: Connection) -> Any:
    return connection.connection.driver_connection
