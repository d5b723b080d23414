"""A situation prepared for comparing: folded names, wider language codes, children's windows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.catalogue.area import Area
from lotse.catalogue.lists import areas, languages, needs
from lotse.catalogue.need import NeedPath
from lotse.catalogue.offer import Offer
from lotse.catalogue.place_name import folded_place
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.chain.rules import rules
from lotse.chain.stages import Span
from lotse.matching.child_windows import ChildWindows
from lotse.matching.houses import keys_of_child
from lotse.matching.markers import marked_needs
from lotse.matching.prepared import PreparedOffer
from lotse.matching.situation import ChildDates, Enrolment, Situation

DEFAULT_NEED = "information"
POVERTY = "armut"
KnownWindows = dict[tuple[ChildDates, date, tuple[Span, ...]], ChildWindows]


class Nearness(StrEnum):
    """How an offer's area lies to the family."""

    DISTRICT = "own_district"
    NEIGHBOUR = "neighbour_district"
    MUNICIPALITY = "own_municipality"
    REGION = "own_region"
    OTHER_DISTRICT = "other_district"  # of the same municipality or Kreis


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyView:
    situation: Situation
    area: Area
    serving: tuple[str, ...]  # AGS whose offers serve the family
    districts: frozenset[str]  # folded names of the own district
    neighbours: frozenset[str]  # folded
    offer_needs: tuple[str, ...]
    procedure_needs: tuple[str, ...]
    marked_needs: Mapping[str, str]  # need -> why it comes up by itself
    spoken: tuple[frozenset[str], ...]  # per language, best first
    speaks_german: bool
    is_poor: bool
    outreach_first: tuple[str, ...]  # circumstances for which outreach comes first
    circumstances: frozenset[str]
    houses: Mapping[str, frozenset[int]]  # key of a house -> children that go there now
    children: tuple[ChildWindows, ...]
    names: StageNames

    def nearness(
        self, ags: str, districts: frozenset[str], also_serves: frozenset[str] = frozenset()
    ) -> Nearness:
        """Of an offer of an area that serves the family; districts are folded."""
        if ags not in self.serving and not also_serves.isdisjoint(self.serving):
            return Nearness.MUNICIPALITY
        is_region = ags != self.area.ags or self.area.is_region
        if not districts:
            return Nearness.REGION if is_region else Nearness.MUNICIPALITY
        own = not self.districts.isdisjoint(districts)
        # A Kreis names its towns where a town names its districts.
        if own or (is_region and folded_place(self.area.name) in districts):
            return Nearness.DISTRICT
        if not self.neighbours.isdisjoint(districts):
            return Nearness.NEIGHBOUR
        return Nearness.OTHER_DISTRICT

    def nearness_of(self, prepared: PreparedOffer) -> Nearness:
        return self.nearness(prepared.ags, prepared.districts, prepared.also_serves)

    def is_served(self, prepared: PreparedOffer) -> bool:
        """By its area."""
        return prepared.ags in self.serving or not prepared.also_serves.isdisjoint(self.serving)

    def language_rank(self, offered: frozenset[str]) -> int | None:
        """Position of the best language of the family that is offered."""
        for rank, codes in enumerate(self.spoken):
            if codes & offered:
                return rank
        return None

    def matched_circumstances(self, offer: Offer) -> tuple[str, ...]:
        wanted = {*offer.only_for, *offer.prefers}
        return tuple(code for code in self.situation.circumstances if code in wanted)

    def is_excluded(self, offer: Offer) -> bool:
        """Made only for families with circumstances this one has none of."""
        return bool(offer.only_for) and self.circumstances.isdisjoint(offer.only_for)

    def children_at(self, houses: frozenset[str]) -> frozenset[int]:
        """Who goes to one of these houses now."""
        if not houses or not self.houses:
            return frozenset()
        return frozenset(child for key in houses & self.houses.keys() for child in self.houses[key])


def view_of(
    situation: Situation,
    names: StageNames = NEUTRAL_NAMES,
    known_windows: KnownWindows | None = None,
) -> FamilyView:
    """Raises InvalidInput if the municipality is unknown. Unknown needs are left out.

    `known_windows` keeps the windows of children born on one day, for who looks at many families.
    """
    area = areas().resolve(situation.municipality)
    known = needs()
    wanted = [code for code in dict.fromkeys(situation.needs) if code in known]
    if not wanted:
        wanted = [DEFAULT_NEED]
    marked = marked_needs(situation)
    wanted += [code for code in marked if code not in wanted]
    procedures = [code for code in wanted if known[code].path is NeedPath.PROCEDURE]
    first: list[str] = rules("matching")["outreach_first"]["circumstances"]
    return FamilyView(
        situation=situation,
        area=area,
        serving=areas().serving(area.ags),
        districts=_folded((situation.district, *situation.district_names)),
        neighbours=_folded(situation.neighbours),
        offer_needs=tuple(code for code in wanted if code not in procedures),
        procedure_needs=tuple(procedures),
        marked_needs=marked,
        spoken=tuple(languages().spoken(code) for code in situation.languages),
        speaks_german=any(languages().is_german(code) for code in situation.languages),
        is_poor=POVERTY in situation.circumstances,
        outreach_first=tuple(code for code in situation.circumstances if code in first),
        circumstances=frozenset(situation.circumstances),
        houses=_houses(situation.enrolments),
        children=tuple(_windows(child, situation, known_windows) for child in situation.children),
        names=names,
    )


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(folded_place(name) for name in names) - {""}


def _windows(child: ChildDates, situation: Situation, known: KnownWindows | None) -> ChildWindows:
    on, corridors = situation.on, situation.corridors
    if known is None:
        return ChildWindows(child, on, corridors)
    key = (child, on, corridors)
    if key not in known:
        known[key] = ChildWindows(child, on, corridors)
    return known[key]


def _houses(enrolments: tuple[Enrolment, ...]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for one in enrolments:
        if not one.is_over:
            for key in keys_of_child(one.name, one.school_number):
                found.setdefault(key, set()).add(one.child)
    return {key: frozenset(children) for key, children in found.items()}
