"""A practice run leaves nothing behind."""

from pathlib import Path

from db.vault import SqlVault
from tests.conftest import CHEAP
from ui.practice.run import PracticeRun


def test_practice_is_wiped_and_old_rests_are_swept(tmp_path: Path) -> None:
    def cheap(directory: Path) -> SqlVault:
        return SqlVault(directory, cost=CHEAP)

    run = PracticeRun(tmp_path / "uebung" / "1", cheap)
    vault, book = run.prepare()
    with book.transaction() as records:
        assert records.families.count() >= 40
    book.close()
    assert vault.directory.exists()
    run.wipe()
    assert not vault.directory.exists()
