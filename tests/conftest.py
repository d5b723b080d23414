"""Shared by all rooms: an open data file with a signed-in desk, ready at once."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from db.key_file import Cost
from db.record_book import SqlRecordBook
from db.vault import SqlVault
from tests.builders import NOW, a_desk
from ui.interpreter.lasting_none import keep_none

# One guess costs next to nothing: tests open many files.
CHEAP = Cost(1, 8, 1)
PASSWORD = "Übung macht den Meister"

# A busy machine is no broken rule: figures are measured in tests/bench.
settings.register_profile("rules", deadline=None)
settings.load_profile("rules")


def pytest_configure(config: pytest.Config) -> None:
    """None lasts, as in the window; each worker has a screen of its own: one window must not take
    the cursor from another.
    """
    keep_none()
    if "PYTEST_XDIST_WORKER" not in os.environ or shutil.which("Xvfb") is None:
        return
    answer, told = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), "-screen", "0", "1600x1000x24"],
        pass_fds=(told,),
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    with os.fdopen(answer) as number:
        os.environ["DISPLAY"] = f":{number.readline().strip()}"

    def close() -> None:
        screen.terminate()
        screen.wait()

    config.add_cleanup(close)


@pytest.fixture(scope="session")
def prepared_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty data directory with a desk; never opened itself, only copied."""
    directory = tmp_path_factory.mktemp("prepared") / "daten"
    _, book = SqlVault(directory, cost=CHEAP).create(PASSWORD)
    with book.transaction() as records:
        records.settings.save_desk(a_desk())
    book.close()
    return directory


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clock on the wall is one or two hours ahead of what is stored."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def vault(prepared_vault: Path, tmp_path: Path) -> SqlVault:
    """A closed data directory of this test alone; its password is PASSWORD."""
    directory = tmp_path / "daten"
    shutil.copytree(prepared_vault, directory)
    return SqlVault(directory, cost=CHEAP, now=lambda: NOW)


@pytest.fixture
def book(vault: SqlVault) -> Iterator[SqlRecordBook]:
    """An unlocked file, signed in at a clinic's desk; its clock stands at builders.NOW."""
    opened = vault.unlock(PASSWORD)
    yield opened
    opened.close()
