"""One offer of the catalogue; empty means not stated."""

from dataclasses import dataclass, field
from datetime import date

from lotse.catalogue.contact import Contact
from lotse.catalogue.offer_parts import (
    BoundInstitution,
    CapacityState,
    Funding,
    LanguageNote,
    OfferKind,
    Origin,
    SchoolCover,
)
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.provider import Provider, providers_of
from lotse.catalogue.session import Session

ACTIVE = "aktiv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """First the columns of `offers.csv`, then what else there is to know."""

    id: str
    name: str
    municipality: str  # name as in the file; matching resolves it to an AGS
    districts: tuple[str, ...] = ()
    provider: str = ""
    provider_type: str = ""
    description: str = ""
    offer_type: str = ""
    needs: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()  # stage and corridor codes
    age_min_months: int | None = None
    age_max_months: int | None = None
    target_groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    cost: str = ""
    access: tuple[str, ...] = ()
    capacity: str = ""
    sites: str = ""
    frequency: str = ""
    phone: str = ""
    url: str = ""
    source: str = ""
    status: str = "aktiv"
    referable: bool = True
    only_for: tuple[str, ...] = ()
    prefers: tuple[str, ...] = ()

    kind: OfferKind = OfferKind.OFFER
    alternate_name: str = ""
    alert: str = ""  # what everybody must see first: "zurzeit nur vormittags erreichbar"
    email: str = ""
    service_types: tuple[str, ...] = ()  # a referral names one of them
    locations: tuple[OfferSite, ...] = ()
    sessions: tuple[Session, ...] = ()
    by_appointment: bool = False  # „nur nach Anmeldung“
    registration: str = ""  # how to register
    language_notes: tuple[LanguageNote, ...] = ()
    interpreter: str = ""
    cost_note: str = ""
    documents: tuple[str, ...] = ()  # what to bring
    also_serves: tuple[str, ...] = ()  # municipalities beside its own
    contacts: tuple[Contact, ...] = ()
    status_since: date | None = None
    status_reason: str = ""
    valid_until: date | None = None
    last_verified: date | None = None
    verified_by: str = ""
    verified_how: str = ""
    capacity_state: CapacityState | None = None
    capacity_on: date | None = None
    capacity_source: str = ""
    waiting_weeks: int | None = None
    excludes: tuple[str, ...] = ()  # ids of offers that do not go together with this one
    requires: tuple[str, ...] = ()  # ids of offers that come before this one
    institutions: tuple[BoundInstitution, ...] = ()
    covered_schools: tuple[SchoolCover, ...] = ()
    funding: tuple[Funding, ...] = ()
    legal_bases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    origin: Origin | None = None
    version: int = field(default=0, compare=False)  # of the stored row; says nothing about it

    @property
    def providers(self) -> str:
        """`Stadt Gelsenkirchen, Caritas`: the file parts them by semicolon."""
        return in_words(self.provider)

    @property
    def provider_list(self) -> tuple[Provider, ...]:
        return providers_of(self.provider, self.provider_type)

    @property
    def can_be_referred(self) -> bool:
        """Active, meant for referrals, and no example, contact place or programme."""
        return self.status == ACTIVE and self.referable and self.kind is OfferKind.OFFER

    @property
    def anchor_sites(self) -> tuple[OfferSite, ...]:
        return tuple(site for site in self.locations if site.is_anchor)


def in_words(listed: str) -> str:
    """A cell of the file that holds a list, as people read it."""
    return ", ".join(part.strip() for part in listed.split(";") if part.strip())
