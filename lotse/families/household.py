"""Where people live: several households, memberships with dates, unknown addresses."""

from dataclasses import dataclass
from uuid import UUID

from lotse.dates.partial import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    id: UUID
    label: str = ""  # "bei der Mutter", "Großeltern"
    street: str = ""
    postcode: str = ""
    town: str = ""
    district: str = ""  # Sozialraum or Stadtteil, free text
    municipality: str = ""  # AGS, empty if unknown
    address_unknown: bool = False
    address_confidential: bool = False  # never printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    person_id: UUID
    household_id: UUID
    since: PartialDate | None = None
    until: PartialDate | None = None
