"""A body: an authority, a provider, a house, a company; never anybody who sees cases by this."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from lotse.catalogue.offer_parts import Origin
from lotse.directory.period import holds
from lotse.institutions import Certificate, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRole:
    """What the house is from a day on: the primary school becomes a Familienzentrum."""

    role: str  # a code of `organisation_roles`, or own words
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    id: UUID
    name: str
    kind: str = ""  # a code of `provider_types`
    provider: str = ""  # who runs it, if it is a house of somebody
    school_number: str = ""
    service_types: tuple[str, ...] = ()
    roles: tuple[HeldRole, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    sites: tuple[Site, ...] = ()
    url: str = ""
    note: str = ""
    ended_on: date | None = None
    origin: Origin | None = None
    version: int = field(default=0, compare=False)  # of the stored row; says nothing about it

    @property
    def districts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(site.district for site in self.sites if site.district))

    def roles_on(self, day: date) -> tuple[str, ...]:
        return tuple(held.role for held in self.roles if holds(held.since, held.until, day))

    def exists_on(self, day: date) -> bool:
        return self.ended_on is None or day <= self.ended_on
