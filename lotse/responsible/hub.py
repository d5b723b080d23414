"""The Ankerstandort near a family: the house that letters may name as reachable hub."""

from collections.abc import Iterable
from datetime import date

from lotse.catalogue.offer import ACTIVE, Offer
from lotse.catalogue.offer_site import OfferSite, address_line
from lotse.catalogue.place_name import folded_place
from lotse.directory.directory import Directory
from lotse.directory.entries import EntryKind
from lotse.directory.search import DirectorySearch
from lotse.families.family import Family
from lotse.families.situation import home_of
from lotse.records import Records
from lotse.responsible.read import directory_of


def hub_near(family: Family, offer: Offer, records: Records, on: date) -> str:
    """One line for a letter: name, address, telephone. Hubs of the offer itself come first, then
    those of the network, then those of other offers. Empty if there is none, and for a family
    whose address is secret: the hub would tell the district."""
    home = home_of(family)
    district = home.district if home else ""
    if any(household.address_confidential for household in family.households):
        return ""
    own = _of_offers([offer], district) or _of_offers([offer])
    return (
        own
        or _of_network(directory_of(records), district, on)
        or (_of_offers(records.offers.all(), district) if district else "")
    )


def _of_offers(offers: Iterable[Offer], district: str | None = None) -> str:
    """In that district; without one anywhere."""
    wanted = None if district is None else folded_place(district)
    for offer in offers:
        for site in offer.anchor_sites if offer.status == ACTIVE else ():
            if site.is_confidential:
                continue
            if wanted is None or (wanted and wanted in map(folded_place, site.districts)):
                return _site_line(offer, site)
    return ""


def _site_line(offer: Offer, site: OfferSite) -> str:
    name = site.institution or site.name or offer.name
    return _line(name, address_line(site), site.phone)


def _of_network(directory: Directory, district: str, on: date) -> str:
    if not district:
        return ""
    search = DirectorySearch(directory, on)
    for entry in search.find(kind=EntryKind.ORGANISATION, district=district, limit=10_000):
        if entry.is_anchor:
            places = directory.by_id[entry.id].sites
            wanted = folded_place(district)
            site = next(s for s in places if folded_place(s.district) == wanted)
            town = f"{site.postcode} {site.town}".strip()
            address = ", ".join(part for part in (site.street, town) if part)
            return _line(entry.name, address, site.phone)
    return ""


def _line(name: str, address: str, phone: str) -> str:
    called = f"Telefon {phone}" if phone else ""
    return ", ".join(part for part in (name, address, called) if part)
