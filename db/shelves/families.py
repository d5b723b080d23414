"""Families: read and written as one, listed and searched by few queries."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from db.shelves.copying import record_of, values_of
from db.shelves.family_search import found_ids, tokens_of
from db.shelves.family_summaries import child_summaries, family_summaries
from db.shelves.ledger import Found, Values
from db.shelves.parts import Part
from db.shelves.shelf import Shelf
from db.tables.families import (
    FamilyRow,
    GuardianshipRow,
    HouseholdRow,
    MembershipRow,
    MilestoneRow,
    NameTokenRow,
    NeedRow,
    PersonRow,
    SchoolEntryRow,
    StayRow,
    StrengthRow,
)
from lotse.errors import InvalidInput
from lotse.families.family import (
    ChildSummary,
    Family,
    FamilyNeed,
    FamilyStrength,
    FamilySummary,
    Guardianship,
    Member,
    Milestone,
    SchoolEntry,
    Stay,
)
from lotse.families.household import Household, Membership
from lotse.families.person import Person

OWNER = "family_id"


class Members(Part):
    """A person and the role in the family share one row."""

    def values(self, item: Any) -> Values:
        person: Person = item.person
        return {
            **values_of(person, self.table),
            "role": item.role,
            "birthday": person.birthday,
        }

    def item(self, row: Found) -> Member:
        return Member(person=record_of(row, Person, self.table), role=row.role)


class FamilyShelf(Shelf[Family]):
    row, kind = FamilyRow, Family
    missing = "Diese Familie ist nicht (mehr) in der Datei."
    parts = (
        Members(PersonRow, Member, "members", OWNER, ("id",)),
        Part(HouseholdRow, Household, "households", OWNER, ("id",)),
        Part(MembershipRow, Membership, "memberships", OWNER, ("person_id", "household_id")),
        Part(GuardianshipRow, Guardianship, "guardianships", OWNER, ("guardian_id", "child_id")),
        Part(StayRow, Stay, "stays", OWNER, ("child_id", "kind", "name")),
        Part(NeedRow, FamilyNeed, "needs", OWNER, ("code", "child_id", "since")),
        Part(StrengthRow, FamilyStrength, "strengths", OWNER, ("text",)),
        Part(MilestoneRow, Milestone, "milestones", OWNER, ("child_id", "code", "happened_on")),
        Part(SchoolEntryRow, SchoolEntry, "school_entries", OWNER, ("child_id",)),
    )

    def add(self, record: Family) -> Family:
        self._refuse_taken_reference(record)
        stored = super().add(record)
        self._keep_tokens(record, set())
        return stored

    def save(self, record: Family) -> Family:
        self._refuse_taken_reference(record)
        stored = super().save(record)
        query = select(NameTokenRow.token).where(NameTokenRow.family_id == record.id)
        self._keep_tokens(record, {row.token for row in self._ledger.rows(query)})
        return stored

    def summaries(self, *, limit: int = 200, offset: int = 0) -> Sequence[FamilySummary]:
        return family_summaries(self._ledger, self._latest(limit, offset))

    def search(self, text: str, *, limit: int = 50) -> Sequence[FamilySummary]:
        if not text.strip():
            return self.summaries(limit=limit)
        return family_summaries(self._ledger, found_ids(self._ledger, text, limit))

    def children_born_between(self, first: date, last: date) -> Sequence[ChildSummary]:
        return child_summaries(self._ledger, first, last)

    def next_reference(self, year: int) -> str:
        prefix = f"{year:04}-"
        query = (
            select(FamilyRow.reference)
            .where(FamilyRow.reference > prefix, FamilyRow.reference < f"{year:04}.")
            .order_by(func.length(FamilyRow.reference).desc(), FamilyRow.reference.desc())
        )
        taken = (row.reference.removeprefix(prefix) for row in self._ledger.rows(query))
        highest = next((int(number) for number in taken if number.isdecimal()), 0)
        return f"{prefix}{highest + 1:04}"

    def count(self) -> int:
        row = self._ledger.first(select(func.count()).select_from(FamilyRow))
        return 0 if row is None else int(row[0])

    def _latest(self, limit: int, offset: int) -> list[UUID]:
        query = (
            select(FamilyRow.id)
            .order_by(FamilyRow.changed_at.desc(), FamilyRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return [row.id for row in self._ledger.rows(query)]

    def _refuse_taken_reference(self, family: Family) -> None:
        taken = select(FamilyRow.id).where(
            FamilyRow.reference == family.reference, FamilyRow.id != family.id
        )
        if self._ledger.first(taken) is not None:
            sentence = f"Die Fallnummer {family.reference} ist schon vergeben."
            raise InvalidInput(f"{sentence} Bitte wählen Sie eine andere.", {"reference": sentence})

    def _keep_tokens(self, family: Family, stored: set[str]) -> None:
        wanted, table = tokens_of(family), NameTokenRow.table()
        if gone := stored - wanted:
            self._ledger.remove(table, table.c.family_id == family.id, table.c.token.in_(gone))
        rows = [{"family_id": family.id, "token": token} for token in sorted(wanted - stored)]
        self._ledger.add_unstamped(table, rows)
