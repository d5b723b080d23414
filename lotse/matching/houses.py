"""Houses (Kita, school, clinic) that offers are bound to and children go to, made comparable."""

from collections.abc import Iterable
from functools import lru_cache

from lotse.catalogue.offer import Offer
from lotse.catalogue.place_name import folded_place
from lotse.catalogue.shipped import school_directory
from lotse.errors import NotFound


@lru_cache(maxsize=4096)
def house_keys(name: str, school_number: str) -> frozenset[str]:
    """What the house is known by: two houses are the same if they share a key."""
    keys = {f"nr {school_number}"} if school_number else set()
    names = [name] if name else _names_of(school_number)
    return frozenset(keys | {folded_place(one) for one in names if folded_place(one)})


def restricting_houses(offer: Offer) -> frozenset[str]:
    """Keys of the houses whose children the offer is for."""
    if not offer.institutions:
        return frozenset()
    return _all_keys((bound.name, bound.school_number) for bound in offer.institutions)


def houses_of(offer: Offer) -> frozenset[str]:
    """Keys of the houses the offer is bound to or stands in."""
    if not offer.locations:
        return restricting_houses(offer)
    sites = ((site.institution, site.school_number) for site in offer.locations)
    return restricting_houses(offer) | _all_keys(sites)


def _all_keys(houses: Iterable[tuple[str, str]]) -> frozenset[str]:
    return frozenset(
        key for name, number in houses if name or number for key in house_keys(name, number)
    )


def _names_of(school_number: str) -> list[str]:
    try:
        school = school_directory().get(school_number)
    except NotFound:
        return []
    return [school.name, school.full_name]
