"""Figures of the store: unlocking, searching while typing, saving. The floor is the bare engine
(raw SQL on one plain file) in the same run."""

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.families.family import Family
from lotse.families.wanted import Shown
from tests.builders import a_child, a_family, a_household, a_person

FAMILIES = 25_000
_FIRST = 300  # their references begin behind those of the practice families
PASSWORD = "Übung macht den Meister"
TYPED = ("yil der", "mueller", "2026-0117", "3.7.2021", "kaya em", "grossmann le")
GIVEN = """
Elif Murat Emma Leon Mia Noah Sofia Paul Derya Emre Aylin Can Zeynep Yusuf Lina Ben Hannah Finn
Amira Omar Fatma Ali Olena Taras Ioana Andrei Łukasz Zofia Jan Anna Deniz Leyla
"""
SURNAMES = """
Yıldız Yılmaz Kaya Demir Çelik Şahin Öztürk Müller Schmidt Schneider Fischer Weber Meyer Wagner
Becker Großmann Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann
Braun Krüger Hofmann Hartmann Lange Popescu Ionescu Ștefănescu Dumitru Kowalski Nowak Wiśniewski
Shevchenko Kovalenko Bondarenko Al-Hassan Haddad Khalil Nguyễn
"""


# Most live in the largest, few in the smallest of a Kreis.
TOWNS = (*["Unna"] * 40, *["Kamen"] * 9, "Holzwickede")


def figures() -> list[tuple[str, float, str]]:
    with tempfile.TemporaryDirectory() as place:
        vault = SqlVault(Path(place) / "daten")
        _, book = vault.create(PASSWORD)
        fill_families(book)
        book.close()
        rows = [("unlock to family list of 25,000 [ms]", *_unlock(vault))]
        with closing(vault.unlock(PASSWORD)) as book, closing(_floor(Path(place))) as floor:
            rows += list(_search(book, floor))
            rows += list(_save(book, floor))
        size = (vault.directory / "lotse.db").stat().st_size / 1e6
        rows.append(("file with 25,000 families [MB]", size, ""))
    return rows


def _families() -> Iterator[Family]:
    """Surnames as uneven as in life: few common ones, many rare ones."""
    dice, given, surnames = random.Random(25), GIVEN.split(), SURNAMES.split()
    for number in range(_FIRST, _FIRST + FAMILIES):
        name = dice.choice(surnames)
        if dice.random() < 0.5:
            name += dice.choice(("", "-", "er", "mann")) + dice.choice(surnames)[:4].lower()
        children = tuple(
            a_child(dice.choice(given), name, date(2014, 1, 1) + timedelta(dice.randrange(4700)))
            for _ in range(dice.choice((1, 1, 2, 3)))
        )
        family = a_family(
            mother=a_person(dice.choice(given), name),
            father=a_person(dice.choice(given), dice.choice(surnames)),
            children=children,
            reference=f"{2024 + number % 3}-{number // 3:04}",
        )
        town = dice.choice(TOWNS)
        home = a_household(street=f"Musterstraße {number}", town=town, id=family.households[0].id)
        yield replace(family, households=(home,))


def fill_families(book: SqlRecordBook) -> None:
    families = _families()
    for _ in range(FAMILIES // 500):
        with book.transaction() as records:
            records.families.add_all([next(families) for _ in range(500)])


def _unlock(vault: SqlVault) -> tuple[float, str]:
    def once() -> None:
        with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
            records.families.summaries()

    return _milliseconds(once, 5), "password to 200 rows, Argon2id included"


def _search(book: SqlRecordBook, floor: sqlite3.Connection) -> Iterator[tuple[str, float, str]]:
    """Every beginning of every text, as it is typed."""
    keystrokes = [text[:end] for text in TYPED for end in range(1, len(text) + 1)]
    times: list[float] = []
    for text in keystrokes:
        times.append(_milliseconds(lambda text=text: _found(book, text), 3))
    bare = [_milliseconds(lambda text=text: _bare(floor, text), 3) for text in keystrokes]
    slowest = keystrokes[times.index(max(times))]
    ratio = f"{median(times) / median(bare):.1f} x one LIKE query on plain SQLite"
    yield "search among 25,000 per keystroke, median [ms]", median(times), ratio
    yield "search among 25,000 per keystroke, slowest [ms]", max(times), f"“{slowest}”"

    for town in ("Unna", "Kamen", "Holzwickede"):
        times = [
            _milliseconds(lambda text=text, town=town: _found(book, text, town), 3)
            for text in ("", *keystrokes)
        ]
        name = f"search among 25,000 in {town} per keystroke, median [ms]"
        yield name, median(times), f"slowest {max(times):.1f}"


def _found(book: SqlRecordBook, text: str, town: str = "") -> int:
    with book.transaction() as records:
        return len(records.families.search(text, shown=Shown(towns=(town,) if town else ())))


def _save(book: SqlRecordBook, floor: sqlite3.Connection) -> Iterator[tuple[str, float, str]]:
    with book.transaction() as records:
        family = records.families.get(records.families.summaries(limit=1)[0].id)

    def once() -> None:
        nonlocal family
        with book.transaction() as records:
            family = records.families.save(replace(family, note=family.note + "."))

    def bare() -> None:
        floor.execute("UPDATE family SET note = note || '.' WHERE id = 1")
        floor.commit()

    ours, plain = _milliseconds(once, 30), _milliseconds(bare, 30)
    yield "one save of a family [ms]", ours, f"{ours / plain:.1f} x one UPDATE on plain SQLite"


def _floor(place: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(place / "floor.db")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE family (id INTEGER PRIMARY KEY, name TEXT, note TEXT)")
    connection.executemany(
        "INSERT INTO family (name, note) VALUES (?, '')",
        ((f"{f.title} {f.reference}".casefold(),) for f in _families()),
    )
    connection.commit()
    return connection


def _bare(floor: sqlite3.Connection, text: str) -> int:
    query = "SELECT id, name FROM family WHERE name LIKE ? ORDER BY id DESC LIMIT 50"
    return len(floor.execute(query, (f"%{text}%",)).fetchall())


def _milliseconds(action: Callable[[], object], times: int) -> float:
    measured = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        measured.append((time.perf_counter() - start) * 1000)
    return median(measured)
