"""One Lotse per data directory, in real second processes."""

import getpass
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.vault import SqlVault
from lotse.errors import FileInUse
from tests.conftest import CHEAP, PASSWORD

HOLD = """
import sys
from pathlib import Path
from db.vault import SqlVault
from tests.conftest import CHEAP, PASSWORD
book = SqlVault(Path(sys.argv[1]), cost=CHEAP).unlock(PASSWORD)
print("offen", flush=True)
sys.stdin.readline()
book.close()
"""


@pytest.fixture
def other(vault: SqlVault) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(vault.directory)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "offen\n"
        yield process
        process.kill()


def test_a_second_process_is_told_who_holds_the_file(
    vault: SqlVault, other: subprocess.Popen[str]
) -> None:
    with pytest.raises(FileInUse, match=f"von {getpass.getuser()} am Rechner .* seit .* Uhr"):
        vault.unlock(PASSWORD)


def test_the_engine_refuses_too_if_the_lock_file_is_gone(
    vault: SqlVault, other: subprocess.Popen[str]
) -> None:
    (vault.directory / "lotse.lock").unlink()
    with pytest.raises(FileInUse, match="schon von einem anderen Programm"):
        vault.unlock(PASSWORD)


def test_a_killed_holder_leaves_nothing_locked(
    vault: SqlVault, other: subprocess.Popen[str]
) -> None:
    other.kill()
    other.wait()
    vault.unlock(PASSWORD).close()


def test_closing_lets_the_next_one_in(vault: SqlVault, other: subprocess.Popen[str]) -> None:
    other.communicate("\n")
    assert other.returncode == 0
    vault.unlock(PASSWORD).close()


def test_the_same_process_is_a_second_one_as_well(vault: SqlVault) -> None:
    book = vault.unlock(PASSWORD)
    with pytest.raises(FileInUse):
        SqlVault(vault.directory, cost=CHEAP).unlock(PASSWORD)
    (vault.directory / "lotse.lock").write_bytes(b"?")
    with pytest.raises(FileInUse, match="anderen Lotse-Fenster"):
        SqlVault(vault.directory, cost=CHEAP).unlock(PASSWORD)
    book.close()
    vault.unlock(PASSWORD).close()
