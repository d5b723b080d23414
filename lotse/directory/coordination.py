"""How much of a work there is at which provider, for the coordination: numbers, never a name of
anybody."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lotse.catalogue.provider import provider_type_label
from lotse.directory.directory import Directory
from lotse.directory.professional import Professional


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderWork:
    provider: str
    kind_label: str
    workers: int
    houses: int  # schools and Kitas they answer for
    districts: int
    themes: Mapping[str, int]  # code -> workers


def coordination_view(
    directory: Directory, on: date, *, function: str = "", theme: str = ""
) -> tuple[ProviderWork, ...]:
    """One row per provider with anybody at work that day, most workers first; those without a
    provider stand in one row without a name."""
    groups: dict[UUID | None, list[Professional]] = {}
    for person in directory.professionals:
        wanted = (not function or person.function == function) and (
            not theme or theme in person.themes
        )
        if wanted and person.works_on(on):
            known = person.organisation_id if person.organisation_id in directory.by_id else None
            groups.setdefault(known, []).append(person)
    rows = [_row(key, people, directory, on) for key, people in groups.items()]
    return tuple(sorted(rows, key=lambda row: (-row.workers, row.provider.casefold())))


def _row(
    key: UUID | None, people: list[Professional], directory: Directory, on: date
) -> ProviderWork:
    held = [each for person in people for each in person.responsible_on(on)]
    provider = directory.by_id[key] if key else None
    return ProviderWork(
        provider=provider.name if provider else "",
        kind_label=provider_type_label(provider.kind) if provider else "",
        workers=len(people),
        houses=len({each.school_number or each.house for each in held if each.is_for_house}),
        districts=len({each.district for each in held if each.district}),
        themes=Counter(theme for person in people for theme in set(person.themes)),
    )
