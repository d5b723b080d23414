"""What can be found in the directory, each with the words it is found by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

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


def entries_of(directory: Directory, on: date) -> Iterable[tuple[Entry, Sequence[str]]]:
    """What exists on that day."""
    anchors = _anchors(directory, on)
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
