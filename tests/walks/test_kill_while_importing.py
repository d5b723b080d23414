"""kill -9 while a real process imports: the whole file has been taken over, or nothing of it."""

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
from lotse.catalogue.offer import Offer
from tests.conftest import PASSWORD
from tests.walks.forked import process_of
from tests.walks.importer import OFFERS, SOURCE, name_of

KILLS = 24


@pytest.fixture
def importer(vault: SqlVault) -> Iterator[subprocess.Popen[str]]:
    with process_of("tests.walks.importer", vault.directory) as process:
        yield process


@pytest.mark.skipif(sys.platform == "win32", reason="forks; Windows knows no kill -9")
def test_a_file_is_taken_over_whole_or_not_at_all(
    vault: SqlVault, importer: subprocess.Popen[str]
) -> None:
    dice = random.Random(24)
    imported: list[int] = []
    needed, cut_off = 0.0, 0
    for number in range(KILLS):
        if number % 3 < 2 and number > 1:  # the first adds, the others change what it added
            acknowledged = killed_within(importer, number, dice.uniform(0, needed))
        else:
            acknowledged, needed = True, seconds_of_one(importer, number)
        with closing(vault.unlock(PASSWORD)) as book:
            assert book.warnings == ()
            book.verify()
            imported = check_imports(book, [*imported, number])
        assert not acknowledged or imported[-1] == number
        cut_off += imported[-1] != number
    assert cut_off > 0, "no kill came while it imported"


def seconds_of_one(importer: subprocess.Popen[str], number: int) -> float:
    """Lets it import, then kills it."""
    child = planned(importer, number)
    started = time.monotonic()
    assert importer.stdout is not None
    assert importer.stdout.readline() == "imported\n"
    needed = time.monotonic() - started
    os.kill(child, signal.SIGKILL)
    assert rest_of(importer) == []
    return needed


def killed_within(importer: subprocess.Popen[str], number: int, delay: float) -> bool:
    """Whether the import was acknowledged before."""
    child = planned(importer, number)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    return rest_of(importer) == ["imported\n"]


def planned(importer: subprocess.Popen[str], number: int) -> int:
    """The process that is about to write."""
    assert importer.stdin is not None
    assert importer.stdout is not None
    importer.stdin.write(f"go {number}\n")
    importer.stdin.flush()
    return int(importer.stdout.readline().removeprefix("planned "))


def rest_of(importer: subprocess.Popen[str]) -> list[str]:
    assert importer.stdout is not None
    return list(iter(importer.stdout.readline, "gone\n"))


def check_imports(book: SqlRecordBook, numbers: list[int]) -> list[int]:
    """The numbers of all files that were taken over: every one but perhaps the last."""
    with book.transaction() as records:
        names = [one.name for one in records.offers.all() if is_imported(one)]
        files = [done.file_name for done in reversed(records.imports.all())]
    done = numbers if len(files) == len(numbers) else numbers[:-1]
    assert files == [f"angebote-{number}.csv" for number in done]
    assert names == [name_of(done[-1])] * OFFERS
    return done


def is_imported(offer: Offer) -> bool:
    return offer.origin is not None and offer.origin.installation == SOURCE
