"""From a row of the practice file to a family; ids depend on the keys alone."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid5

from lotse.catalogue.shipped import areas
from lotse.chain.school_entry import entry_year
from lotse.dates.partial import PartialDate
from lotse.families.changes import add_circumstances, add_needs, add_strengths
from lotse.families.family import Custody, Family, Member, Milestone, Role, Stay, StayKind
from lotse.families.household import Household, Membership
from lotse.families.member_changes import set_custody, set_school_entry
from lotse.families.person import (
    ContactKind,
    ContactWay,
    Person,
    SpeaksLevel,
    SpokenLanguage,
)
from lotse.institutions import Desk
from lotse.practice.relative import day_of, school_starter_born
from lotse.practice.schema import AdultRow, ChildRow, FamilyRow, StayRow

PRACTICE = UUID("6f0f6d5e-6c2f-5d0a-9a51-1f2d1f0e7a11")
SOURCE = "Aufnahmebogen"
ALLOWED = {"ja": True, "nein": False}


def practice_id(*keys: str) -> UUID:
    return uuid5(PRACTICE, "/".join(keys))


def family_of(row: FamilyRow, desk: Desk, reference: str, today: date) -> Family:
    taken_in = day_of(row.taken_in, today)
    home = _home(row)
    away = [adult for adult in row.adult if adult.elsewhere]
    family = Family(
        id=practice_id(row.key),
        reference=reference,
        municipality=home.municipality,
        members=(
            *(Member(person=_adult(row, a, today), role=Role(a.role)) for a in row.adult),
            *(Member(person=_child(row, c, today), role=Role.CHILD) for c in row.child),
        ),
        households=(home, *(_other_home(row, adult) for adult in away)),
        memberships=tuple(_memberships(row, home)),
        stays=tuple(_stay(row, stay, desk, today) for stay in row.stay),
        milestones=tuple(
            Milestone(
                child_id=practice_id(row.key, m.child),
                code=m.code,
                on=PartialDate.of(day_of(m.on, today)),
                text=m.text,
            )
            for m in row.milestone
        ),
        concern=row.concern,
    )
    family = add_needs(family, row.needs, today=taken_in, source=SOURCE)
    family = add_strengths(family, row.strengths, today=taken_in, source=SOURCE)
    family = add_circumstances(family, row.circumstances)
    return _with_school_entries(_with_custody(family, row), row)


def _adult(row: FamilyRow, adult: AdultRow, today: date) -> Person:
    way = ContactWay(
        kind=ContactKind(adult.phone_kind),
        value=adult.phone,
        message_allowed=ALLOWED.get(adult.message),
        note=adult.note,
    )
    return Person(
        id=practice_id(row.key, adult.key),
        given_name=adult.given,
        family_name=adult.family,
        written_as=adult.written_as,
        born=PartialDate.of(day_of(adult.born, today)) if adult.born else None,
        languages=tuple(_language(written) for written in adult.languages),
        interpreter_needed=adult.interpreter,
        contacts=(way,) if adult.phone else (),
        note="" if adult.phone else adult.note,
    )


def _language(written: str) -> SpokenLanguage:
    code, _, level = written.partition(":")
    return SpokenLanguage(code=code, level=SpeaksLevel(level or "gut"))


def _child(row: FamilyRow, child: ChildRow, today: date) -> Person:
    return Person(
        id=practice_id(row.key, child.key),
        given_name=child.given,
        family_name=child.family,
        born=_born(child, today),
        due=day_of(child.due, today) if child.due else None,
        papers_missing=child.papers_missing,
    )


def _born(child: ChildRow, today: date) -> PartialDate | None:
    if child.starts_school:
        return PartialDate.of(school_starter_born(child.starts_school, today))
    if not child.born:
        return None
    day = day_of(child.born, today)
    return PartialDate(day.year, circa=child.circa) if child.year_only else PartialDate.of(day)


def _home(row: FamilyRow) -> Household:
    area = areas().find(row.town) if row.town else None
    return Household(
        id=practice_id(row.key, "zuhause"),
        street=row.street,
        postcode=row.postcode,
        town=row.town,
        district=row.district,
        municipality=area.ags if area else "",
        address_unknown=row.address_unknown,
    )


def _other_home(row: FamilyRow, adult: AdultRow) -> Household:
    return Household(
        id=practice_id(row.key, adult.key, "zuhause"),
        label=f"bei {adult.given}",
        address_unknown=True,
    )


def _memberships(row: FamilyRow, home: Household) -> Iterable[Membership]:
    for adult in row.adult:
        if adult.elsewhere:
            yield Membership(
                person_id=practice_id(row.key, adult.key),
                household_id=practice_id(row.key, adult.key, "zuhause"),
            )
        elif Role(adult.role) is not Role.GUARDIAN:
            yield Membership(person_id=practice_id(row.key, adult.key), household_id=home.id)
    for child in row.child:
        yield Membership(person_id=practice_id(row.key, child.key), household_id=home.id)


def _stay(row: FamilyRow, stay: StayRow, desk: Desk, today: date) -> Stay:
    return Stay(
        child_id=practice_id(row.key, stay.child),
        kind=StayKind(stay.kind),
        name=stay.name or desk.institution.name,
        institution_id=None if stay.name else desk.institution.id,
        since=PartialDate.of(day_of(stay.since, today)) if stay.since else None,
        until=PartialDate.of(day_of(stay.until, today)) if stay.until else None,
        note=stay.note,
    )


def _with_custody(family: Family, row: FamilyRow) -> Family:
    if row.custody is None:
        return family
    holders = [practice_id(row.key, holder) for holder in row.custody.holders]
    for child in row.child:
        child_id = practice_id(row.key, child.key)
        family = set_custody(family, child_id, Custody(row.custody.kind), holders)
    return family


def _with_school_entries(family: Family, row: FamilyRow) -> Family:
    for child in row.child:
        person = family.person(practice_id(row.key, child.key))
        if child.deferred and person.born:
            year = entry_year(person.born.earliest) + 1
            family = set_school_entry(family, person.id, year, child.deferred)
    return family
