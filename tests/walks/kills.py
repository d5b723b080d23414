"""How often the killing walks kill, and the file they work on."""

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from tests.builders import a_desk, a_family
from tests.conftest import CHEAP

# `make kills` sets 50: that takes minutes.
KILLS = int(os.environ.get("LOTSE_KILLS", "8"))
AT_ONCE = 4  # windows side by side, each on a screen and a file of its own; most of the time waits
SECRET = "vier worte und ein hut"
FAMILY = "2026-0117"

T = TypeVar("T")


def prepared_file(directory: Path) -> None:
    """A desk and a family to work with; its password is SECRET."""
    directory.parent.mkdir(parents=True)
    _, book = SqlVault(directory, cost=CHEAP).create(SECRET)
    with closing(book), book.transaction() as records:
        records.settings.save_desk(a_desk())
        records.families.add(a_family(reference=FAMILY))


def side_by_side(chain: Callable[[Path, int, int], T], place: Path) -> list[T]:
    """KILLS kills in AT_ONCE chains, called with directory, number of kills and a seed."""
    kills = [KILLS // AT_ONCE + (number < KILLS % AT_ONCE) for number in range(AT_ONCE)]
    directories = [place / f"kette-{number}" / "daten" for number in range(AT_ONCE)]
    for directory in directories:
        prepared_file(directory)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(chain, directories, kills, range(AT_ONCE)))


def found_in_copy(directory: Path, look: Callable[[SqlRecordBook], T]) -> T:
    """Proves a copy and looks into it: the file itself waits for Lotse as the kill left it."""
    copy = directory.with_name("abschrift")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(directory, copy)
    with closing(SqlVault(copy, cost=CHEAP).unlock(SECRET)) as book:
        assert book.warnings == ()
        book.verify()
        return look(book)
