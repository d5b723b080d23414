"""Figures of the catalogue: reading, planning and importing offer files into an encrypted file, and
how the cost grows with their number."""

import resource
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.importing import import_offers
from lotse.acts.taking_back import imports_of, plan_taking_back, take_back
from lotse.catalogue.patrol import checks_of_week
from lotse.exchange.catalogue_file import WRITERS, read_catalogue, write_catalogue
from lotse.exchange.import_plan import ImportPlan, plan_import
from tests.bench import offers_screen
from tests.bench.many_offers import many_offers

SMALL, USUAL, LARGE = 1_000, 3_000, 50_000
TODAY = date(2026, 11, 21)
PASSWORD = "Übung macht den Meister"
Figure = tuple[str, float, str]


def figures() -> Iterator[Figure]:
    yield from _formats()
    per_offer = {}
    for size in (SMALL, USUAL, LARGE):
        data = write_catalogue("x.csv", list(many_offers(size)))
        with tempfile.TemporaryDirectory() as place:
            _, book = SqlVault(Path(place) / "daten").create(PASSWORD)
            with closing(book):
                rows = list(_import(book, data, size))
        yield from rows
        per_offer[size] = rows[0][1] / size
    growth = per_offer[LARGE] / per_offer[SMALL]
    yield "import: cost per offer, 50,000 against 1,000", growth, "1.0 is linear"
    offers = list(many_offers(LARGE))
    yield "patrol of the week among 50,000 [ms]", _taken(lambda: checks_of_week(offers, TODAY)), ""
    yield from offers_screen.figures(offers)


def _import(book: SqlRecordBook, data: bytes, size: int) -> Iterator[Figure]:
    name = f"import of {size} offers (CSV)"
    before = _peak()
    total = _taken(lambda: _run(book, data))
    yield f"{name}: read, plan, store [ms]", total, f"{len(data) / 1e6:.1f} MB"
    yield f"{name}: more memory at the peak [MB]", _peak() - before, "resident, of the process"
    yield f"{name}: the same file again [ms]", _taken(lambda: _run(book, data)), "nothing changes"
    changed = write_catalogue("x.csv", [replace(o, cost="5 Euro") for o in many_offers(size)])
    yield f"{name}: every offer changed [ms]", _taken(lambda: _run(book, changed)), "with history"
    yield f"{name}: taken back again [ms]", _taken(lambda: _undo(book)), "looked at, then done"
    with book.transaction() as records:
        yield f"reading {size} offers from the file [ms]", _taken(records.offers.all), ""
        yield f"reading {size} offers again [ms]", _taken(records.offers.all), "kept until a write"


def _run(book: SqlRecordBook, data: bytes) -> ImportPlan:
    read = read_catalogue("x.csv", data)
    with book.transaction() as records:
        existing = records.offers.all()
    plan = plan_import(existing, read, "", TODAY)
    import_offers(plan, book)
    return plan


def _undo(book: SqlRecordBook) -> None:
    take_back(plan_taking_back(imports_of(book)[0].id, book), book)


def _formats() -> Iterator[Figure]:
    offers = list(many_offers(SMALL))
    for ending in WRITERS:
        name, data = f"x{ending}", write_catalogue(f"x{ending}", offers)
        writing = _taken(lambda name=name: write_catalogue(name, offers))
        reading = _taken(lambda name=name, data=data: read_catalogue(name, data))
        yield f"writing 1,000 offers as {ending} [ms]", writing, f"{len(data) / 1e6:.2f} MB"
        yield f"reading 1,000 offers from {ending} [ms]", reading, ""


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _taken(action: Callable[[], object]) -> float:
    started = perf_counter()
    action()
    return (perf_counter() - started) * 1000
