"""Rows of the family list: three queries for any number of families."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.shelves.ledger import Found, Ledger
from db.tables.families import FamilyRow, HouseholdRow, PersonRow
from lotse.families.family import ChildSummary, Family, FamilySummary, Member, Role
from lotse.families.person import Person

_PERSON = (
    PersonRow.id,
    PersonRow.family_id,
    PersonRow.role,
    PersonRow.given_name,
    PersonRow.family_name,
    PersonRow.written_as,
    PersonRow.born,
    PersonRow.due,
)


def family_summaries(ledger: Ledger, ids: Sequence[UUID]) -> list[FamilySummary]:
    """In the order of `ids`."""
    if not ids:
        return []
    heads = {
        row.id: row
        for row in ledger.rows(
            select(FamilyRow.id, FamilyRow.reference, FamilyRow.changed_at).where(
                FamilyRow.id.in_(ids)
            )
        )
    }
    families = _with_members(ledger, list(heads.values()), PersonRow.family_id.in_(ids))
    homes = _homes(ledger, ids)
    return [_summary(families[i], homes.get(i, ("", "")), heads[i]) for i in ids if i in heads]


def child_summaries(ledger: Ledger, first: date, last: date) -> list[ChildSummary]:
    """Children born on exactly known days of this time, oldest first."""
    born = (PersonRow.birthday.between(first, last), PersonRow.role == Role.CHILD)
    concerned = select(PersonRow.family_id).where(*born)
    heads = ledger.rows(
        select(FamilyRow.id, FamilyRow.reference).where(FamilyRow.id.in_(concerned))
    )
    families = _with_members(ledger, heads, PersonRow.family_id.in_(concerned))
    found = [
        child
        for family in families.values()
        for child in _children(family)
        if child.born and child.born.exact and first <= child.born.exact <= last
    ]
    return sorted(found, key=lambda child: (child.born, child.name, child.child_id))


def _with_members(ledger: Ledger, heads: Sequence[Found], of_them: Any) -> dict[UUID, Family]:
    """Families as far as titles and names need them."""
    members: defaultdict[UUID, list[Member]] = defaultdict(list)
    for row in ledger.rows(select(*_PERSON).where(of_them).order_by(PersonRow.position)):
        person = Person(
            id=row.id,
            given_name=row.given_name,
            family_name=row.family_name,
            written_as=row.written_as,
            born=row.born,
            due=row.due,
        )
        members[row.family_id].append(Member(person=person, role=row.role))
    return {
        head.id: Family(id=head.id, reference=head.reference, members=tuple(members[head.id]))
        for head in heads
    }


def _homes(ledger: Ledger, ids: Sequence[UUID]) -> dict[UUID, tuple[str, str]]:
    """Town and district of the first household that has one of them."""
    found: dict[UUID, tuple[str, str]] = {}
    columns = (HouseholdRow.family_id, HouseholdRow.town, HouseholdRow.district)
    query = select(*columns).where(HouseholdRow.family_id.in_(ids)).order_by(HouseholdRow.position)
    for row in ledger.rows(query):
        if row.town or row.district:
            found.setdefault(row.family_id, (row.town, row.district))
    return found


def _summary(family: Family, home: tuple[str, str], head: Found) -> FamilySummary:
    town, district = home
    return FamilySummary(
        id=family.id,
        reference=family.reference,
        title=family.title,
        adults=", ".join(member.person.name for member in family.adults),
        children=tuple(_children(family)),
        town=town,
        district=district,
        changed_at=head.changed_at,
    )


def _children(family: Family) -> list[ChildSummary]:
    title = family.title
    return [
        ChildSummary(
            family_id=family.id,
            child_id=child.id,
            name=child.name,
            born=child.born,
            due=child.due,
            family_title=title,
        )
        for child in family.children
    ]
