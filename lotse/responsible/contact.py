"""Who answers for a family: by the child's school or Kita, else by the district.

The directory names who does it now; where it names nobody, the standing contact of the municipal
profile holds. Both are asked here and nowhere else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lotse.catalogue.place_name import folded_place
from lotse.directory.directory import Directory
from lotse.directory.professional import Professional, Responsibility
from lotse.directory.words import functions, label_of
from lotse.profiles.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A school or Kita as a family's record names it; the number if it is known."""

    name: str = ""
    school_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibleContact:
    name: str
    place: str = ""  # "Grundschule am Park" or "Schalke"; empty: the whole municipality
    function: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""

    @property
    def words(self) -> str:
        """`Mia Ost, Schulsozialarbeit (Grundschule am Park)`."""
        who = ", ".join(part for part in (self.name, self.function) if part)
        return f"{who} ({self.place})" if self.place and self.place not in who else who


def for_house(house: House, directory: Directory, on: date) -> ResponsibleContact | None:
    for person, held in _held(directory, on):
        if held.is_at(house.name, house.school_number):
            return _contact(person, held.place, directory)
    return None


def for_district(
    district: str, directory: Directory, profile: Profile, on: date
) -> ResponsibleContact | None:
    """Under any name of the district; None if nobody is named for it, nor for the whole place."""
    places = _names_of(district, profile)
    for person, held in _held(directory, on):
        if held.district and not held.is_for_house and folded_place(held.district) in places:
            return _contact(person, held.district, directory)
    standing = profile.contact_for(district=district)
    if standing is None:
        return None
    return ResponsibleContact(
        name=standing.name, place=standing.district, phone=standing.phone, email=standing.email
    )


def _held(directory: Directory, on: date) -> Iterable[tuple[Professional, Responsibility]]:
    """Whoever began latest comes first: between two days of a change the new one answers."""
    found = [
        (person, held) for person in directory.professionals for held in person.responsible_on(on)
    ]
    return sorted(found, key=lambda each: each[1].since or date.min, reverse=True)


def _names_of(district: str, profile: Profile) -> frozenset[str]:
    known = profile.district(district)
    names = (district, known.name, *known.also_called) if known else (district,)
    return frozenset(folded_place(name) for name in names if name)


def _contact(person: Professional, place: str, directory: Directory) -> ResponsibleContact:
    return ResponsibleContact(
        name=person.name,
        place=place,
        # The public desk of a function says by its name what it is.
        function="" if person.is_public else label_of(functions(), person.function),
        organisation=directory.name_of(person.organisation_id),
        phone=person.phone,
        email=person.email,
        hours=person.hours,
    )
