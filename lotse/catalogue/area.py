"""The Land, its Kreise and municipalities with AGS and parent."""

from collections.abc import Iterable
from dataclasses import dataclass

from lotse.catalogue.place_name import folded_place
from lotse.errors import InvalidInput, quoted

SHOWN = 5  # names to choose from in a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    ags: str
    name: str
    kind: str  # "kreisfreie Stadt", "Kreis", "Land" …
    parent: str  # AGS, empty for the Land

    @property
    def is_region(self) -> bool:
        """A Kreis or the Land: it has towns of its own below it."""
        return self.kind in ("Kreis", "Land")


class Areas:
    """Finds areas by name, its unambiguous beginning or AGS; knows who serves whom."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self.all: tuple[Area, ...] = tuple(areas)
        self._by_ags = {area.ags: area for area in self.all}
        self._by_name = {folded_place(area.name): area for area in self.all}

    def get(self, ags: str) -> Area:
        """Raises KeyError for an AGS that does not exist."""
        return self._by_ags[ags]

    def resolve(self, name_or_ags: str) -> Area:
        """Raises InvalidInput, naming what was written, if it is unknown or ambiguous."""
        written = name_or_ags.strip()
        exact = self._by_ags.get(written) or self._by_name.get(folded_place(written))
        if exact:
            return exact
        found = self.beginning_with(written)
        if len(found) == 1:
            return found[0]
        raise InvalidInput(_unclear(written, found))

    def find(self, name_or_ags: str) -> Area | None:
        """As `resolve`, but None instead of an error."""
        try:
            return self.resolve(name_or_ags)
        except InvalidInput:
            return None

    def beginning_with(self, written: str) -> tuple[Area, ...]:
        start = folded_place(written)
        if not start:
            return ()
        return tuple(area for name, area in self._by_name.items() if name.startswith(start))

    def serving(self, ags: str) -> tuple[str, ...]:
        """AGS of all areas whose offers serve this one: itself first, then Kreis and Land."""
        found = []
        area = self._by_ags.get(ags)
        while area:
            found.append(area.ags)
            area = self._by_ags.get(area.parent)
        return tuple(found)

    def towns(self) -> tuple[Area, ...]:
        """All municipalities, by name."""
        found = (area for area in self.all if not area.is_region)
        return tuple(sorted(found, key=lambda area: folded_place(area.name)))


def _unclear(written: str, found: tuple[Area, ...]) -> str:
    if not written:
        return "Die Kommune fehlt. Bitte Name oder amtlichen Gemeindeschlüssel angeben."
    if not found:
        return (
            f"Die Kommune {quoted(written)} gibt es in Nordrhein-Westfalen nicht. Bitte den Namen "
            "oder den amtlichen Gemeindeschlüssel prüfen."
        )
    names = ", ".join(area.name for area in found[:SHOWN])
    more = f" und {len(found) - SHOWN} weitere" if len(found) > SHOWN else ""
    return f"Die Kommune {quoted(written)} ist nicht eindeutig: {names}{more}. Bitte ausschreiben."
