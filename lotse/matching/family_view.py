"""A situation prepared for comparing: folded names, wider language codes, children's windows."""

from dataclasses import dataclass
from enum import StrEnum

from lotse.catalogue.area import Area
from lotse.catalogue.lists import areas, languages, needs
from lotse.catalogue.need import NeedPath
from lotse.catalogue.offer import Offer
from lotse.catalogue.place_name import folded_place
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.matching.child_windows import ChildWindows
from lotse.matching.situation import Situation

DEFAULT_NEED = "information"
POVERTY = "armut"


class Nearness(StrEnum):
    """How an offer's area lies to the family."""

    DISTRICT = "own_district"
    MUNICIPALITY = "own_municipality"
    REGION = "own_region"
    OTHER_DISTRICT = "other_district"  # of the same municipality or Kreis


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyView:
    situation: Situation
    area: Area
    serving: tuple[str, ...]  # AGS whose offers serve the family
    district: str  # folded
    offer_needs: tuple[str, ...]
    procedure_needs: tuple[str, ...]
    spoken: tuple[frozenset[str], ...]  # per language, best first
    speaks_german: bool
    is_poor: bool
    circumstances: frozenset[str]
    children: tuple[ChildWindows, ...]
    names: StageNames

    def nearness(self, ags: str, districts: frozenset[str]) -> Nearness:
        """Of an offer of an area that serves the family; districts are folded."""
        is_region = ags != self.area.ags or self.area.is_region
        if not districts:
            return Nearness.REGION if is_region else Nearness.MUNICIPALITY
        own = self.district in districts
        # A Kreis names its towns where a town names its districts.
        if own or (is_region and folded_place(self.area.name) in districts):
            return Nearness.DISTRICT
        return Nearness.OTHER_DISTRICT

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


def view_of(situation: Situation, names: StageNames = NEUTRAL_NAMES) -> FamilyView:
    """Raises InvalidInput if the municipality is unknown. Unknown needs are left out."""
    area = areas().resolve(situation.municipality)
    known = needs()
    wanted = [code for code in dict.fromkeys(situation.needs) if code in known]
    if not wanted:
        wanted = [DEFAULT_NEED]
    procedures = [code for code in wanted if known[code].path is NeedPath.PROCEDURE]
    return FamilyView(
        situation=situation,
        area=area,
        serving=areas().serving(area.ags),
        district=folded_place(situation.district),
        offer_needs=tuple(code for code in wanted if code not in procedures),
        procedure_needs=tuple(procedures),
        spoken=tuple(languages().spoken(code) for code in situation.languages),
        speaks_german=any(languages().is_german(code) for code in situation.languages),
        is_poor=POVERTY in situation.circumstances,
        circumstances=frozenset(situation.circumstances),
        children=tuple(ChildWindows(child, situation.on) for child in situation.children),
        names=names,
    )
