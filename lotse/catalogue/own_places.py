"""The places of a catalogue whose offers are there for a desk."""

from collections.abc import Iterable

from lotse.catalogue.lists import areas
from lotse.catalogue.offer_row import WHOLE_LAND


def own_places(names: Iterable[str], ags: str) -> frozenset[str]:
    """Of the names as offers write them: the place itself, its Kreis, the Land; for a Kreis its
    towns too. Empty without a place."""
    if not ags:
        return frozenset()
    own = {*areas().serving(ags), *(area.ags for area in areas().all if area.parent == ags)}
    return frozenset(name for name in names if _ags(name) in own)


def _ags(name: str) -> str:
    area = areas().find("Nordrhein-Westfalen" if name == WHOLE_LAND else name)
    return area.ags if area else ""
