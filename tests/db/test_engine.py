import sqlite3

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable
from sqlcipher3 import dbapi2

from db.record_book import SqlRecordBook
from db.shelves.family_search import found_families
from db.sqlite import engine
from db.sqlite.engine import require_engine
from db.tables.base import Base
from db.vault import SqlVault
from lotse.errors import VaultError
from tests.builders import a_family
from tests.conftest import PASSWORD


def test_the_engine_here_is_good_enough() -> None:
    require_engine()


@pytest.mark.parametrize("version", ["3.51.2", "3.40.1", "2.99.99"])
def test_an_engine_that_can_lose_commits_is_refused(
    vault: SqlVault, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version", version)
    with pytest.raises(VaultError, match="installieren Sie Lotse neu"):
        vault.unlock(PASSWORD)


def test_an_engine_without_encryption_is_refused(
    vault: SqlVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.dbapi2, "connect", sqlite3.connect)
    with pytest.raises(VaultError, match="Verschlüsselung fehlt"):
        vault.unlock(PASSWORD)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("cache_size", -65536),
        ("busy_timeout", 0),
    ],
)
def test_the_connection_is_set_up_for_safety(
    book: SqlRecordBook, pragma: str, value: object
) -> None:
    assert book._file is not None
    with book._file.engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


def test_the_key_is_not_shown_by_accident(book: SqlRecordBook) -> None:
    assert book._file is not None
    assert repr(book._file.key) not in repr(book._file)


def test_tables_and_search_speak_postgresql_too(book: SqlRecordBook) -> None:
    dialect = postgresql.dialect()
    made = {
        table.name: str(CreateTable(table).compile(dialect=dialect))
        for table in Base.metadata.sorted_tables
    }
    assert all("id UUID NOT NULL" in text for text in made.values())
    assert "TIMESTAMP WITH TIME ZONE" in made["family"]
    assert 'COLLATE "C"' in made["name_token"]
    assert "WITHOUT ROWID" not in made["name_token"]
    with book.transaction() as records:
        records.families.add(a_family())
        query = found_families(records.families._ledger, "yil elif 3.7.2021")
        assert query is not None
        text = str(query.compile(dialect=dialect))
    assert text.count("name_token.token >=") == 3
