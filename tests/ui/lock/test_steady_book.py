"""The book of the pages refuses while Lotse is locked."""

import pytest

from db.vault import SqlVault
from tests.conftest import PASSWORD
from ui.lock.steady_book import FileLocked, SteadyBook


def test_the_steady_book_refuses_while_locked(vault: SqlVault) -> None:
    steady = SteadyBook(vault.unlock(PASSWORD))
    assert steady.desk is not None
    steady.close()
    steady.close()
    assert not steady.is_open
    with pytest.raises(FileLocked, match="gesperrt"):
        steady.transaction()
    steady.reopen(vault.unlock(PASSWORD))
    with steady.transaction() as records:
        assert records.families.count() == 0
    steady.close()
