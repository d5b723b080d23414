"""Suggestions from a prepared catalogue against the floor: the same hard rules as one indexed
SQL query on an in-memory SQLite, in the same run. The floor finds and orders rows; it gives no
reasons, cautions, later dates or gaps."""

import random
import sqlite3
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.reporting_gaps import gap_report
from lotse.acts.serving import served_families
from lotse.catalogue.offer import Offer
from lotse.catalogue.shipped import areas, needs, school_directory, shipped_offers
from lotse.chain.deadlines import deadlines
from lotse.families.family import Family, FamilyNeed
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.situation import ChildDates, Situation
from lotse.matching.suggest import suggest
from tests.builders import a_child, a_desk, a_family, a_person

ROUNDS = 25
FAMILIES = 25_000
SIZES = (3_000, 50_000)
SITUATION = Situation(
    on=date(2026, 11, 21),
    municipality="Dortmund",
    district="Hannibalviertel",
    children=(ChildDates(born=date(2026, 3, 15)), ChildDates(due=date(2027, 2, 1))),
    needs=("betreuung", "sprache", "erziehung"),
    languages=("tr", "de"),
    circumstances=("neuzugewandert",),
)
NEEDS = sorted(code for code, need in needs().items() if need.path == "offer")
COURSE = Offer(
    id="kurs",
    name="Kurs",
    municipality="Gelsenkirchen",
    needs=("sprache",),
    age_min_months=12,
    age_max_months=47,
)
FLOOR = """
select distinct offer.id, offer.name from offer join offer_need on offer_need.offer = offer.rowid
where offer.ags in (?, ?) and offer_need.need in (?, ?, ?)
  and offer.status = 'aktiv' and offer.referable and offer.low <= ? and offer.high >= ?
order by offer.high - offer.low, offer.id limit 10
"""


def figures() -> list[tuple[str, float, str]]:
    """Name, value and unit or remark of every figure."""
    found = []
    for size in SIZES:
        found += list(_suggest_figures(f"suggest among {size} offers", _spread(size)))
    found += list(_growth())
    found += list(_served_figures())
    in_one_town = [replace(offer, municipality="Dortmund") for offer in _spread(SIZES[-1])]
    found += list(_suggest_figures(f"suggest among {SIZES[-1]} offers of one town", in_one_town))
    born = SITUATION.children[0].born
    assert born is not None
    found.append(("deadlines of one child", _ms(lambda: deadlines(born=born, on=born)), "ms"))
    school_directory()
    searched = _ms(lambda: school_directory().search("grundschule dortm"))
    found.append(("search among 5407 schools", searched, "ms"))
    return found


def _growth() -> Iterator[tuple[str, float, str]]:
    """Fifty times the offers in the same twenty towns: how many times the work."""
    catalogues = [Catalogue(_spread(size)) for size in (1_000, 50_000)]
    small, large = (_ms(partial(suggest, SITUATION, one)) for one in catalogues)
    yield "suggest: growth from 1000 to 50000 offers", large / small, "times, for 50 times"
    tracemalloc.start()
    kept = Catalogue(_spread(50_000))
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    yield "memory of 50000 offers, prepared", held, f"MB, {len(kept.prepared)} offers"


def _served_figures() -> Iterator[tuple[str, float, str]]:
    """One offer against every family of a real encrypted file, and the count of all gaps."""
    with tempfile.TemporaryDirectory() as place:
        _, book = SqlVault(Path(place) / "daten").create("Übung macht den Meister")
        with closing(book):
            _fill_families(book)
            for name, wanted in (("one need", ("sprache",)), ("ten needs", tuple(NEEDS[:10]))):
                with book.transaction() as records:
                    records.offers.replace_all([replace(COURSE, needs=wanted)])
                served = served_families(COURSE.id, book, today=SITUATION.on)
                took = _ms(lambda: served_families(COURSE.id, book, today=SITUATION.on), 5)
                remark = f"ms, {len(served)} served"
                yield f"an offer for {name} against {FAMILIES} families", took, remark
            took = _ms(lambda: gap_report(book, today=SITUATION.on), 1)
            yield f"gaps of {FAMILIES} families", took, "ms"


def _fill_families(book: SqlRecordBook) -> None:
    chance = random.Random(7)
    with book.transaction() as records:
        records.settings.save_desk(a_desk())
    for start in range(0, FAMILIES, 500):
        with book.transaction() as records:
            records.families.add_all([_family(chance, start + i) for i in range(500)])


def _family(chance: random.Random, number: int) -> Family:
    born = date(2010, 1, 1) + timedelta(chance.randrange(6100))
    children = tuple(a_child("Kind", "Muster", born) for _ in range(chance.choice((1, 1, 2))))
    asked = chance.sample(NEEDS, 2)
    return a_family(
        mother=a_person("Mina", "Muster"),
        father=a_person("Can", "Muster"),
        children=children,
        needs=tuple(FamilyNeed(code=code, since=date(2026, 1, 1)) for code in asked),
        reference=f"2026-{number:05}",
    )


def _suggest_figures(name: str, offers: list[Offer]) -> Iterator[tuple[str, float, str]]:
    started = perf_counter()
    catalogue = Catalogue(offers)
    prepared = (perf_counter() - started) * 1000
    found = suggest(SITUATION, catalogue)
    assert len(found.suggestions) == 10
    measured = _ms(lambda: suggest(SITUATION, catalogue))
    floor = _sql_floor(offers)
    yield f"{name}", measured, "ms, median, prepared catalogue"
    yield f"{name}: SQL floor", floor, "ms, median, no reasons"
    yield f"{name}: ratio", measured / floor, "times the floor"
    yield f"{name}: preparing", prepared, "ms, once"


def _sql_floor(offers: list[Offer]) -> float:
    database = sqlite3.connect(":memory:")
    try:
        _fill(database, offers)
        values = (*areas().serving("05913000"), *SITUATION.needs, 8, 8)
        assert len(database.execute(FLOOR, values).fetchall()) == 10
        return _ms(lambda: database.execute(FLOOR, values).fetchall())
    finally:
        database.close()


def _fill(database: sqlite3.Connection, offers: list[Offer]) -> None:
    database.executescript(
        "create table offer (id text, name text, ags text, status text, referable int, low int,"
        " high int); create table offer_need (offer int, need text);"
    )
    resolved = {name: areas().resolve(name).ags for name in {o.municipality for o in offers}}
    for row, offer in enumerate(offers, start=1):
        low = -9 if offer.age_min_months is None else offer.age_min_months
        high = 324 if offer.age_max_months is None else offer.age_max_months
        ags = resolved[offer.municipality]
        values = (row, offer.id, offer.name, ags, offer.status, offer.referable, low, high)
        database.execute(
            "insert into offer (rowid, id, name, ags, status, referable, low, high)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )
        database.executemany(
            "insert into offer_need values (?, ?)", [(row, need) for need in offer.needs]
        )
    database.executescript(
        "create index by_area on offer (ags, status);"
        "create index by_need on offer_need (offer, need);"
        "create index by_need_first on offer_need (need, offer); analyze;"
    )


def _spread(size: int) -> list[Offer]:
    """Offers over 20 towns, shaped like the shipped ones; the same for every run."""
    chance = random.Random(size)
    towns = ["Dortmund", *(town.name for town in chance.sample(areas().towns(), 19))]
    models = shipped_offers()
    codes = sorted(needs())
    return [_like(chance, models, codes, chance.choice(towns), row) for row in range(size)]


def _like(
    chance: random.Random, models: tuple[Offer, ...], codes: list[str], town: str, row: int
) -> Offer:
    model = chance.choice(models)
    low = chance.choice([None, -9, 0, 12, 36])
    return Offer(
        id=f"s-{row:06}",
        name=f"{model.name} {row}",
        municipality=town,
        districts=chance.choice([(), (), ("Hannibalviertel",), ("Hörde", "Aplerbeck")]),
        needs=tuple(dict.fromkeys((*model.needs, chance.choice(codes)))),
        stages=model.stages,
        age_min_months=low,
        age_max_months=chance.choice([None, 47, 83, 131]),
        languages=chance.choice([(), ("de",), ("de", "tr", "ar")]),
        cost=model.cost,
        access=model.access,
        capacity=chance.choice(["", "Warteliste", "freie Plätze"]),
        prefers=model.prefers,
    )


def _ms(task: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median milliseconds of one call, after one to warm up."""
    task()
    times = []
    for _ in range(rounds):
        started = perf_counter()
        task()
        times.append(perf_counter() - started)
    return median(times) * 1000
