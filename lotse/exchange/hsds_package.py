"""Offers as CSV data package of the Human Services Data Specification 3.x: a ZIP of tables."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from io import StringIO
from typing import Any

import msgspec

import resources
from lotse.catalogue.csv_text import is_text, table_of, text_of
from lotse.catalogue.formula_guard import guarded, unguarded
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import Problem
from lotse.catalogue.offer_table import OfferFile
from lotse.errors import UnreadableFile
from lotse.exchange.archive import contents, opened, packed
from lotse.exchange.hsds_json import offers_of_services
from lotse.exchange.hsds_native import Json
from lotse.exchange.hsds_service import service_of, taxonomy
from lotse.exchange.hsds_tables import Nesting, dangling, flat

_NOT_READ = ("program", "organization_identifier")  # tables that say something of their own
DESCRIPTOR = "datapackage.json"
# Telephone numbers begin with a plus and are no danger; other programs want them bare.
_PHONE = re.compile(r"\+?[\d\s()/.-]+", re.ASCII)


@cache
def _columns() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Table -> (file, columns), as the published description of the package names them."""
    described = msgspec.json.decode(resources.text(f"hsds/{DESCRIPTOR}"))
    return {
        one["name"]: (one["path"], tuple(field["name"] for field in one["schema"]["fields"]))
        for one in described["resources"]
    }


def write_hsds_package(offers: Sequence[Offer]) -> bytes:
    """Every table of the package, the empty ones too."""
    rows = flat(service_of(offer) for offer in offers)
    if rows["taxonomy_term"]:
        own = taxonomy()
        rows["taxonomy"][own["id"]] = own
    texts = {DESCRIPTOR: resources.text(f"hsds/{DESCRIPTOR}")}
    for table, (path, columns) in _columns().items():
        texts[path] = _csv(columns, list(rows[table].values()))
    return packed(texts)


def _csv(columns: Sequence[str], rows: Sequence[Json]) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(name, row.get(name, "")) for name in columns])
    return text.getvalue()


def _cell(column: str, value: Any) -> str:
    text = str(value)
    is_phone = column == "number" and _PHONE.fullmatch(text)
    return text if is_phone else guarded(text)


def read_hsds_package(data: bytes) -> OfferFile:
    """The row of a problem is that of `services.csv`. Raises UnreadableFile."""
    files = contents(data, ".csv", only={path for path, _ in _columns().values()})
    tables: dict[str, list[Json]] = {}
    problems: list[Problem] = []
    for table, (path, columns) in _columns().items():
        if path in files:
            tables[table] = list(_rows(files[path], path, columns, problems))
    if "service" not in tables:
        raise UnreadableFile(
            "Im Archiv fehlt „services.csv“, die Tabelle der Angebote. Es wurde nichts "
            "übernommen. Erwartet wird ein CSV-Datenpaket nach HSDS 3."
        )
    problems += [*_lost_references(tables), *_unread_tables(data, tables)]
    nesting = Nesting(tables)
    services = (
        (number, nesting.nested("service", row))
        for number, row in enumerate(tables["service"], start=2)
    )
    return offers_of_services(services, problems)


def _lost_references(tables: Mapping[str, list[Json]]) -> Iterator[Problem]:
    for table, column, beside, place, count in dangling(tables):
        here, there = _columns()[table][0], _columns()[beside][0]
        target = str(tables[table][place][column])[:80]
        more = f" So ist es in {count} Zeilen." if count > 1 else ""
        sentence = f"„{target}“ steht nicht in „{there}“; was daran hängt, ginge verloren.{more}"
        yield _problem(here, place + 2, column, sentence, blocking=False)


def _unread_tables(data: bytes, tables: Mapping[str, list[Json]]) -> Iterator[Problem]:
    known = {path for path, _ in _columns().values()}
    names = [_columns()[table][0] for table in _NOT_READ if tables.get(table)]
    with opened(data) as archive:
        members = [name.rsplit("/", 1)[-1].lower() for name in archive.namelist()]
    names += [n for n in members if n.endswith(".csv") and n not in known and n[:2] != "._"]
    for name in dict.fromkeys(names):
        yield _problem(
            name[:80], 1, "", "Diese Tabelle liest Lotse nicht; sie ginge verloren.", blocking=False
        )


def _rows(
    data: bytes, path: str, columns: Sequence[str], problems: list[Problem]
) -> Iterator[Json]:
    """Empty cells are left out. A row of the wrong width is a problem, a cell that is no text
    another."""
    try:
        table = table_of(text_of(data), columns)
    except UnreadableFile as unreadable:
        place = f"„{path}“" if unreadable.row else f"„{path}“, ab Zeile 1"
        raise UnreadableFile(f"{place}: {unreadable}", row=unreadable.row or 1) from None
    names = [name.strip().lower() for name in table.header]
    for number, cells in table.numbered():
        said = {n: unguarded(c) for n, c in zip(names, cells, strict=False) if c.strip()}
        if number in table.faults:
            problems.append(_problem(path, number, "", table.faults[number]))
        elif len(cells) != len(names) and any(cells):
            sentence = f"Diese Zeile hat {len(cells)} Felder, die Kopfzeile {len(names)}."
            problems.append(_problem(path, number, "", sentence))
        for name in [name for name, cell in said.items() if not is_text(cell)]:
            sentence = "Der Eintrag enthält Zeichen, die kein lesbarer Text sind."
            problems.append(_problem(path, number, name, sentence))
            del said[name]
        yield said


def _problem(path: str, row: int, column: str, sentence: str, *, blocking: bool = True) -> Problem:
    said = f"„{path}“: {sentence}"
    return Problem(row=row, column=column, sentence=said, blocking=blocking)
