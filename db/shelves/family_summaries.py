"""Rows of the family list: one query, one row per family."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.shelves.ledger import Ledger, Query
from db.tables.families import FamilyRow, Glance
from lotse.families.family import ChildSummary, Family, FamilySummary


def glance_at(family: Family) -> Glance:
    """Town and district are those of the first household that has one of them and is no secret:
    a list is read by whoever looks over a shoulder."""
    open_homes = (home for home in family.households if not home.address_confidential)
    home = next((home for home in open_homes if home.town or home.district), None)
    title = family.title
    return Glance(
        title=title,
        adults=", ".join(member.person.name for member in family.adults),
        children=tuple(
            ChildSummary(
                family_id=family.id,
                child_id=child.id,
                name=child.name,
                born=child.born,
                due=child.due,
                family_title=title,
            )
            for child in family.children
        ),
        town=home.town if home else "",
        district=home.district if home else "",
    )


def latest_families() -> Query:
    """Latest change first."""
    columns = (FamilyRow.id, FamilyRow.reference, FamilyRow.changed_at, FamilyRow.ended_on)
    return select(*columns, FamilyRow.glance).order_by(
        FamilyRow.changed_at.desc(), FamilyRow.id.desc()
    )


def summaries_of(ledger: Ledger, query: Query) -> list[FamilySummary]:
    return [
        FamilySummary(
            id=row.id,
            reference=row.reference,
            title=row.glance.title,
            adults=row.glance.adults,
            children=row.glance.children,
            town=row.glance.town,
            district=row.glance.district,
            changed_at=row.changed_at,
            ended_on=row.ended_on,
        )
        for row in ledger.rows(query)
    ]


def children_of(
    ledger: Ledger, query: Query, first: date, last: date, also: Collection[UUID]
) -> list[ChildSummary]:
    """Children of these families born on exactly known days of this time, or on any such day if
    they are one of `also`; oldest first."""
    found = [
        (child.born.exact, child.name, child.child_id, child)
        for row in ledger.rows(query)
        for child in row.glance.children
        if child.born and child.born.exact
        if first <= child.born.exact <= last or child.child_id in also
    ]
    return [child for *_, child in sorted(found)]
