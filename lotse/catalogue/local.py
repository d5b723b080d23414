"""What of an offer is meant for one place: its site, its contact, the houses it belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lotse.catalogue.contact import Contact
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.place_name import folded_place
from lotse.catalogue.school import School


def site_for(offer: Offer, district: str, neighbours: Sequence[str] = ()) -> OfferSite | None:
    """The site in the family's district, else in the nearest of its neighbours (nearest first),
    else the anchor site, else the first; None if no site is known."""
    for place in (district, *neighbours):
        wanted = folded_place(place)
        for site in offer.locations:
            if wanted and wanted in map(folded_place, site.districts):
                return site
    return next(iter((*offer.anchor_sites, *offer.locations)), None)


def contact_for(offer: Offer, *, school_number: str = "", district: str = "") -> Contact | None:
    """Who answers for this school, else for this district, else for everybody."""
    wanted = folded_place(district)
    for contact in offer.contacts:
        if school_number and contact.school_number == school_number:
            return contact
    for contact in offer.contacts:
        if wanted and folded_place(contact.district) == wanted:
            return contact
    general = (c for c in offer.contacts if not c.school_number and not c.district)
    return next(general, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many schools an offer reaches; of the rest nobody has said anything."""

    covered: int
    not_covered: int
    schools: int

    @property
    def share(self) -> float:
        return self.covered / self.schools if self.schools else 0.0


def school_coverage(
    offer: Offer, schools: Iterable[School], *, school_type: str = "Grundschule"
) -> Coverage:
    """Among the schools of one type, usually those of one municipality."""
    said = {cover.school_number: cover.is_covered for cover in offer.covered_schools}
    numbers = [school.number for school in schools if school.school_type == school_type]
    return Coverage(
        covered=sum(said.get(number) is True for number in numbers),
        not_covered=sum(said.get(number) is False for number in numbers),
        schools=len(numbers),
    )
