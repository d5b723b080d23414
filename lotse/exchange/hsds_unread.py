"""What a service of another program says that Lotse has no place for: said, not lost in silence."""

from collections.abc import Iterator, Mapping
from typing import Any

from lotse.catalogue.offer_row import Problem
from lotse.exchange.hsds_native import DISTRICT, TAXONOMY, TOWN

# Kind of record -> its fields that are read; those that hold records of another kind.
_READ: Mapping[str, str] = {
    "service": "name alternate_name description url email status interpretation_services "
    "application_process fees_description fees eligibility_description minimum_age maximum_age "
    "assured_date assurer_email alert",
    "organization": "name description",
    "phone": "number extension",
    "schedule": "valid_from valid_to dtstart until freq interval byday opens_at closes_at notes "
    "description",
    "service_area": "name",
    "language": "code name note",
    "funding": "source",
    "cost_option": "option amount currency amount_description",
    "required_document": "document",
    "contact": "name title department email",
    "service_at_location": "description",
    "location": "name description transportation",
    "address": "address_1 address_2 attention postal_code city",
    "accessibility": "description details",
}
_BELOW: Mapping[str, Mapping[str, str]] = {
    "service": {
        "organization": "organization", "phones": "phone", "schedules": "schedule",
        "service_areas": "service_area", "languages": "language", "funding": "funding",
        "cost_options": "cost_option", "required_documents": "required_document",
        "contacts": "contact", "service_at_locations": "service_at_location",
    },
    "service_at_location": {"location": "location", "phones": "phone", "schedules": "schedule"},
    "location": {
        "addresses": "address", "accessibility": "accessibility", "phones": "phone",
        "schedules": "schedule",
    },
    "contact": {"phones": "phone"},
}  # fmt: skip
# How the records hang together and when they were made; says nothing about an offer.
_STRUCTURE = frozenset(
    {
        "id", "metadata", "last_modified", "type", "address_type", "location_type",
        "state_province", "region", "country", "timezone", "wkst", "extent_type",
    }
)  # fmt: skip
_KNOWN = {kind: frozenset(read.split()) | _STRUCTURE for kind, read in _READ.items()}
_MOST_NAMES = 50


class Unread:
    """Collects over all services of a file, so that each field is named once."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, int]] = {}  # field -> first row, number of services

    def look(self, service: Mapping[str, Any], row: int) -> None:
        for name in dict.fromkeys(_unread("service", service)):
            first, count = self._found.get(name, (row, 0))
            self._found[name] = (first, count + 1)

    def problems(self) -> Iterator[Problem]:
        for name, (row, count) in list(self._found.items())[:_MOST_NAMES]:
            often = f" (bei {count} Angeboten)" if count > 1 else ""
            sentence = f"Das Feld „{name[:80]}“ liest Lotse nicht; sein Inhalt ginge verloren"
            yield Problem(row=row, column=name[:80], sentence=f"{sentence}{often}.", blocking=False)


def _unread(kind: str, record: Mapping[str, Any], path: str = "") -> Iterator[str]:
    below = _BELOW.get(kind, {})
    for name, value in record.items():
        if value in (None, "", [], {}) or name in _KNOWN[kind] or name.endswith("_id"):
            continue
        if name not in below:
            if not _is_ours(name, value):
                yield f"{path}{name}"
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from _unread(below[name], item, f"{path}{name}.")


def _is_ours(name: str, value: Any) -> bool:
    """What we write ourselves: the kind of an area, and terms of our own taxonomy."""
    if name != "attributes":
        return value in (TOWN, DISTRICT)
    if not isinstance(value, list):
        return True  # what is wrong with it is said elsewhere
    terms = (one.get("taxonomy_term") for one in value if isinstance(one, dict))
    return all(isinstance(term, dict) and term.get("taxonomy") == TAXONOMY for term in terms)
