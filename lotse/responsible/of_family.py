"""The contacts a family is led to: by the schools and Kitas of its children, then by district."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from lotse.dates.partial import PartialDate
from lotse.directory.directory import Directory
from lotse.families.family import Family, Stay, StayKind
from lotse.families.situation import home_of, school_number_of
from lotse.profiles.profile import Profile
from lotse.records import Records
from lotse.responsible.contact import House, ResponsibleContact, for_district, for_house

SchoolNumbers = Mapping[UUID, str]  # of the institutions a stay may point to
_HOUSES = frozenset({StayKind.SCHOOL, StayKind.DAY_CARE})


def contacts_of(
    family: Family, directory: Directory, profile: Profile, numbers: SchoolNumbers, on: date
) -> tuple[ResponsibleContact, ...]:
    """Each once."""
    found = [of_child(family, child.id, directory, numbers, on) for child in family.children]
    found.append(of_district(family, directory, profile, on))
    return tuple(dict.fromkeys(contact for contact in found if contact is not None))


def of_child(
    family: Family, child_id: UUID, directory: Directory, numbers: SchoolNumbers, on: date
) -> ResponsibleContact | None:
    """The school before the Kita, the latest before the earlier one."""
    stays = [s for s in family.stays if s.child_id == child_id and _is_now(s, on)]
    stays.sort(key=lambda s: (s.kind is StayKind.SCHOOL, _first_day(s.since)), reverse=True)
    for stay in stays:
        number = school_number_of(stay, numbers)
        found = for_house(House(name=stay.name, school_number=number), directory, on)
        if found is not None:
            return found
    return None


def of_district(
    family: Family, directory: Directory, profile: Profile, on: date
) -> ResponsibleContact | None:
    home = home_of(family)
    return for_district(home.district if home else "", directory, profile, on)


def _is_now(stay: Stay, on: date) -> bool:
    if stay.kind not in _HOUSES or (stay.until and stay.until.latest < on):
        return False
    return _first_day(stay.since) <= on


def _first_day(since: PartialDate | None) -> date:
    return since.earliest if since else date.min


def school_numbers(records: Records) -> SchoolNumbers:
    return {each.id: each.school_number for each in records.institutions.all()}
