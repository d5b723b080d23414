"""Copies that were opened again and compared before anybody relies on them."""

from pathlib import Path

from sqlalchemy import Connection, Engine

from db.atomic_file import rename, write_atomically
from db.sqlite.content import copy_into, digest, problems
from db.sqlite.engine import engine_for
from lotse.errors import VaultError

KEY_SUFFIX = ".key"


def verified_copy(engine: Engine, key: bytes, key_file: Path, target: Path) -> None:
    """An encrypted copy of the open file at `target`, its key file beside it (`target`.key).

    Written under another name, opened again, checked page by page, compared row by row, and only
    then renamed. Never overwrites. Raises VaultError if the copy is not equal.
    """
    if target.exists():
        raise VaultError(
            f"„{target.name}“ gibt es dort schon. Es wurde nichts überschrieben. "
            "Bitte wählen Sie einen anderen Namen."
        )
    unproven = target.with_name(target.name + ".neu")
    unproven.unlink(missing_ok=True)
    try:
        copy_into(engine, unproven, key)
        with engine.connect() as original:
            _compare(original, unproven, key)
        write_atomically(target.with_name(target.name + KEY_SUFFIX), key_file.read_bytes())
        rename(unproven, target)
    finally:
        unproven.unlink(missing_ok=True)
        unproven.with_name(unproven.name + "-wal").unlink(missing_ok=True)


def _compare(original: Connection, copy: Path, key: bytes) -> None:
    engine = engine_for(copy, key)
    try:
        with engine.connect() as copied:
            equal = not problems(copied, every_page=True) and digest(copied) == digest(original)
    finally:
        engine.dispose()
    if not equal:
        raise VaultError(
            "Die Sicherung stimmt nicht mit den Daten überein und wurde verworfen. Ihre Daten "
            "sind unverändert. Bitte versuchen Sie es auf einem anderen Datenträger."
        )
