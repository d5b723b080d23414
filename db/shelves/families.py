"""Families: read and written as one, listed and searched by few queries."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select

from db.shelves.copying import record_of, values_of
from db.shelves.family_search import counted, found_families, tokens_of, told_apart
from db.shelves.family_summaries import children_of, glance_at, latest_families, summaries_of
from db.shelves.ledger import Found, Values
from db.shelves.matching_families import families_for_matching
from db.shelves.parts import Part
from db.shelves.shelf import Shelf
from db.tables.families import (
    CaseEndRow,
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
    CaseEnd,
    ChildSummary,
    Family,
    FamilyNeed,
    FamilyStrength,
    FamilySummary,
    Guardianship,
    Member,
    Milestone,
    Role,
    SchoolEntry,
    Stay,
)
from lotse.families.household import Household, Membership
from lotse.families.person import Person
from lotse.families.wanted import EVERY_FAMILY, Shown, WantedFamilies

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
        Part(CaseEndRow, CaseEnd, "case_ends", OWNER, ("ended_on",)),
        Part(SchoolEntryRow, SchoolEntry, "school_entries", OWNER, ("child_id",)),
    )

    def add_all(self, records: Sequence[Family]) -> list[Family]:
        self._refuse_taken_references(records)
        stored = super().add_all(records)
        rows = [row for record in records for row in _token_rows(record, tokens_of(record))]
        self._ledger.add_unstamped(NameTokenRow.table(), rows)
        return stored

    def save(self, record: Family) -> Family:
        self._refuse_taken_references([record])
        stored = super().save(record)
        self._keep_tokens(record)
        return stored

    def summaries(
        self, *, limit: int = 200, offset: int = 0, shown: Shown = EVERY_FAMILY
    ) -> Sequence[FamilySummary]:
        query = found_families(self._ledger, "", shown)
        return (
            [] if query is None else summaries_of(self._ledger, query.limit(limit).offset(offset))
        )

    def search(
        self, text: str, *, limit: int = 50, shown: Shown = EVERY_FAMILY
    ) -> Sequence[FamilySummary]:
        query = found_families(self._ledger, text, shown)
        return [] if query is None else summaries_of(self._ledger, query.limit(limit))

    def titles(self, family_ids: Collection[UUID]) -> Mapping[UUID, str]:
        query = select(FamilyRow.id, FamilyRow.glance).where(FamilyRow.id.in_(family_ids))
        return {row.id: row.glance.title for row in self._ledger.rows(query)}

    def among(self, family_ids: Collection[UUID], shown: Shown) -> Collection[UUID]:
        query = select(FamilyRow.id).where(FamilyRow.id.in_(family_ids), *told_apart(shown))
        return frozenset(row.id for row in self._ledger.rows(query))

    def children_born_between(
        self, first: date, last: date, *, also: Collection[UUID] = ()
    ) -> Sequence[ChildSummary]:
        wanted = or_(PersonRow.birthday.between(first, last), PersonRow.id.in_(also))
        families = select(PersonRow.family_id).where(wanted, PersonRow.role == Role.CHILD)
        query = latest_families().where(FamilyRow.id.in_(families))
        return children_of(self._ledger, query, first, last, also)

    def children_without_birthday(self) -> Sequence[ChildSummary]:
        unknown = select(PersonRow.family_id).where(
            PersonRow.birthday.is_(None), PersonRow.role == Role.CHILD
        )
        families = summaries_of(self._ledger, latest_families().where(FamilyRow.id.in_(unknown)))
        found = [
            (child.name, child.child_id, child)
            for family in families
            for child in family.children
            if child.born is None or child.born.exact is None
        ]
        return [child for *_, child in sorted(found, key=lambda each: each[:2])]

    def entry_years(self) -> Mapping[UUID, int]:
        # Of several decisions about one child the first counts, as in `entry_year_of`.
        query = select(SchoolEntryRow.child_id, SchoolEntryRow.year)
        rows = self._ledger.rows(query.order_by(SchoolEntryRow.position.desc()))
        return {row.child_id: row.year for row in rows}

    def for_matching(self, wanted: WantedFamilies) -> Sequence[Family]:
        return families_for_matching(self._ledger, wanted)

    def next_reference(self, year: int) -> str:
        prefix = f"{year:04}-"
        query = (
            select(FamilyRow.reference)
            # Not a range: where text is sorted by language, hyphen and full stop do not count.
            .where(FamilyRow.reference.startswith(prefix, autoescape=True))
            .order_by(func.length(FamilyRow.reference).desc(), FamilyRow.reference.desc())
        )
        taken = (row.reference.removeprefix(prefix) for row in self._ledger.rows(query))
        highest = next((int(number) for number in taken if number.isdecimal()), 0)
        return f"{prefix}{highest + 1:04}"

    def count(self, shown: Shown = EVERY_FAMILY) -> int:
        row = self._ledger.first(select(func.count()).select_from(FamilyRow).where(*counted(shown)))
        return 0 if row is None else int(row[0])

    def outcomes(self) -> Mapping[tuple[int, str], int]:
        by = (CaseEndRow.ended_on, CaseEndRow.outcome)
        query = select(*by, func.count()).where(CaseEndRow.reopened_on.is_(None)).group_by(*by)
        found = Counter[tuple[int, str]]()
        for ended_on, outcome, count in self._ledger.rows(query):
            found[ended_on.year, outcome] += count
        return found

    def _values(self, record: Family) -> Values:
        ended_on = record.ended.ended_on if record.ended else None
        return {**super()._values(record), "glance": glance_at(record), "ended_on": ended_on}

    def _refuse_taken_references(self, families: Sequence[Family]) -> None:
        wanted = {family.reference: family.id for family in families}
        query = select(FamilyRow.reference, FamilyRow.id).where(FamilyRow.reference.in_(wanted))
        for row in self._ledger.rows(query):
            if row.id != wanted[row.reference]:
                sentence = f"Die Fallnummer {row.reference} ist schon vergeben."
                raise InvalidInput(
                    f"{sentence} Bitte wählen Sie eine andere.", {"reference": sentence}
                )

    def _keep_tokens(self, family: Family) -> None:
        query = select(NameTokenRow.token).where(NameTokenRow.family_id == family.id)
        stored = {row.token for row in self._ledger.rows(query)}
        wanted, table = tokens_of(family), NameTokenRow.table()
        if gone := stored - wanted:
            self._ledger.remove(table, table.c.family_id == family.id, table.c.token.in_(gone))
        self._ledger.add_unstamped(table, _token_rows(family, wanted - stored))


def _token_rows(family: Family, tokens: set[str]) -> list[Values]:
    return [{"family_id": family.id, "token": token} for token in sorted(tokens)]
