"""What a family's situation is today: where it lives, what it speaks, whom offers may serve."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from uuid import UUID

from lotse.errors import InvalidInput
from lotse.families import member_changes
from lotse.families.family import Family, Stay, StayKind
from lotse.families.household import Household
from lotse.families.person import Person, SpeaksLevel
from lotse.matching.situation import ChildDates, Enrolment, Situation
from lotse.referrals.referral import Referral, ReferralState

NOTHING: Mapping[UUID, str] = MappingProxyType({})


GOES_THERE = frozenset({ReferralState.SENT, ReferralState.WAITING, ReferralState.ARRIVED})


def situation_of(
    family: Family,
    today: date,
    *,
    referrals: Sequence[Referral] = (),
    school_numbers: Mapping[UUID, str] = NOTHING,
) -> Situation:
    """What matching may know of a family. Raises InvalidInput with what is still missing.

    `school_numbers` are those of the institutions of this file.
    """
    home = home_of(family)
    municipality = family.municipality or (home.municipality if home else "")
    children = tuple(_dates(family, child) for child in dated_children(family, today))
    problems: dict[str, str] = {}
    if not municipality:
        problems["municipality"] = (
            f"„{home.town}“ ist keine Gemeinde in NRW. Bitte tragen Sie den Ort der Familie ein."
            if home and home.town
            else "Bitte tragen Sie den Ort der Familie ein."
        )
    if not children:
        problems["children"] = "Bitte tragen Sie Geburtstag oder Termin eines Kindes ein."
    if problems:
        raise InvalidInput("Für Vorschläge fehlt noch etwas.", problems)
    return Situation(
        on=today,
        municipality=municipality,
        district=home.district if home else "",
        children=children,
        needs=tuple(dict.fromkeys(need.code for need in family.open_needs)),
        languages=spoken_well(family),
        circumstances=family.circumstances,
        enrolments=_enrolments(family, today, school_numbers),
        attended=_offers(referrals, {ReferralState.ARRIVED}),
        running=_offers(referrals, GOES_THERE),
        markers=family.markers,
    )


def _offers(referrals: Sequence[Referral], states: Collection[ReferralState]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.offer_id for one in referrals if one.state in states))


def _enrolments(
    family: Family, today: date, school_numbers: Mapping[UUID, str]
) -> tuple[Enrolment, ...]:
    """Kitas and schools of the children of the situation; those to come do not count yet."""
    places = {child.id: index for index, child in enumerate(dated_children(family, today))}
    return tuple(
        Enrolment(
            child=places[stay.child_id],
            name=stay.name,
            school_number=school_number_of(stay, school_numbers),
            is_over=stay.until is not None and stay.until.latest < today,
        )
        for stay in family.stays
        if stay.kind in (StayKind.DAY_CARE, StayKind.SCHOOL)
        and stay.child_id in places
        and not (stay.since and stay.since.earliest > today)
    )


def school_number_of(stay: Stay, of_institutions: Mapping[UUID, str]) -> str:
    """Its own, else that of the institution of this file; empty if neither is known."""
    if stay.school_number or stay.institution_id is None:
        return stay.school_number
    return of_institutions.get(stay.institution_id, "")


def dated_children(family: Family, today: date) -> tuple[Person, ...]:
    """The children of the situation, in its order; suggestions name them by index."""
    return tuple(
        child
        for child in family.children
        if (child.born is not None and child.born.earliest <= today)
        or (child.born is None and child.due is not None)
    )


def _dates(family: Family, child: Person) -> ChildDates:
    """A birthday that is only known roughly counts from its earliest day."""
    born = child.born.earliest if child.born else None
    since = [
        stay.since.earliest
        for stay in family.stays
        if stay.child_id == child.id and stay.kind is StayKind.DAY_CARE and stay.since
    ]
    return ChildDates(
        born=born,
        due=None if born else child.due,
        entry_year=member_changes.entry_year_of(family, child.id),
        day_care_since=min(since, default=None),
    )


def home_of(family: Family) -> Household | None:
    """Where the family is to be found today: the household of a child, else the first one."""
    children = {child.id for child in family.children}
    homes = {household.id: household for household in family.households}
    for membership in family.memberships:
        if membership.person_id in children and membership.until is None:
            return homes.get(membership.household_id)
    return family.households[0] if family.households else None


def told_district(family: Family) -> str:
    """The district as papers may follow it: empty where an address is secret."""
    home = home_of(family)
    if home is None or any(household.address_confidential for household in family.households):
        return ""
    return home.district


def spoken_well(family: Family) -> tuple[str, ...]:
    """Languages of the adults, best first, in which a talk is possible."""
    codes = [
        language.code
        for member in family.adults
        for language in member.person.languages
        if language.level is SpeaksLevel.WELL
    ]
    return tuple(dict.fromkeys(codes))
