"""What there is: offers of a place by stage and district, by type, and where nothing stands."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lotse.catalogue.lists import areas, needs
from lotse.catalogue.need import NeedPath
from lotse.catalogue.offer import ACTIVE
from lotse.catalogue.offer_parts import OfferKind
from lotse.catalogue.place_name import folded_place
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.chain.stages import Span, corridors, stages
from lotse.gaps.age_groups import AgeSpan
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.child_windows import UNDER_THREE
from lotse.matching.prepared import PreparedOffer, usual_span

NO_TYPE = "ohne Angabe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """`serving` counts every offer a family there can use, `local` those that name the district."""

    serving: int
    local: int

    @property
    def text(self) -> str:
        """`4 (1 vor Ort)`; a gap says so in words."""
        if not self.serving:
            return "Lücke"
        return f"{self.serving} ({self.local} vor Ort)" if self.local else str(self.serving)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """`cells[row][column]`, rows are stages and corridors, columns districts."""

    municipality: str
    stage_names: tuple[str, ...]
    districts: tuple[str, ...]
    cells: tuple[tuple[Amount, ...], ...]
    types: tuple[str, ...]
    by_type: tuple[tuple[int, ...], ...]  # row per type, column per district
    empty_stages: tuple[str, ...]  # without any offer in the whole place


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictGaps:
    """What a district lacks. `needs` are labels of needs no offer there covers."""

    district: str
    stages: tuple[str, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """At which ages; how the place calls its stages; `own` are the corridors of a place that times
    them itself. With `only`, districts that offers name beside the given ones are left out."""

    ages: AgeSpan | None = None
    names: StageNames = NEUTRAL_NAMES
    own: tuple[Span, ...] = ()
    only: bool = False


WHOLE = Look()


def inventory(
    catalogue: Catalogue,
    municipality: str,
    districts: Sequence[str],
    look: Look = WHOLE,
) -> Inventory:
    """Of running offers and programmes that serve the place; `municipality` is an AGS."""
    ages, names = look.ages, look.names
    found = [one for one in _running(catalogue, municipality) if _is_within(one, ages)]
    spans = [span for span in _spans(look.own) if ages is None or ages.touches(*span.months)]
    columns = districts_of(() if look.only else found, districts)
    cells = tuple(
        tuple(_amount((o for o in found if _is_for(o, span)), name) for name in columns)
        for span in spans
    )
    types = sorted({one.offer.offer_type or NO_TYPE for one in found}, key=str.casefold)
    return Inventory(
        municipality=areas().get(municipality).name,
        stage_names=tuple(names.label(span.code) for span in spans),
        districts=tuple(columns),
        cells=cells,
        types=tuple(types),
        by_type=tuple(
            tuple(
                _amount((o for o in found if (o.offer.offer_type or NO_TYPE) == kind), n).serving
                for n in columns
            )
            for kind in types
        ),
        empty_stages=tuple(
            names.label(span.code) for span in spans if not any(_is_for(one, span) for one in found)
        ),
    )


def gaps_of_districts(
    catalogue: Catalogue,
    municipality: str,
    districts: Sequence[str],
    look: Look = WHOLE,
) -> tuple[DistrictGaps, ...]:
    """One entry per district, in the order of the profile."""
    ages, whole = look.ages, inventory(catalogue, municipality, districts, look)
    found = [one for one in _running(catalogue, municipality) if _is_within(one, ages)]
    asked = [
        need
        for need in needs().values()
        if need.path is NeedPath.OFFER
        and (ages is None or ages.touches(need.age_min_months, need.age_max_months + 1))
    ]
    result = []
    for column, district in enumerate(whole.districts):
        there = [one for one in found if _serves(one, district)]
        covered = Counter(need for one in there for need in one.offer.needs)
        result.append(
            DistrictGaps(
                district=district,
                stages=tuple(
                    name
                    for name, row in zip(whole.stage_names, whole.cells, strict=True)
                    if not row[column].serving
                ),
                needs=tuple(need.label for need in asked if not covered[need.code]),
            )
        )
    return tuple(result)


def districts_of(found: Iterable[PreparedOffer], known: Sequence[str]) -> list[str]:
    """Those of the profile, then others that offers name; each once however it is spelled."""
    names: Mapping[str, str] = {folded_place(name): name for name in reversed(known)}
    own = list(dict.fromkeys(names[folded_place(name)] for name in known))
    named = {folded_place(name): name for one in found for name in one.offer.districts}
    return own + sorted((name for key, name in named.items() if key not in names), key=str.casefold)


def _running(catalogue: Catalogue, municipality: str) -> list[PreparedOffer]:
    serving = set(areas().serving(municipality))
    return [
        one
        for one in catalogue.prepared
        if one.offer.status == ACTIVE
        and one.offer.kind in (OfferKind.OFFER, OfferKind.PROGRAMME)
        and not serving.isdisjoint(one.areas)
    ]


def _is_within(one: PreparedOffer, ages: AgeSpan | None) -> bool:
    return ages is None or ages.touches(*usual_span(one.window))


def _spans(own: tuple[Span, ...]) -> tuple[Span, ...]:
    """Stages, then corridors; of two that share a code the stage."""
    codes = {span.code for span in stages()}
    return (*stages(), *(span for span in own or corridors() if span.code not in codes))


def _is_for(one: PreparedOffer, span: Span) -> bool:
    """By its ages where it states them, else by its stages; one that says nothing is for none."""
    window = one.window
    if window.age_min_months is not None or window.age_max_months is not None:
        first, last = usual_span(window)
        return first < span.months[1] and last > span.months[0]
    if UNDER_THREE in window.stages and span.code in ("geburt", "saeugling"):
        return True
    return span.code in window.stages


def _serves(one: PreparedOffer, district: str) -> bool:
    return not one.districts or folded_place(district) in one.districts


def _amount(offers: Iterable[PreparedOffer], district: str) -> Amount:
    there = [one for one in offers if _serves(one, district)]
    return Amount(serving=len(there), local=sum(1 for one in there if one.districts))
