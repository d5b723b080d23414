"""Houses (Kita, school, clinic) that offers are bound to and children go to, made comparable.

An offer and a child are at the same house if they share a key. Schools are compared by their
official numbers where both have one; where one has none, names decide.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from lotse.catalogue.offer import Offer
from lotse.catalogue.place_name import folded_place
from lotse.catalogue.school import SchoolDirectory
from lotse.catalogue.shipped import school_directory
from lotse.errors import NotFound

_NOWHERE = frozenset[str]()


@lru_cache(maxsize=4096)
def keys_of_child(name: str, school_number: str) -> frozenset[str]:
    """Of the house a child goes to."""
    folded = folded_place(name)
    if not school_number:
        return frozenset({f"any {folded}"}) if folded else _NOWHERE
    by_number = frozenset({f"nr {school_number}"})
    return by_number | {f"unnumbered {folded}"} if folded else by_number


class Houses:
    """Of the offers of one catalogue; `directory` is asked only for schools without a name."""

    def __init__(self, directory: Callable[[], SchoolDirectory] = school_directory) -> None:
        self._directory = directory

    def restricting(self, offer: Offer) -> frozenset[str]:
        """Keys of the houses whose children the offer is for."""
        if not offer.institutions:
            return _NOWHERE
        return self._keys((bound.name, bound.school_number) for bound in offer.institutions)

    def of(self, offer: Offer) -> frozenset[str]:
        """Keys of the houses the offer is bound to or stands in."""
        if not offer.locations:
            return self.restricting(offer)
        sites = ((site.institution, site.school_number) for site in offer.locations)
        return self.restricting(offer) | self._keys(sites)

    def _keys(self, houses: Iterable[tuple[str, str]]) -> frozenset[str]:
        return frozenset(key for name, number in houses for key in self._keys_of(name, number))

    def _keys_of(self, name: str, number: str) -> Iterable[str]:
        names = [name] if name or not number else self._names_of(number)
        folded = {folded_place(one) for one in names} - {""}
        yield from (f"any {one}" for one in folded)
        yield from ([f"nr {number}"] if number else [f"unnumbered {one}" for one in folded])

    def _names_of(self, school_number: str) -> list[str]:
        try:
            school = self._directory().get(school_number)
        except NotFound:
            return []
        return [school.name, school.full_name]
