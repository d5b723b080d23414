"""Two networks become one, pure: nobody who belongs to either is lost."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from lotse.directory.network import Network, NetworkMember
from lotse.errors import InvalidInput


def merged(kept: Network, other: Network, today: date) -> tuple[Network, Network]:
    """The network that goes on with everything of both, and the one that ends in it."""
    if kept.id == other.id:
        raise InvalidInput(
            "Ein Netzwerk lässt sich nicht mit sich selbst zusammenführen. Es wurde nichts "
            "geändert.",
            {"other": "Bitte wählen Sie ein anderes Netzwerk."},
        )
    whole = replace(
        kept,
        districts=_both_areas(kept, other),
        from_months=_lowest(kept.from_months, other.from_months),
        to_months=_highest(kept.to_months, other.to_months),
        members=_members(kept.members, other.members),
        tasks=_each_once(kept.tasks, other.tasks),
        programmes=_each_once(kept.programmes, other.programmes),
        body=kept.body or other.body,
        office_id=kept.office_id or other.office_id,
        office=kept.office or other.office,
        meets=kept.meets or other.meets,
        note="\n".join(note for note in (kept.note, other.note) if note),
    )
    ended = replace(
        other,
        ended_on=today,
        end_reason=f"zusammengeführt mit „{kept.name}“",
        merged_into=kept.id,
    )
    return whole, ended


def _members(
    kept: Iterable[NetworkMember], other: Iterable[NetworkMember]
) -> tuple[NetworkMember, ...]:
    """Who is in both under the same role stands once, from the earlier day on; another role of
    the same organisation stays beside it."""
    found: dict[tuple[object, str, date | None], NetworkMember] = {}
    for member in (*kept, *other):
        key = (member.organisation_id, member.role, member.until)
        known = found.get(key)
        earlier = None if known is None else _earlier(known.since, member.since)
        found[key] = member if known is None else replace(known, since=earlier)
    return tuple(found.values())


def _earlier(one: date | None, other: date | None) -> date | None:
    """None is: since always, or nobody knows."""
    return None if one is None or other is None else min(one, other)


def _both_areas(kept: Network, other: Network) -> tuple[str, ...]:
    """A network without districts serves the whole place, and so does the merged one."""
    if not kept.districts or not other.districts:
        return ()
    return _each_once(kept.districts, other.districts)


def _lowest(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else min(one, other)


def _highest(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else max(one, other)


def _each_once(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
