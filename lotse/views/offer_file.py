"""All that the page of an offer shows, read at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lotse.catalogue.lists import areas
from lotse.catalogue.local import Coverage, school_coverage
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import OfferChange
from lotse.catalogue.school import SchoolDirectory
from lotse.catalogue.shipped import directory_of
from lotse.records import RecordBook, Records
from lotse.referrals.referral import ReferralState


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFile:
    offer: Offer
    history: Sequence[OfferChange]
    names: Mapping[str, str]  # of all offers by id
    schools: SchoolDirectory
    districts: tuple[str, ...]  # of its sites, to choose the nearest
    referrals: int
    arrived: int
    coverage: Coverage | None  # of the primary schools of its municipality, if it speaks of any


def offer_file(offer_id: str, book: RecordBook) -> OfferFile:
    """Raises NotFound."""
    with book.transaction() as records:
        offer = records.offers.get(offer_id)
        made = [each for each in records.referrals.all() if each.offer_id == offer_id]
        return OfferFile(
            offer=offer,
            history=records.offers.history(offer_id),
            names=_names(offer, records),
            schools=(schools := records.schools.derived(directory_of)),
            districts=tuple(dict.fromkeys(d for site in offer.locations for d in site.districts)),
            referrals=len(made),
            arrived=sum(each.state is ReferralState.ARRIVED for each in made),
            coverage=_coverage(offer, schools),
        )


def _names(offer: Offer, records: Records) -> Mapping[str, str]:
    named = {*offer.requires, *offer.excludes}
    if not named:
        return {}
    return {each.id: each.name for each in records.offers.all() if each.id in named}


def _coverage(offer: Offer, schools: SchoolDirectory) -> Coverage | None:
    area = areas().find(offer.municipality)
    if not offer.covered_schools or area is None:
        return None
    there = (school for school in schools.schools if school.ags == area.ags)
    return school_coverage(offer, there)
