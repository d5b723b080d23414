"""An older state of the data is noticed, though every check of the file is content."""

import shutil
from pathlib import Path

import pytest

from db.last_seen import MISSING, OLDER
from db.vault import SqlVault
from tests.builders import a_family
from tests.conftest import CHEAP, PASSWORD


@pytest.fixture
def killed(vault: SqlVault, tmp_path: Path) -> SqlVault:
    """A directory as a kill leaves it: ten commits, most of them only in the log."""
    book = vault.unlock(PASSWORD)
    for number in range(10):
        with book.transaction() as records:
            records.families.add(a_family(reference=str(number)))
    directory = tmp_path / "liegen geblieben"
    shutil.copytree(vault.directory, directory)
    book.close()
    return SqlVault(directory, cost=CHEAP)


def opened(vault: SqlVault, *, save: bool = False) -> tuple[int, tuple[str, ...]]:
    book = vault.unlock(PASSWORD)
    with book.transaction() as records:
        count = records.families.count()
        if save:
            records.families.add(a_family(reference="neu"))
    book.close()
    return count, book.warnings


def test_a_kill_alone_is_no_alarm(killed: SqlVault) -> None:
    assert opened(killed) == (10, ())
    assert opened(killed) == (10, ())


def test_a_deleted_log_is_noticed(killed: SqlVault) -> None:
    (killed.directory / "lotse.db-wal").unlink()
    assert opened(killed) == (0, (OLDER,))


def test_the_warning_stays_until_somebody_goes_on_working(killed: SqlVault) -> None:
    (killed.directory / "lotse.db-wal").unlink()
    assert opened(killed)[1] == (OLDER,)
    assert opened(killed, save=True)[1] == (OLDER,)
    assert opened(killed)[1] == ()


def test_an_older_copy_is_noticed(vault: SqlVault, prepared_vault: Path) -> None:
    opened(vault, save=True)
    shutil.copyfile(prepared_vault / "lotse.db", vault.directory / "lotse.db")
    assert opened(vault)[1] == (OLDER,)


def test_a_missing_or_broken_side_file_is_noticed(vault: SqlVault) -> None:
    side = vault.directory / "lotse.state"
    good = side.read_bytes()
    for content in (b"", good[:-1][:30], bytes(len(good)), good[:8] + bytes(len(good) - 8)):
        side.write_bytes(content)
        assert opened(vault)[1] == (MISSING,)
    side.unlink()
    assert opened(vault, save=True)[1] == (MISSING,)
    assert opened(vault)[1] == ()


def test_a_half_written_note_is_no_alarm(vault: SqlVault) -> None:
    side = vault.directory / "lotse.state"
    opened(vault, save=True)
    good = side.read_bytes()
    half = len(good) // 2
    for torn in (good[: half - 5] + bytes(5) + good[half:], good[:-5] + bytes(5)):
        side.write_bytes(torn)
        assert opened(vault)[1] == ()


def test_a_forged_note_is_noticed(vault: SqlVault, killed: SqlVault) -> None:
    """The note of another file, or one made without the key, does not count."""
    for directory in (vault.directory, killed.directory):
        side = directory / "lotse.state"
        side.write_bytes(bytes(7) + b"\x01" + side.read_bytes()[8:40] + bytes(40))
    assert opened(vault)[1] == (MISSING,)
