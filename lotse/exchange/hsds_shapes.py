"""The shapes in which programs give services of the Human Services Data Specification: a list, a
page of the API, one service, an organization with its services, a service at its location."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

# Where the list is: in a page of the API, in a whole directory.
_LISTS = ("contents", "services", "service")


def services_in(content: Any) -> Sequence[object] | None:
    """None if there are none at all; an entry that is no service stays what it is."""
    if isinstance(content, list):
        return _together(content)
    if not isinstance(content, Mapping):
        return None
    if _is_organization(content) or _is_at_location(content):
        return _together([content])
    for name in _LISTS:
        if isinstance(content.get(name), list):
            return _together(content[name])
    return [content] if "name" in content and "id" in content else None


def _together(entries: Sequence[object]) -> Sequence[object]:
    """A service that comes once for each of its locations is one service."""
    found: list[object] = []
    seen: dict[str, dict[str, Any]] = {}
    for entry in entries:
        if isinstance(entry, dict) and _is_at_location(entry):
            here = {name: value for name, value in entry.items() if name != "service"}
            service = entry["service"]
            key = str(service.get("id"))
            if key not in seen:
                seen[key] = {**service, "service_at_locations": []}
                found.append(seen[key])
            seen[key]["service_at_locations"].append(here)
        elif isinstance(entry, dict) and _is_organization(entry):
            found += _services_of(entry)
        else:
            found.append(entry)
    return found


def _services_of(organization: Mapping[str, Any]) -> Iterator[object]:
    itself = {name: value for name, value in organization.items() if name != "services"}
    for service in organization["services"]:
        yield {"organization": itself, **service} if isinstance(service, dict) else service


def _is_organization(entry: Mapping[str, Any]) -> bool:
    return "name" in entry and isinstance(entry.get("services"), list)


def _is_at_location(entry: Mapping[str, Any]) -> bool:
    return isinstance(entry.get("service"), dict) and "status" not in entry
