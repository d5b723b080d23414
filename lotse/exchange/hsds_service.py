"""One offer as a service of the Human Services Data Specification, and back without loss.

Fields the specification lacks travel as attributes of a taxonomy of our own: one term per column
of our offer files, its value the text of the cell. So does whatever its own fields would bring
back differently. If another program has changed such a field since, the field holds and the
attribute does not.
"""

from collections.abc import Mapping
from typing import Any

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import ALL_COLUMNS, Problem, cells_of, read_row
from lotse.exchange.hsds_ids import hsds_id
from lotse.exchange.hsds_native import TAXONOMY, Json, native_service
from lotse.exchange.hsds_reading import NATIVE_COLUMNS, ServiceReader
from lotse.exchange.leaving import as_it_may_leave

_TAXONOMY_ID = hsds_id("taxonomy")
_TAXONOMY_ABOUT = "Spalten der Angebotsdateien von Lotse; die Werte sind der Text der Zelle."


def service_of(offer: Offer) -> Json:
    """Fully nested. Confidential addresses and internal contacts are left out."""
    leaving = as_it_may_leave(offer)
    service = native_service(leaving)
    said, brought_back = cells_of(leaving), _brought_back(service)
    attributes = [
        _attribute(service["id"], column, said[column])
        for column in ALL_COLUMNS
        if said[column] != brought_back[column]
    ]
    return {**service, "attributes": attributes} if attributes else service


def _brought_back(service: Mapping[str, Any]) -> dict[str, str]:
    """The cells that the native fields alone give."""
    cells = ServiceReader(service, 0).cells()
    return cells_of(read_row(0, cells)[0])


def _attribute(owner: str, column: str, value: str) -> Json:
    return {
        "id": hsds_id(owner, "attribute", column),
        "link_id": owner,
        "link_entity": "service",
        "value": value,
        "taxonomy_term_id": _term(column)["id"],
        "taxonomy_term": _term(column),
    }


def _term(column: str) -> Json:
    return {
        "id": hsds_id("term", column),
        "code": column,
        "name": column,
        "description": f"Spalte „{column}“ einer Angebotsdatei",
        "taxonomy": TAXONOMY,
        "taxonomy_id": _TAXONOMY_ID,
    }


def taxonomy() -> Json:
    """The taxonomy as a record of its own, for the tables of a data package."""
    return {"id": _TAXONOMY_ID, "name": TAXONOMY, "description": _TAXONOMY_ABOUT}


def read_service(
    service: Mapping[str, Any], row: int
) -> tuple[dict[str, str], list[Problem], frozenset[str]]:
    """The cells of the offer, what is wrong, and which columns came as attributes."""
    reader = ServiceReader(service, row)
    cells = reader.cells()
    carried = _carried(reader)
    doubtful = NATIVE_COLUMNS & carried.keys()
    if doubtful:
        cells = _still_true(cells, carried, doubtful)
    cells.update({c: text for c, text in carried.items() if c not in NATIVE_COLUMNS})
    cells.setdefault("referable", "")
    return cells, list(dict.fromkeys(reader.problems)), frozenset(carried)


def _carried(reader: ServiceReader) -> dict[str, str]:
    found = {}
    for attribute in reader.items(reader.service, "attributes"):
        term = reader.item(attribute, "taxonomy_term")
        code = reader.text(term, "code")
        if reader.text(term, "taxonomy") == TAXONOMY and code in ALL_COLUMNS:
            found[code] = reader.text(attribute, "value")
    return found


def _still_true(
    native: dict[str, str], carried: Mapping[str, str], doubtful: frozenset[str]
) -> dict[str, str]:
    """An attribute beside native fields holds as long as these say what it would write there."""
    offer, problems = read_row(0, {**native, **carried})
    if any(problem.column in doubtful for problem in problems):
        return {**native, **{column: carried[column] for column in doubtful}}
    would_say = ServiceReader(native_service(offer), 0).cells()
    kept = {column: carried[column] for column in doubtful if would_say[column] == native[column]}
    return {**native, **kept}
