import shutil
from contextlib import closing
from pathlib import Path

import pytest

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.errors import VaultError
from tests.builders import a_document, a_full_family
from tests.conftest import CHEAP, PASSWORD


def test_a_copy_of_an_open_file_has_everything(book: SqlRecordBook, tmp_path: Path) -> None:
    family = a_full_family()
    document = a_document(family)
    with book.transaction() as records:
        stored = records.families.add(family)
        records.documents.add(document)
    copy = tmp_path / "stick" / "lotse.lotse-backup"
    copy.parent.mkdir()
    book.backup(copy)
    assert sorted(path.name for path in copy.parent.iterdir()) == [copy.name, f"{copy.name}.key"]
    directory = tmp_path / "zurückgeholt"
    directory.mkdir()
    shutil.copyfile(copy, directory / "lotse.db")
    shutil.copyfile(f"{copy}.key", directory / "lotse.key")
    vault = SqlVault(directory, cost=CHEAP)
    with closing(vault.unlock(PASSWORD)) as restored, restored.transaction() as records:
        assert records.families.get(family.id) == stored
        assert records.documents.get(document.id) == document
    assert "Yıldız".encode() not in copy.read_bytes()


def test_a_copy_never_overwrites(book: SqlRecordBook, tmp_path: Path) -> None:
    copy = tmp_path / "da"
    copy.write_text("wichtig")
    with pytest.raises(VaultError, match="nichts überschrieben"):
        book.backup(copy)
    assert copy.read_text() == "wichtig"


def test_a_place_that_is_gone_is_one_sentence(book: SqlRecordBook, tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="noch einmal"):
        book.backup(tmp_path / "abgezogen" / "kopie")
    with book.transaction() as records:
        records.families.add(a_full_family())
