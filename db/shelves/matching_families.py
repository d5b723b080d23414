"""Families with just what matching asks for: a few columns, one query per kind of row."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Text, Uuid, and_, cast, or_, select, type_coerce

from db.shelves.ledger import Ledger
from db.tables.columns import UuidOnce
from db.tables.families import (
    FamilyRow,
    HouseholdRow,
    MembershipRow,
    NeedRow,
    PersonRow,
    SchoolEntryRow,
    StayRow,
)
from lotse.bulk import making_many
from lotse.dates.partial import PartialDate
from lotse.families.family import Family, FamilyNeed, Member, Role, SchoolEntry, Stay, StayKind
from lotse.families.household import Household, Membership
from lotse.families.person import Person
from lotse.families.wanted import WantedFamilies

Item = TypeVar("Item")


@making_many()
def families_for_matching(ledger: Ledger, wanted: WantedFamilies) -> list[Family]:
    """By reference."""
    ids = select(FamilyRow.id).where(*_conditions(wanted))
    columns = (FamilyRow.id, FamilyRow.reference, FamilyRow.municipality)
    facts = (FamilyRow.circumstances, FamilyRow.markers, FamilyRow.dismissals)
    query = select(*columns, *facts).where(FamilyRow.id.in_(ids)).order_by(FamilyRow.reference)
    rows = ledger.rows(query.limit(wanted.most) if wanted.most else query)
    parts = _Parts(ledger, [row.id for row in rows] if wanted.most else ids)
    return [
        Family(
            id=row.id,
            reference=row.reference,
            municipality=row.municipality,
            circumstances=row.circumstances,
            markers=row.markers,
            dismissals=row.dismissals,
            **parts.of(row.id),
        )
        for row in rows
    ]


def _conditions(wanted: WantedFamilies) -> Iterable[ColumnElement[bool]]:
    yield FamilyRow.ended_on.is_(None)
    if wanted.after:
        yield FamilyRow.reference > wanted.after
    if wanted.municipalities:
        yield FamilyRow.municipality.in_(("", *wanted.municipalities))
    if wanted.needs:
        is_open = NeedRow.settled_on.is_(None)
        asks = select(NeedRow.family_id).where(NeedRow.code.in_(wanted.needs), is_open)
        ways: list[ColumnElement[bool]] = [FamilyRow.id.in_(asks)]
        if wanted.or_without_needs:
            ways.append(FamilyRow.id.not_in(select(NeedRow.family_id).where(is_open)))
        if wanted.or_with_markers:
            ways.append(cast(FamilyRow.markers, Text) != "[]")
        yield or_(*ways)
    if wanted.born_from and wanted.born_until:
        # Rough birthdays sort as text: a year alone stands before its months.
        first = PartialDate(wanted.born_from.year)
        last = PartialDate(wanted.born_until.year + 1)
        fits = or_(PersonRow.born.is_(None), and_(PersonRow.born >= first, PersonRow.born < last))
        yield FamilyRow.id.in_(
            select(PersonRow.family_id).where(PersonRow.role == Role.CHILD, fits)
        )


class _Parts:
    """Rows of all these families by owner."""

    def __init__(self, ledger: Ledger, ids: Select[Any] | Sequence[UUID]) -> None:
        self._ledger = ledger
        self._ids = ids
        self._once = UuidOnce()
        self._lists: Mapping[str, Mapping[UUID, Sequence[object]]] = {
            "members": self._read(PersonRow, _PERSON, _member),
            "households": self._read(HouseholdRow, ("id", "district", "municipality"), _household),
            "memberships": self._read(
                MembershipRow, ("person_id", "household_id", "until"), _membership
            ),
            "stays": self._read(StayRow, _STAY, _stay),
            "needs": self._read(
                NeedRow, ("code", "since", "child_id"), _need, NeedRow.settled_on.is_(None)
            ),
            "school_entries": self._read(SchoolEntryRow, ("child_id", "year"), _entry),
        }

    def of(self, family_id: UUID) -> dict[str, Any]:
        return {name: tuple(found.get(family_id, ())) for name, found in self._lists.items()}

    def _read(
        self,
        row: Any,
        columns: Sequence[str],
        made: Callable[..., Item],
        *only: ColumnElement[bool],
    ) -> dict[UUID, list[Item]]:
        found: dict[UUID, list[Item]] = defaultdict(list)
        query = (
            select(*(self._column(row, name) for name in ("family_id", *columns)))
            .where(row.family_id.in_(self._ids), *only)
            .order_by(row.position)
        )
        for owner, *values in self._ledger.rows(query):
            found[owner].append(made(*values))
        return found

    def _column(self, row: Any, name: str) -> ColumnElement[Any]:
        column: ColumnElement[Any] = getattr(row, name)
        return type_coerce(column, self._once) if isinstance(column.type, Uuid) else column


_PERSON = ("id", "role", "given_name", "family_name", "written_as", "born", "due", "languages")
_STAY = ("child_id", "kind", "name", "school_number", "stay_institution_id", "since", "until")


def _member(
    person_id: UUID, role: Role, given: str, family: str, written: str, *facts: Any
) -> Member:
    born, due, spoken = facts
    person = Person(
        id=person_id,
        given_name=given,
        family_name=family,
        written_as=written,
        born=born,
        due=due,
        languages=spoken,
    )
    return Member(person=person, role=role)


def _household(household_id: UUID, district: str, municipality: str) -> Household:
    return Household(id=household_id, district=district, municipality=municipality)


def _membership(person_id: UUID, household_id: UUID, until: PartialDate | None) -> Membership:
    return Membership(person_id=person_id, household_id=household_id, until=until)


def _stay(child_id: UUID, kind: StayKind, name: str, school_number: str, *further: Any) -> Stay:
    institution, since, until = further
    return Stay(
        child_id=child_id,
        kind=kind,
        name=name,
        school_number=school_number,
        institution_id=institution,
        since=since,
        until=until,
    )


def _need(code: str, since: date, child_id: UUID | None) -> FamilyNeed:
    return FamilyNeed(code=code, since=since, child_id=child_id)


def _entry(child_id: UUID, year: int) -> SchoolEntry:
    return SchoolEntry(child_id=child_id, year=year, reason="")
