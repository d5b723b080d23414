"""Institutions with their sites, and the desk at which somebody works with Lotse."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID


class InstitutionKind(StrEnum):
    CLINIC = "klinik"
    OFFICE = "amt"  # Familienbüro, Jugendamt, Frühe Hilfen
    DAY_CARE = "kita"
    SCHOOL = "schule"
    PROVIDER = "traeger"


class DataProtectionLaw(StrEnum):
    """Church providers fall under their own law instead of the GDPR."""

    GDPR = "DSGVO"
    CATHOLIC = "KDG"
    PROTESTANT = "DSG-EKD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    name: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    district: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Such as „Bewegungskindergarten“."""

    name: str
    issuer: str = ""
    valid_until: date | None = None

    def is_valid(self, on: date) -> bool:
        return self.valid_until is None or on <= self.valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    id: UUID
    kind: InstitutionKind
    name: str
    provider: str = ""
    law: DataProtectionLaw = DataProtectionLaw.GDPR
    school_number: str = ""
    sites: tuple[Site, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    version: int = 0

    @property
    def main_site(self) -> Site:
        return self.sites[0] if self.sites else Site()


class Work(StrEnum):
    """The job a desk is set up for; decides the start page and the forms offered first."""

    CLINIC = "klinik"
    SOCIAL_WORK = "sozialarbeit"
    DAY_CARE = "kita"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who writes records here: goes into every record as author and institution."""

    author: str
    institution: Institution
    municipality: str  # AGS
    work: Work
    phone: str = ""
    email: str = ""
    contact: str = ""  # named on letters instead of the author
    footer: str = ""  # at the foot of letters
    practice: bool = False
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def installation(self) -> str:
        """What files of this desk are signed with: `Familienbüro Mitte, Gelsenkirchen`."""
        parts = (self.institution.name, self.institution.main_site.town)
        return ", ".join(part for part in parts if part)
