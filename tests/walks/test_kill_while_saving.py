"""50 times kill -9 while a real process saves: what was acknowledged is there, the rest is there
as a whole or not at all."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from tests.builders import a_family
from tests.conftest import PASSWORD
from tests.walks.forked import process_of
from tests.walks.saver import COUNTER, reference

KILLS = 50
SAVES = 4  # at most so many are waited for, then the next one is hit
LONGEST = 0.02  # seconds from there to the kill; one save takes 3 to 20 ms


@pytest.fixture
def saver(vault: SqlVault) -> Iterator[subprocess.Popen[str]]:
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        records.families.add(a_family(reference=COUNTER))
    with process_of("tests.walks.saver", vault.directory) as process:
        yield process


@pytest.mark.skipif(sys.platform == "win32", reason="forks; Windows knows no kill -9")
def test_no_acknowledged_save_is_lost_and_none_is_half_written(
    vault: SqlVault, saver: subprocess.Popen[str]
) -> None:
    dice = random.Random(50)
    following = 1
    for _ in range(KILLS):
        saves, delay = dice.randint(0, SAVES), dice.uniform(0, LONGEST)
        acknowledged = kill_after(saver, following, saves, delay)
        with closing(vault.unlock(PASSWORD)) as book:
            assert book.warnings == ()
            book.verify()
            last = check_every_save(book, following)
        assert last >= acknowledged
        following = last + 1
    assert following > KILLS


def kill_after(saver: subprocess.Popen[str], number: int, saves: int, delay: float) -> int:
    """Lets it save from `number` on; returns the last number it acknowledged (or `number` - 1).
    Without any `saves` to wait for, it is hit while it unlocks or saves for the first time."""
    assert saver.stdin is not None
    assert saver.stdout is not None
    saver.stdin.write(f"go {number}\n")
    saver.stdin.flush()
    child = int(saver.stdout.readline().removeprefix("saving "))
    acknowledged = number - 1
    for _ in range(saves):
        acknowledged = int(saver.stdout.readline().removeprefix("saved "))
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    for line in iter(saver.stdout.readline, "gone\n"):
        acknowledged = int(line.removeprefix("saved "))
    return acknowledged


def check_every_save(book: SqlRecordBook, following: int) -> int:
    """The last number saved; every save up to it is whole."""
    with book.transaction() as records:
        (counter,) = records.families.search(COUNTER)
        last = int(records.families.get(counter.id).note or 0)
        assert records.families.count() == last + 1
        for number in range(following, last + 1):
            (summary,) = records.families.search(reference(number))
            assert len(records.families.get(summary.id).members) == 3
            (answers,) = records.answers.of_family(summary.id)
            assert len(answers.answers) == 60
            (document,) = records.documents.of_family(summary.id)
            assert len(records.documents.get(document.id).pdf) == 30_000
    return last
