"""A network of organisations: who decides, who runs the office, who belongs to it, for what."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from lotse.catalogue.offer_parts import Origin
from lotse.directory.period import holds

ANCHOR = "ankerstandort"  # the member families can always turn to


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkMember:
    organisation_id: UUID
    role: str = "mitglied"  # a code of `member_roles`, or own words
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Months of life as in the catalogue: both inclusive, negative before birth."""

    id: UUID
    name: str
    kind: str = ""  # a code of `network_kinds`
    body: str = ""  # the Gremium that decides
    office_id: UUID | None = None  # the organisation that runs the Geschäftsstelle
    office: str = ""  # its desk or address there
    districts: tuple[str, ...] = ()  # none: the whole municipality
    from_months: int | None = None
    to_months: int | None = None
    members: tuple[NetworkMember, ...] = ()
    tasks: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    meets: str = ""  # "viermal im Jahr"
    note: str = ""
    ended_on: date | None = None
    end_reason: str = ""
    merged_into: UUID | None = None
    origin: Origin | None = None
    version: int = field(default=0, compare=False)  # of the stored row; says nothing about it

    def members_on(self, day: date) -> tuple[NetworkMember, ...]:
        return tuple(m for m in self.members if holds(m.since, m.until, day))

    def touches(self, first: int, last: int) -> bool:
        """Whether it works for any month of life from `first` to `last`."""
        begins = self.from_months is None or self.from_months <= last
        return begins and (self.to_months is None or self.to_months >= first)

    def exists_on(self, day: date) -> bool:
        return self.ended_on is None or day <= self.ended_on
