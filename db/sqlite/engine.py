"""Opening the file: encrypted, exclusive, with every commit on the disk."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from db.sqlite.trouble import FileTrouble, Trouble

# Older releases can lose commits in WAL mode (the "WAL-reset" bug).
OLDEST_SQLITE: Final = (3, 51, 3)
PLAIN_HEADER: Final = b"SQLite format 3\0"
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
    connection = keyed(path, key)
    try:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def keyed(path: Path, key: bytes) -> Any:
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
