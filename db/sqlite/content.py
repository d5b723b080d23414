"""What is in an open file: counted, checked, copied."""

import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from db.sqlite.engine import keyed


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
    with closing(keyed(target, key)) as copy, closing(engine.raw_connection()) as pooled:
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
