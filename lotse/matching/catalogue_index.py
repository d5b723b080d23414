"""Offers by area, need and window, so that a suggestion looks only at those that can fit."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from lotse.bulk import making_many
from lotse.catalogue.offer import ACTIVE, Offer
from lotse.catalogue.offer_parts import OfferKind
from lotse.matching.child_windows import OfferWindow
from lotse.matching.houses import Houses
from lotse.matching.prepared import PreparedOffer, Traits, prepared_offer

Fit = TypeVar("Fit")
_Shelf = dict[int, tuple[OfferWindow, list[PreparedOffer]]]  # by the trait of the window


class Catalogue:
    """Build it once and pass it to `suggest` again and again; it knows no weights."""

    @making_many()
    def __init__(self, offers: Iterable[Offer], houses: Houses | None = None) -> None:
        """`houses` know the schools of the file; else those that are shipped."""
        traits = Traits(houses or Houses())
        self.prepared = tuple(prepared_offer(offer, traits) for offer in offers)
        self.of_houses = tuple(one for one in self.prepared if one.houses and _is_listed(one))
        self.with_requirements = tuple(one for one in self.prepared if one.offer.requires)
        self.by_id: Mapping[str, PreparedOffer] = {one.offer.id: one for one in self.prepared}
        self._usable: defaultdict[tuple[str, str], _Shelf] = defaultdict(dict)
        for prepared in self.prepared:
            if prepared.offer.can_be_referred:
                self._shelve(prepared)

    def _shelve(self, prepared: PreparedOffer) -> None:
        trait = prepared.window_trait
        for ags in prepared.areas:
            for need in prepared.offer.needs:
                shelf = self._usable[ags, need]
                if trait in shelf:
                    shelf[trait][1].append(prepared)
                else:
                    shelf[trait] = (prepared.window, [prepared])

    def usable(
        self,
        area_codes: Iterable[str],
        needs: Iterable[str],
        fit: Callable[[OfferWindow], Fit | None],
    ) -> Iterator[tuple[Fit, list[PreparedOffer]]]:
        """Active, referable offers of these areas for any of these needs with how their window
        fits; `fit` gives None for one that does not. An offer may come more than once."""
        wanted = tuple(needs)
        fits: dict[int, Fit | None] = {}
        for ags in area_codes:
            for need in wanted:
                for trait, (window, found) in self._usable.get((ags, need), {}).items():
                    if trait not in fits:
                        fits[trait] = fit(window)
                    fitting = fits[trait]
                    if fitting is not None:
                        yield fitting, found


def _is_listed(prepared: PreparedOffer) -> bool:
    """What children of a house have there: its offers and the programmes of the whole house."""
    offer = prepared.offer
    return offer.status == ACTIVE and offer.kind in (OfferKind.OFFER, OfferKind.PROGRAMME)
