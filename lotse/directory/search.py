"""Finds bodies, networks and professionals by their words, however they are typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from lotse.catalogue.place_name import folded_place
from lotse.catalogue.provider import provider_type_label
from lotse.directory.directory import Directory
from lotse.directory.network import ANCHOR, Network
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.directory.words import (
    functions,
    label_of,
    member_roles,
    network_kinds,
    organisation_roles,
    themes,
)
from lotse.names import folded_tokens, index_tokens


class EntryKind(StrEnum):
    ORGANISATION = "organisation"
    NETWORK = "netzwerk"
    PROFESSIONAL = "fachkraft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`kind_code` is that of `provider_types`, `network_kinds` or `functions`."""

    kind: EntryKind
    id: UUID
    name: str
    kind_code: str
    kind_label: str
    about: str
    districts: tuple[str, ...]
    is_anchor: bool = False


class DirectorySearch:
    """Every word of the search must begin a word of the entry. What has ended is not found."""

    def __init__(self, directory: Directory, on: date) -> None:
        anchors = _anchors(directory, on)
        self._networks = [each for each in directory.networks if each.exists_on(on)]
        self._employer = {each.id: each.organisation_id for each in directory.professionals}
        self._on = on
        found: list[tuple[Entry, tuple[str, ...], tuple[str, ...], frozenset[str]]] = []
        for entry, words in _entries(directory, anchors, on):
            places = frozenset(folded_place(name) for name in entry.districts)
            found.append((entry, index_tokens(*words), index_tokens(entry.name), places))
        found.sort(key=lambda row: (row[0].name.casefold(), str(row[0].id)))
        self._rows = found

    def find(
        self,
        text: str = "",
        *,
        kind: EntryKind | None = None,
        kind_code: str = "",
        district: str = "",
        months: tuple[int, int] | None = None,
        limit: int = 300,
    ) -> list[Entry]:
        """Hits in the name first, then by name. Whoever serves the whole place belongs to every
        district, unless it is a house with an address. `months` of life, both inclusive: networks
        that work for any of them, their members, and who is employed there."""
        words = folded_tokens(text)
        of_age = self._of_age(*months) if months else None
        place = folded_place(district)
        hits = [
            (not _all_begin(words, name), entry)
            for entry, tokens, name, places in self._rows
            if (kind is None or entry.kind is kind)
            and (not kind_code or entry.kind_code == kind_code)
            and (not place or place in places or (entry.kind is EntryKind.NETWORK and not places))
            and (of_age is None or entry.id in of_age)
            and _all_begin(words, tokens)
        ]
        hits.sort(key=lambda hit: hit[0])
        return [entry for _, entry in hits[:limit]]

    def _of_age(self, first: int, last: int) -> frozenset[UUID]:
        networks = [each for each in self._networks if each.touches(first, last)]
        members = {m.organisation_id for each in networks for m in each.members_on(self._on)}
        people = {person for person, body in self._employer.items() if body in members}
        return frozenset({each.id for each in networks} | members | people)


def _anchors(directory: Directory, on: date) -> frozenset[UUID]:
    """Hubs of a network, and houses that are one by themselves."""
    of_networks = {
        member.organisation_id
        for network in directory.networks
        if network.exists_on(on)
        for member in network.members_on(on)
        if member.role == ANCHOR
    }
    houses = {each.id for each in directory.organisations if ANCHOR in each.roles_on(on)}
    return frozenset(of_networks | houses)


def _entries(
    directory: Directory, anchors: frozenset[UUID], on: date
) -> Iterable[tuple[Entry, Sequence[str]]]:
    roles = _roles_in_networks(directory, on)
    for organisation in directory.organisations:
        if organisation.exists_on(on):
            yield _of_organisation(organisation, anchors, roles.get(organisation.id, ()), on)
    for network in directory.networks:
        if network.exists_on(on):
            yield _of_network(network, directory, on)
    for person in directory.professionals:
        if person.works_on(on):
            yield _of_professional(person, directory, on)


def _roles_in_networks(directory: Directory, on: date) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, tuple[str, ...]] = {}
    for network in directory.networks:
        if network.exists_on(on):
            for member in network.members_on(on):
                words = (label_of(member_roles(), member.role), network.name)
                found[member.organisation_id] = (*found.get(member.organisation_id, ()), *words)
    return found


def _of_organisation(
    organisation: Organisation,
    anchors: frozenset[UUID],
    in_networks: Sequence[str],
    on: date,
) -> tuple[Entry, Sequence[str]]:
    label = provider_type_label(organisation.kind)
    roles = [label_of(organisation_roles(), role) for role in organisation.roles_on(on)]
    towns = [
        f"{site.name} {site.street} {site.postcode} {site.town}" for site in organisation.sites
    ]
    about = " · ".join(part for part in (label, *roles, *organisation.service_types[:2]) if part)
    entry = Entry(
        kind=EntryKind.ORGANISATION,
        id=organisation.id,
        name=organisation.name,
        kind_code=organisation.kind,
        kind_label=label,
        about=about,
        districts=organisation.districts,
        is_anchor=organisation.id in anchors,
    )
    own = (organisation.name, organisation.provider, label, *roles, *organisation.service_types)
    marks = [certificate.name for certificate in organisation.certificates]
    return entry, (*own, *towns, *organisation.districts, *marks, *in_networks)


def _of_network(network: Network, directory: Directory, on: date) -> tuple[Entry, Sequence[str]]:
    label = label_of(network_kinds(), network.kind)
    count = len(network.members_on(on))
    office = directory.name_of(network.office_id)
    entry = Entry(
        kind=EntryKind.NETWORK,
        id=network.id,
        name=network.name,
        kind_code=network.kind,
        kind_label=label,
        about=" · ".join(part for part in (label, f"{count} Mitglieder", office) if part),
        districts=network.districts,
    )
    own = (network.name, label, network.body, office, network.office)
    return entry, (*own, *network.districts, *network.tasks, *network.programmes)


def _of_professional(
    person: Professional, directory: Directory, on: date
) -> tuple[Entry, Sequence[str]]:
    label = label_of(functions(), person.function)
    held = person.responsible_on(on)
    organisation = directory.name_of(person.organisation_id)
    topics = [label_of(themes(), theme) for theme in person.themes]
    entry = Entry(
        kind=EntryKind.PROFESSIONAL,
        id=person.id,
        name=person.name,
        kind_code=person.function,
        kind_label=label,
        about=" · ".join(part for part in (label, organisation) if part),
        districts=tuple(dict.fromkeys(each.district for each in held if each.district)),
    )
    places = [each.place for each in held]
    return entry, (person.name, label, person.qualification, organisation, *places, *topics)


def _all_begin(words: Sequence[str], tokens: Sequence[str]) -> bool:
    return all(any(token.startswith(word) for token in tokens) for word in words)
