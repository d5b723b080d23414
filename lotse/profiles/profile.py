"""A municipal profile: everything that differs from place to place, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from lotse.catalogue.lists import areas
from lotse.catalogue.place_name import folded_place
from lotse.chain.names import LocalName, StageNames
from lotse.chain.stages import Span, corridors
from lotse.chain.transitions import Route, route_of
from lotse.profiles.parts import (
    About,
    Contact,
    Corridor,
    District,
    Focus,
    Indicator,
    Letterhead,
    LocalForm,
    LocalNeed,
    StageName,
    Station,
    Threshold,
    Town,
    Weight,
)


@dataclass(frozen=True, kw_only=True)
class Profile:
    about: About
    stages: tuple[StageName, ...] = ()
    corridors: tuple[Corridor, ...] = ()
    stations: tuple[Station, ...] = ()
    focus: tuple[Focus, ...] = ()
    districts: tuple[District, ...] = ()
    towns: tuple[Town, ...] = ()
    forms: tuple[LocalForm, ...] = ()
    letterheads: tuple[Letterhead, ...] = ()
    needs: tuple[LocalNeed, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    weights: tuple[Weight, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    contacts: tuple[Contact, ...] = ()

    @property
    def name(self) -> str:
        return self.about.name

    @property
    def is_kreis(self) -> bool:
        """Its towns are municipalities of their own."""
        return bool(self.about.ags) and areas().get(self.about.ags).is_region

    @property
    def leitbild(self) -> str:
        return self.about.leitbild

    @cached_property
    def names(self) -> StageNames:
        return StageNames(
            stages={
                row.code: LocalName(label=row.label, short=row.short or row.label)
                for row in self.stages
            },
            corridors={
                row.code: LocalName(label=row.label, short=row.short or row.label)
                for row in self.corridors
                if row.label
            },
        )

    @cached_property
    def corridor_spans(self) -> tuple[Span, ...]:
        """When the transitions are at this place; empty if all are as in the rules."""
        own = {row.code: row for row in self.corridors if row.opens or row.closes}
        if not own:
            return ()
        return tuple(
            span.between(own[span.code].opens, own[span.code].closes) if span.code in own else span
            for span in corridors()
        )

    def route(self, corridor: str) -> Route | None:
        """The usual way through a corridor, as this place goes it."""
        usual = route_of(corridor)
        own = next((row for row in self.corridors if row.code == corridor), None)
        if usual is None or own is None:
            return usual
        return replace(
            usual,
            label=own.label or usual.label,
            gives=own.gives or usual.gives,
            takes=own.takes or usual.takes,
            paper=own.paper or usual.paper,
            trigger=own.trigger or usual.trigger,
        )

    @property
    def hidden_needs(self) -> frozenset[str]:
        """Codes that no letter names."""
        return frozenset(row.code for row in self.needs if row.hidden_in_letters)

    @property
    def needs_in_focus(self) -> tuple[str, ...]:
        return tuple(row.code for row in self.needs if row.in_focus)

    @property
    def weight_points(self) -> Mapping[str, int]:
        return {row.code: row.value for row in self.weights}

    def form_title(self, form_id: str, otherwise: str) -> str:
        """The name of a form at this place."""
        return next((row.title for row in self.forms if row.form == form_id), otherwise)

    def district(self, name: str) -> District | None:
        """By any of its names, however it is typed."""
        typed = folded_place(name)
        return next((row for row in self.districts if typed in _names_of(row)), None)

    def names_of(self, name: str) -> tuple[str, ...]:
        """All names of a district, its own first; of one the profile does not know, this one."""
        found = self.district(name)
        return (found.name, *found.also_called) if found else (name,)

    def neighbours_of(self, name: str) -> tuple[str, ...]:
        """Both ways: who is named as a neighbour has one too."""
        found = self.district(name)
        if found is None:
            return ()
        return tuple(row.name for row in self.districts if _names(found, row) or _names(row, found))

    def districts_of(self, town: str) -> tuple[str, ...]:
        """Names to choose from; within a Kreis those of the town and those that name none."""
        typed = folded_place(town)
        return tuple(
            row.name for row in self.districts if not row.town or folded_place(row.town) == typed
        )

    @property
    def district_tags(self) -> tuple[str, ...]:
        """Each once, however it is spelled, in order."""
        found = {tag.casefold(): tag for row in reversed(self.districts) for tag in row.tags}
        return tuple(found[key] for key in sorted(found))

    def has_tag(self, district: str, tag: str) -> bool:
        """Of a district by any of its names; every one has the empty tag."""
        if not tag:
            return True
        found = self.district(district)
        return found is not None and tag.casefold() in map(str.casefold, found.tags)

    def contact_for(self, *, district: str = "", school: str = "") -> Contact | None:
        """By school, then by district, then for the whole place."""
        of_school = (row for row in self.contacts if school and row.school == school)
        place = self.district(district) if district else None
        of_place = (row for row in self.contacts if place and row.district == place.name)
        of_all = (row for row in self.contacts if not row.district and not row.school)
        return next(iter((*of_school, *of_place, *of_all)), None)

    def letterhead(self, code: str) -> Letterhead | None:
        return next((row for row in self.letterheads if row.code == code), None)


def _names(district: District, other: District) -> bool:
    """As a neighbour, by any of its names."""
    return not _names_of(other).isdisjoint(map(folded_place, district.neighbours))


def _names_of(district: District) -> frozenset[str]:
    return frozenset(folded_place(name) for name in (district.name, *district.also_called))
