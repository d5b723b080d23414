"""All that the page of an offer shows, read at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotse.catalogue.implausible import implausible
from lotse.catalogue.lists import areas
from lotse.catalogue.local import Coverage, school_coverage
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import OfferChange
from lotse.catalogue.references import dangling, offer_ids
from lotse.catalogue.school import SchoolDirectory
from lotse.catalogue.shipped import directory_of
from lotse.chain.names import StageNames
from lotse.dates.written import german
from lotse.profiles.kept import profile_of
from lotse.records import RecordBook, Records
from lotse.referrals.referral import Referral, ReferralState
from lotse.views.offer_patrol import failed_referrals


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFile:
    offer: Offer
    history: Sequence[OfferChange]
    names: Mapping[str, str]  # of all offers by id
    stage_names: StageNames  # of the place in use
    schools: SchoolDirectory
    districts: tuple[str, ...]  # of its sites, to choose the nearest
    referrals: int
    arrived: int
    coverage: Coverage | None  # of the primary schools of its municipality, if it speaks of any
    doubts: tuple[str, ...]  # German: what speaks against it being right as it stands


def offer_file(offer_id: str, book: RecordBook) -> OfferFile:
    """Raises NotFound."""
    with book.transaction() as records:
        offer = records.offers.get(offer_id)
        made = records.referrals.to_offers([offer_id])
        return OfferFile(
            offer=offer,
            history=records.offers.history(offer_id),
            names=_names(offer, records),
            stage_names=profile_of(records).names,
            schools=(schools := records.schools.derived(directory_of)),
            districts=tuple(dict.fromkeys(d for site in offer.locations for d in site.districts)),
            referrals=len(made),
            arrived=sum(each.state is ReferralState.ARRIVED for each in made),
            coverage=_coverage(offer, schools),
            doubts=(*_asked_by(made, offer), *doubts_in(offer, records)),
        )


def doubts_in(offer: Offer, records: Records) -> tuple[str, ...]:
    """What cannot be right, and what it points to and is not there; none of it keeps the offer from
    being stored."""
    ids, schools = records.offers.derived(offer_ids), records.schools.derived(directory_of)
    dangles = (problem.sentence for problem in dangling(offer, 1, ids, schools))
    return (*implausible(offer), *dangles)


def _asked_by(made: Sequence[Referral], offer: Offer) -> Iterator[str]:
    """The question of referrals that came to nothing since the last check."""
    failed = failed_referrals([offer], made)[offer.id]
    if failed:
        what = "Eine Vermittlung kam" if failed == 1 else f"{failed} Vermittlungen kamen"
        since = f" seit der Prüfung am {german(offer.last_verified)}" if offer.last_verified else ""
        yield f"Angebot noch aktuell? {what}{since} dort nicht zustande."


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
