"""The profiles that come with Lotse: eighteen places and a neutral one for all others."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

import resources
from lotse.catalogue.area import Area
from lotse.catalogue.lists import areas, rows
from lotse.catalogue.place_name import folded_place
from lotse.profiles.parts import Town
from lotse.profiles.profile import Profile
from lotse.profiles.read import sure
from lotse.profiles.rows import read_toml

NEUTRAL = "nrw"


class PlaceKind(Enum):
    MODEL = auto()  # one of the eighteen, with a profile of its own
    EXTENSION = auto()  # joined in 2017; the sources give only the name
    OTHER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A Kreis or municipality to choose."""

    area: Area
    kind: PlaceKind


@cache
def places() -> tuple[Place, ...]:
    """All Kreise and municipalities of the Land by name."""
    kinds = _kinds()
    found = (
        Place(area=area, kind=kinds.get(area.ags, PlaceKind.OTHER))
        for area in areas().all
        if area.kind != "Land"
    )
    return tuple(sorted(found, key=lambda place: folded_place(place.area.name)))


@cache
def shipped_profile(code: str) -> Profile:
    """By its code, which is the name of its file."""
    return sure(read_toml(resources.text(f"profiles/{code}.toml")))


@cache
def profile_for(ags: str) -> Profile:
    """Of the place itself, else of its Kreis, else the neutral one under the place's name, with its
    towns if it is a Kreis."""
    kinds = _kinds()
    for serving in areas().serving(ags):
        if kinds.get(serving) is PlaceKind.MODEL:
            return shipped_profile(code_of(areas().get(serving).name))
    neutral = neutral_profile()
    area = areas().find(ags)
    if area is None:
        return neutral
    about = replace(neutral.about, name=area.name, ags=area.ags)
    towns = tuple(_town(each) for each in areas().towns() if each.parent == area.ags)
    return replace(neutral, about=about, towns=towns)


def _town(area: Area) -> Town:
    return Town(name=area.name, ags=area.ags, source="Amtliches Gemeindeverzeichnis")


def neutral_profile() -> Profile:
    return shipped_profile(NEUTRAL)


def code_of(name: str) -> str:
    """`Kreis Unna` is `kreis_unna`."""
    return folded_place(name).replace(" ", "_")


@cache
def _kinds() -> dict[str, PlaceKind]:
    return {
        row["ags"] or areas().resolve(row["name"]).ags: (
            PlaceKind.MODEL if row["ags"] else PlaceKind.EXTENSION
        )
        for row in rows("municipalities")
    }
