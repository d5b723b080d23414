"""The whole directory as it was read once; pages, reports and searches ask it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from lotse.directory.network import Network, NetworkMember
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.errors import NotFound

E = TypeVar("E", Organisation, Network, Professional)


@dataclass(frozen=True, kw_only=True)
class Directory:
    """Each list by name."""

    organisations: Sequence[Organisation] = ()
    networks: Sequence[Network] = ()
    professionals: Sequence[Professional] = ()

    @cached_property
    def by_id(self) -> Mapping[UUID, Organisation]:
        return {organisation.id: organisation for organisation in self.organisations}

    def organisation(self, entry_id: UUID) -> Organisation:
        """Raises NotFound; so do the next two."""
        return _found(
            self.organisations, entry_id, "Diese Einrichtung steht nicht (mehr) im Verzeichnis."
        )

    def network(self, entry_id: UUID) -> Network:
        return _found(self.networks, entry_id, "Dieses Netzwerk steht nicht (mehr) im Verzeichnis.")

    def professional(self, entry_id: UUID) -> Professional:
        return _found(
            self.professionals, entry_id, "Diese Fachkraft steht nicht (mehr) im Verzeichnis."
        )

    def name_of(self, organisation_id: UUID | None) -> str:
        """Empty for none and for one that is not (or no longer) in the file."""
        found = self.by_id.get(organisation_id) if organisation_id else None
        return found.name if found else ""

    def members_of(
        self, network: Network, on: date
    ) -> tuple[tuple[NetworkMember, Organisation], ...]:
        """Those of that day, by name."""
        found = [
            (member, self.by_id[member.organisation_id])
            for member in network.members_on(on)
            if member.organisation_id in self.by_id
        ]
        return tuple(sorted(found, key=lambda each: each[1].name.casefold()))

    def networks_of(self, organisation_id: UUID, on: date) -> tuple[Network, ...]:
        return tuple(
            network
            for network in self.networks
            if network.exists_on(on)
            and any(m.organisation_id == organisation_id for m in network.members_on(on))
        )

    def people_of(self, organisation_id: UUID, on: date) -> tuple[Professional, ...]:
        """Who is employed there."""
        return tuple(
            person
            for person in self.professionals
            if person.organisation_id == organisation_id and person.works_on(on)
        )

    def people_for(self, house: Organisation, on: date) -> tuple[Professional, ...]:
        """Who answers for the house, whoever employs them."""
        return tuple(
            person
            for person in self.professionals
            if any(
                held.is_at(house.name, house.school_number) for held in person.responsible_on(on)
            )
        )


def _found(entries: Sequence[E], entry_id: UUID, gone: str) -> E:
    for entry in entries:
        if entry.id == entry_id:
            return entry
    raise NotFound(gone)
