"""The nested services of the Human Services Data Specification as flat tables, and back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lotse.errors import UnreadableFile
from lotse.exchange.hsds_native import Json

MOST_BELOW = 500  # items of one list of one record; more is a mistake or an attack
Rows = dict[str, dict[str, Json]]  # table -> id -> row

# table -> field that holds a list -> (table of its items, column there that points back)
LISTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "service": {
        "phones": ("phone", "service_id"),
        "schedules": ("schedule", "service_id"),
        "service_areas": ("service_area", "service_id"),
        "service_at_locations": ("service_at_location", "service_id"),
        "languages": ("language", "service_id"),
        "funding": ("funding", "service_id"),
        "cost_options": ("cost_option", "service_id"),
        "required_documents": ("required_document", "service_id"),
        "contacts": ("contact", "service_id"),
        "attributes": ("attribute", "link_id"),
    },
    "service_at_location": {
        "phones": ("phone", "service_at_location_id"),
        "schedules": ("schedule", "service_at_location_id"),
        "contacts": ("contact", "service_at_location_id"),
    },
    "location": {
        "addresses": ("address", "location_id"),
        "phones": ("phone", "location_id"),
        "accessibility": ("accessibility", "location_id"),
        "schedules": ("schedule", "location_id"),
    },
    "contact": {"phones": ("phone", "contact_id")},
}
# table -> field that holds one record -> (its table, own column that points to it)
ONES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "service": {"organization": ("organization", "organization_id")},
    "service_at_location": {"location": ("location", "location_id")},
    "attribute": {"taxonomy_term": ("taxonomy_term", "taxonomy_term_id")},
}
# table, column that points, table it points to
_REFERENCES = tuple(
    dict.fromkeys(
        [
            *(
                (below, back, owner)
                for owner, named in LISTS.items()
                for below, back in named.values()
            ),
            *(
                (table, column, beside)
                for table, named in ONES.items()
                for beside, column in named.values()
            ),
        ]
    )
)


def flat(services: Iterable[Json]) -> Rows:
    """What several services share stands once."""
    rows: Rows = defaultdict(dict)
    for service in services:
        _lay_out("service", service, rows)
    return rows


def _lay_out(table: str, record: Json, rows: Rows) -> None:
    if record["id"] in rows[table]:
        return
    row = rows[table][record["id"]] = {}
    for name, value in record.items():
        if name in LISTS.get(table, {}):
            below, back = LISTS[table][name]
            for item in value:
                _lay_out(below, {**item, back: record["id"]}, rows)
        elif name in ONES.get(table, {}):
            _lay_out(ONES[table][name][0], value, rows)
        else:
            row[name] = value


class Nesting:
    """Puts flat rows together again; what points nowhere is left out. Raises UnreadableFile if
    one record has more of something than can be true."""

    def __init__(self, rows: Mapping[str, list[Json]]) -> None:
        self._by_id = {
            table: {row["id"]: row for row in reversed(found) if row.get("id")}
            for table, found in rows.items()
        }
        self._below: dict[tuple[str, str], dict[str, list[Json]]] = {}
        for named in LISTS.values():
            for table, back in named.values():
                owners = self._below.setdefault((table, back), defaultdict(list))
                if not owners:
                    for row in rows.get(table, []):
                        if row.get(back):
                            owners[row[back]].append(row)
                    _check_numbers(table, rows.get(table, []), owners)

    def nested(self, table: str, row: Json) -> dict[str, Any]:
        """The record with everything that belongs to it. Tables refer downwards only, so this
        ends however the rows are linked."""
        found: dict[str, Any] = dict(row)
        own = row.get("id", "")
        for name, (below, back) in LISTS.get(table, {}).items():
            items = self._below[below, back].get(own, []) if own else []
            found[name] = [self.nested(below, item) for item in items]
        for name, (beside, column) in ONES.get(table, {}).items():
            other = self._by_id.get(beside, {}).get(row.get(column, ""))
            if other is not None:
                found[name] = self.nested(beside, other)
        return found


def dangling(rows: Mapping[str, list[Json]]) -> Iterator[tuple[str, str, str, int, int]]:
    """Table, column, table it points to, place of the first row that points to nothing, and how
    many do. Such rows, or what they say of another record, are not read."""
    for table, column, beside in _REFERENCES:
        known = {row["id"] for row in rows.get(beside, []) if row.get("id")}
        lost = [
            place
            for place, row in enumerate(rows.get(table, []))
            if row.get(column) and row[column] not in known and _points_to(row, beside)
        ]
        if lost:
            yield table, column, beside, lost[0], len(lost)


def _points_to(row: Json, table: str) -> bool:
    """An attribute says to which table it belongs."""
    return bool(row.get("link_entity", table) == table)


def _check_numbers(table: str, rows: list[Json], owners: Mapping[str, list[Json]]) -> None:
    for owner, items in owners.items():
        if len(items) > MOST_BELOW:
            first_too_many = items[MOST_BELOW]
            number = next(n for n, row in enumerate(rows, start=2) if row is first_too_many)
            raise UnreadableFile(
                f"In „{table}“ gehören {len(items)} Zeilen zum selben Eintrag „{owner[:80]}“, mehr "
                f"als {MOST_BELOW} liest Lotse nicht; ab Zeile {number} sind es zu viele. Es wurde "
                "nichts übernommen.",
                row=number,
            )
