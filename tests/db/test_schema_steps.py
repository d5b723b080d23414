"""Steps of the schema: complete, in one transaction, after a verified copy, never backwards."""

import hashlib
import shutil
from collections.abc import Callable
from contextlib import closing
from importlib.resources import files
from itertools import count
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Enum, inspect

from db import backup, upgrade
from db.open_file import OpenFile
from db.record_book import SqlRecordBook
from db.tables.base import Base
from db.vault import SqlVault
from lotse.errors import VaultError
from lotse.families.family import Family
from tests.builders import a_full_family
from tests.conftest import CHEAP, PASSWORD


def file_of(book: SqlRecordBook) -> OpenFile:
    assert book._file is not None
    return book._file


def test_the_known_steps_are_the_files() -> None:
    scripts = ScriptDirectory(str(files("db.migrations")))
    steps = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(steps)) == upgrade.STEPS
    assert scripts.get_heads() == [upgrade.STEPS[-1]]


def test_the_steps_make_exactly_the_tables(book: SqlRecordBook) -> None:
    with file_of(book).engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": _kinds_differ})
        differences = compare_metadata(context, Base.metadata)
        assert [d for d in differences if getattr(d[1], "name", "") != "commit_counter"] == []
        found = inspect(connection)
        for table in Base.metadata.tables.values():
            kept = {key["name"]: key for key in found.get_foreign_keys(table.name)}
            assert set(kept) == {str(key.name) for key in table.foreign_key_constraints}
            for key in kept.values():
                assert key["options"] == {"deferrable": True, "initially": "DEFERRED"}


def _kinds_differ(*seen: object) -> bool | None:
    """Choices are plain text in the file; everything else is compared as usual."""
    return False if isinstance(seen[-1], Enum) else None


def test_every_record_table_carries_author_times_and_version(book: SqlRecordBook) -> None:
    stamp = {"created_at", "created_by", "changed_at", "changed_by", "institution_id"}
    with file_of(book).engine.connect() as connection:
        found = inspect(connection)
        for table in set(found.get_table_names()) - {
            "commit_counter",
            "alembic_version",
            "name_token",
        }:
            columns = {column["name"] for column in found.get_columns(table)}
            assert stamp | {"id", "row_version"} <= columns, table


def at_step(vault: SqlVault, step: str | None) -> None:
    """Sets the version mark as another Lotse would have."""
    book = vault.unlock(PASSWORD)
    with file_of(book).engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
        if step:
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (step,))
    book.close()


def test_a_newer_file_is_refused_and_not_touched(vault: SqlVault) -> None:
    at_step(vault, "0999")
    data = vault.directory / "lotse.db"
    before = hashlib.sha256(data.read_bytes()).hexdigest()
    with pytest.raises(VaultError, match="neueren Version"):
        vault.unlock(PASSWORD)
    assert hashlib.sha256(data.read_bytes()).hexdigest() == before
    assert not (vault.directory / "sicherungen").exists()


STEP = """
import sqlalchemy as sa
from alembic import op

revision = "0901"
down_revision = "{last}"


def upgrade() -> None:
    with op.batch_alter_table("person", recreate="always") as batch:
        batch.add_column(sa.Column("pronoun", sa.Text(), nullable=True))
    {then}
"""


Release = Callable[[str], None]


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Release:
    """Turns this Lotse into a later one: a step more, which rebuilds a table others refer to."""
    folder = tmp_path / "migrations"
    shutil.copytree(str(files("db.migrations")), folder)
    known = upgrade.STEPS

    def release(then: str = "") -> None:
        step = STEP.format(last=known[-1], then=then)
        (folder / "versions" / "0901_pronoun.py").write_text(step)
        monkeypatch.setattr(upgrade, "files", lambda package: folder)
        monkeypatch.setattr(upgrade, "STEPS", (*known, "0901"))

    return release


@pytest.fixture
def family(vault: SqlVault) -> Family:
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        return records.families.add(a_full_family())


def read(vault: SqlVault, family: Family) -> Family:
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        return records.families.get(family.id)


def restored(vault: SqlVault, copy: Path) -> SqlVault:
    """A directory made of a copy alone, as somebody would who has lost everything else."""
    directory = vault.directory.with_name("zurückgeholt")
    directory.mkdir()
    shutil.copyfile(copy, directory / "lotse.db")
    shutil.copyfile(f"{copy}.key", directory / "lotse.key")
    return SqlVault(directory, cost=CHEAP)


def test_a_step_keeps_all_records_and_makes_a_copy_first(
    vault: SqlVault, family: Family, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    release()
    with closing(vault.unlock(PASSWORD)) as book:
        with book.transaction() as records:
            assert records.families.get(family.id) == family
        with file_of(book).engine.connect() as connection:
            assert "pronoun" in {c["name"] for c in inspect(connection).get_columns("person")}
        book.verify()
    assert read(vault, family) == family
    (copy,) = (vault.directory / "sicherungen").glob("*.lotse-backup")
    monkeypatch.undo()
    assert read(restored(vault, copy), family) == family


def test_a_failing_step_leaves_the_old_state(
    vault: SqlVault, family: Family, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    release("raise RuntimeError('mittendrin')")
    with pytest.raises(RuntimeError, match="mittendrin"):
        vault.unlock(PASSWORD)
    monkeypatch.undo()
    assert read(vault, family) == family


def test_a_step_that_breaks_references_is_taken_back(
    vault: SqlVault, family: Family, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    release("op.execute('DELETE FROM household')")
    with pytest.raises(RuntimeError, match="membership"):
        vault.unlock(PASSWORD)
    monkeypatch.undo()
    assert read(vault, family) == family


def test_no_step_without_a_copy_that_was_proven(
    vault: SqlVault, family: Family, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    release()
    calls = count()
    monkeypatch.setattr(backup, "digest", lambda connection: next(calls))
    with pytest.raises(VaultError, match="Sicherung stimmt nicht"):
        vault.unlock(PASSWORD)
    assert list((vault.directory / "sicherungen").iterdir()) == []
    monkeypatch.undo()
    assert read(vault, family) == family
