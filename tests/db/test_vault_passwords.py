import shutil
import unicodedata
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.key_file import STRONG, Cost, new_key_file, read_key_file
from db.recovery import new_recovery_key
from db.vault import SqlVault
from lotse.errors import DamagedFile, VaultError, WrongPassword
from lotse.vault import VaultState
from tests.builders import NOW, a_family
from tests.conftest import CHEAP, PASSWORD


class Clock:
    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_guess_is_as_expensive_as_promised() -> None:
    assert STRONG.passes >= 3
    assert STRONG.memory_kib >= 64 * 1024
    assert STRONG.lanes == 4


def test_from_nothing_to_an_open_file_and_back(tmp_path: Path) -> None:
    vault = SqlVault(tmp_path / "neu" / "daten", cost=CHEAP)
    assert vault.state() is VaultState.NEW
    recovery, book = vault.create(PASSWORD)
    family = a_family()
    with book.transaction() as records:
        stored = records.families.add(family)
    book.close()
    assert vault.state() is VaultState.LOCKED
    book = SqlVault(vault.directory, cost=CHEAP).unlock(PASSWORD)
    assert book.warnings == ()
    with book.transaction() as records:
        assert records.families.get(family.id) == stored
    book.close()
    assert len(recovery.groups) == 8


def test_an_existing_file_is_never_overwritten(vault: SqlVault) -> None:
    before = contents(vault)
    with pytest.raises(VaultError, match="nichts überschrieben"):
        vault.create("anderes")
    assert contents(vault) == before


def contents(vault: SqlVault) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in vault.directory.iterdir()
        if path.name != "lotse.lock"
    }


def test_a_wrong_password_is_called_wrong_and_changes_nothing(vault: SqlVault) -> None:
    before = contents(vault)
    with pytest.raises(WrongPassword, match="Passwort stimmt nicht"):
        vault.unlock("falsch")
    after = contents(vault)
    del after["lotse.tries"]
    assert after == before
    vault.unlock(PASSWORD).close()


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=128))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_password_works_in_both_unicode_forms(password: str) -> None:
    file, key, _ = new_key_file(unicodedata.normalize("NFC", password), CHEAP)
    assert file.key_by_password(unicodedata.normalize("NFD", password)) == key
    with pytest.raises(WrongPassword):
        file.key_by_password(password + "x")


def test_a_decomposed_password_opens_the_file(vault: SqlVault) -> None:
    vault.unlock(unicodedata.normalize("NFD", PASSWORD)).close()


def test_waiting_after_wrong_passwords(vault: SqlVault, clock: Clock) -> None:
    waited = []
    for _ in range(10):
        again = SqlVault(vault.directory, cost=CHEAP, now=clock)  # as after a restart
        with pytest.raises(WrongPassword):
            again.unlock("falsch")
        waited.append(again.seconds_to_wait())
        if waited[-1]:
            with pytest.raises(VaultError, match=f"{waited[-1]} Sekunden") as refused:
                again.unlock(PASSWORD)
            assert not isinstance(refused.value, WrongPassword)
        clock.time += timedelta(seconds=waited[-1])
    assert waited == [0, 0, 0, 2, 4, 8, 16, 32, 60, 60]
    again.unlock(PASSWORD).close()
    assert again.seconds_to_wait() == 0


def test_setting_the_clock_back_neither_helps_nor_locks_out(vault: SqlVault, clock: Clock) -> None:
    vault = SqlVault(vault.directory, cost=CHEAP, now=clock)
    for _ in range(4):
        with pytest.raises(WrongPassword):
            vault.unlock("falsch")
    clock.time -= timedelta(days=365)
    assert vault.seconds_to_wait() == 2
    clock.time += timedelta(seconds=2)
    vault.unlock(PASSWORD).close()


def test_a_damaged_waiting_file_means_waiting(vault: SqlVault, clock: Clock) -> None:
    vault = SqlVault(vault.directory, cost=CHEAP, now=clock)
    (vault.directory / "lotse.tries").write_bytes(b"\0")
    assert vault.seconds_to_wait() == 60


def test_changing_the_password(vault: SqlVault) -> None:
    data = (vault.directory / "lotse.db").read_bytes()
    with pytest.raises(WrongPassword):
        vault.change_password("falsch", "neu")
    vault.change_password(PASSWORD, "neu")
    assert (vault.directory / "lotse.db").read_bytes() == data
    with pytest.raises(WrongPassword):
        vault.unlock(PASSWORD)
    vault.unlock("neu").close()
    with pytest.raises(VaultError, match="Passwort ein"):
        vault.change_password("neu", "")


def test_the_recovery_key_opens_and_sets_a_new_password(tmp_path: Path) -> None:
    vault = SqlVault(tmp_path / "daten", cost=CHEAP)
    recovery, book = vault.create(PASSWORD)
    book.close()
    with pytest.raises(WrongPassword, match="gehört nicht zu dieser Datendatei"):
        vault.unlock_with_recovery(str(new_recovery_key()), "neu")
    first = recovery.groups[0]
    swapped = str(recovery).replace(first, first[1] + first[0] + first[2:], 1)
    if first[0] != first[1]:
        with pytest.raises(WrongPassword, match="Gruppe 1"):
            vault.unlock_with_recovery(swapped, "neu")
    vault.unlock(PASSWORD).close()
    vault.unlock_with_recovery(str(recovery).lower().replace("-", " "), "neu").close()
    vault.unlock("neu").close()
    vault.unlock_with_recovery(str(recovery), "noch neuer").close()
    vault.unlock("noch neuer").close()


def test_a_cheaper_wrap_is_made_stronger_at_the_next_unlock(vault: SqlVault) -> None:
    stronger = Cost(2, 16, 1)
    SqlVault(vault.directory, cost=stronger).unlock(PASSWORD).close()
    file = read_key_file([vault.directory / "lotse.key"])
    assert file.password.cost == stronger
    vault.unlock(PASSWORD).close()
    assert read_key_file([vault.directory / "lotse.key"]) == file


def test_one_damaged_key_file_is_mended_from_its_copy(vault: SqlVault) -> None:
    main, copy = (vault.directory / name for name in ("lotse.key", "lotse-zweitschrift.key"))
    good = main.read_bytes()
    for damaged in (main, copy):
        for content in (b"", good[:100], good.replace(b"argon", b"argan"), b"[]", b'{"check": 1}'):
            damaged.write_bytes(content)
            vault.unlock(PASSWORD).close()
            assert main.read_bytes() == copy.read_bytes() == good
    copy.unlink()
    vault.unlock(PASSWORD).close()
    assert copy.read_bytes() == good


def test_two_damaged_key_files_are_called_damaged(vault: SqlVault) -> None:
    for name in ("lotse.key", "lotse-zweitschrift.key"):
        path = vault.directory / name
        path.write_bytes(path.read_bytes().replace(b'"salt": "', b'"salt": "A', 1))
    with pytest.raises(DamagedFile, match="Schlüsseldatei"):
        vault.unlock(PASSWORD)


def test_lowering_the_cost_in_the_key_file_breaks_it() -> None:
    file, _, _ = new_key_file(PASSWORD, Cost(2, 16, 1))
    weaker = msgspec.structs.replace(file.password, cost=CHEAP)
    with pytest.raises(WrongPassword):
        msgspec.structs.replace(file, password=weaker).key_by_password(PASSWORD)


@pytest.mark.parametrize(
    "missing", [["lotse.db"], ["lotse.key", "lotse-zweitschrift.key"]], ids=["data", "key"]
)
def test_half_a_data_directory_is_never_overwritten(vault: SqlVault, missing: list[str]) -> None:
    for name in missing:
        (vault.directory / name).unlink()
    before = contents(vault)
    assert vault.state() is VaultState.INCOMPLETE
    with pytest.raises(VaultError, match="nichts"):
        vault.create("neu")
    with pytest.raises(VaultError, match="fehlt"):
        vault.unlock(PASSWORD)
    assert contents(vault) == before


def test_an_interrupted_creation_starts_again_or_is_complete(vault: SqlVault) -> None:
    """Killed at any step, the directory is either still new or already usable."""
    data, key, copy = (
        vault.directory / name for name in ("lotse.db", "lotse.key", "lotse-zweitschrift.key")
    )
    copy.unlink()
    key.rename(key.with_name("lotse.key.neu"))
    assert vault.state() is VaultState.LOCKED
    vault.unlock(PASSWORD).close()
    assert key.read_bytes() == copy.read_bytes()
    shutil.copyfile(key, key.with_name("lotse.key.neu"))
    data.rename(data.with_name("lotse.db.neu"))
    for path in (key, copy, vault.directory / "lotse.state"):
        path.unlink()
    assert vault.state() is VaultState.NEW
    _, book = vault.create("anderes")
    book.close()
    assert not list(vault.directory.glob("*.neu*"))
    vault.unlock("anderes").close()


def test_an_empty_password_is_refused(tmp_path: Path) -> None:
    vault = SqlVault(tmp_path / "daten", cost=CHEAP)
    with pytest.raises(VaultError, match="Passwort ein"):
        vault.create("")
    assert vault.state() is VaultState.NEW


def test_a_new_recovery_sheet_replaces_the_old_one(tmp_path: Path) -> None:
    vault = SqlVault(tmp_path / "daten", cost=CHEAP)
    old, book = vault.create(PASSWORD)
    with pytest.raises(WrongPassword):
        vault.renew_recovery("falsch")
    new = vault.renew_recovery(PASSWORD)  # while the file is open
    book.close()
    with pytest.raises(WrongPassword, match="gehört nicht zu dieser Datendatei"):
        vault.unlock_with_recovery(str(old), "neu")
    vault.unlock(PASSWORD).close()
    vault.unlock_with_recovery(str(new), "neu").close()
    vault.unlock("neu").close()
