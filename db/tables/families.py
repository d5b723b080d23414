"""Families: one row per person, household, membership and so on, and the search tokens."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, PartOf, Record, TokenText, belongs_to
from db.tables.columns import JsonOf
from lotse.dates.partial import PartialDate
from lotse.families.family import ChildSummary, Custody, Dismissal, Role, StayKind
from lotse.families.person import ContactWay, SpokenLanguage


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the list of families shows of one."""

    title: str
    adults: str
    children: tuple[ChildSummary, ...]
    town: str
    district: str


class FamilyRow(Record, Base):
    __tablename__ = "family"
    __table_args__ = (
        Index("ix_family_latest", "changed_at", "id"),
        Index("ix_family_running", "ended_on", "changed_at", "id"),
    )

    reference: Mapped[str] = mapped_column(String(40), unique=True)
    municipality: Mapped[str]
    circumstances: Mapped[tuple[str, ...]] = mapped_column(JsonOf(tuple[str, ...]))
    markers: Mapped[tuple[str, ...]] = mapped_column(JsonOf(tuple[str, ...]), server_default="[]")
    dismissals: Mapped[tuple[Dismissal, ...]] = mapped_column(
        JsonOf(tuple[Dismissal, ...]), server_default="[]"
    )
    concern: Mapped[str]
    note: Mapped[str]
    # Of the last of its ends, while it holds: lists leave these families out by one column.
    ended_on: Mapped[date | None]
    # Made anew with every save, so that the list of families reads one row per family.
    glance: Mapped[Glance] = mapped_column(JsonOf(Glance))


class FamilyPart(Record, PartOf):
    family_id: Mapped[UUID] = belongs_to("family.id")


class PersonRow(FamilyPart, Base):
    __tablename__ = "person"

    role: Mapped[Role]
    given_name: Mapped[str]
    family_name: Mapped[str]
    written_as: Mapped[str]
    born: Mapped[PartialDate | None]
    birthday: Mapped[date | None] = mapped_column(index=True)  # the exact day, for ranges
    due: Mapped[date | None]
    languages: Mapped[tuple[SpokenLanguage, ...]] = mapped_column(
        JsonOf(tuple[SpokenLanguage, ...])
    )
    interpreter_needed: Mapped[bool | None]
    contacts: Mapped[tuple[ContactWay, ...]] = mapped_column(JsonOf(tuple[ContactWay, ...]))
    papers_missing: Mapped[bool]
    note: Mapped[str]


class HouseholdRow(FamilyPart, Base):
    __tablename__ = "household"

    label: Mapped[str]
    street: Mapped[str]
    postcode: Mapped[str]
    town: Mapped[str]
    district: Mapped[str]
    municipality: Mapped[str]
    address_unknown: Mapped[bool]
    address_confidential: Mapped[bool]


class MembershipRow(FamilyPart, Base):
    __tablename__ = "membership"

    person_id: Mapped[UUID] = belongs_to("person.id", index=False)
    household_id: Mapped[UUID] = belongs_to("household.id", index=False)
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]


class GuardianshipRow(FamilyPart, Base):
    __tablename__ = "guardianship"

    guardian_id: Mapped[UUID] = belongs_to("person.id", index=False)
    child_id: Mapped[UUID] = belongs_to("person.id", index=False)
    custody: Mapped[Custody]
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]


class StayRow(FamilyPart, Base):
    __tablename__ = "stay"

    child_id: Mapped[UUID] = belongs_to("person.id", index=False)
    kind: Mapped[StayKind]
    name: Mapped[str]
    school_number: Mapped[str]
    # The stay may be with an institution of another file; the table's own institution_id says
    # who wrote the row.
    stay_institution_id: Mapped[UUID | None]
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    note: Mapped[str]


class NeedRow(FamilyPart, Base):
    __tablename__ = "need"

    code: Mapped[str]
    since: Mapped[date]
    source: Mapped[str]
    child_id: Mapped[UUID | None] = belongs_to("person.id", index=False)
    settled_on: Mapped[date | None]


class StrengthRow(FamilyPart, Base):
    __tablename__ = "strength"

    text: Mapped[str]
    since: Mapped[date]
    source: Mapped[str]


class MilestoneRow(FamilyPart, Base):
    __tablename__ = "milestone"

    child_id: Mapped[UUID] = belongs_to("person.id", index=False)
    code: Mapped[str]
    on: Mapped[PartialDate] = mapped_column("happened_on")
    text: Mapped[str]


class SchoolEntryRow(FamilyPart, Base):
    __tablename__ = "school_entry"

    child_id: Mapped[UUID] = belongs_to("person.id", index=False)
    year: Mapped[int]
    reason: Mapped[str]


class CaseEndRow(FamilyPart, Base):
    __tablename__ = "case_end"

    ended_on: Mapped[date]
    outcome: Mapped[str]
    note: Mapped[str]
    reopened_on: Mapped[date | None]


class NameTokenRow(Base):
    """What a family is found by. Not a record of its own: made anew from the family."""

    __tablename__ = "name_token"
    __table_args__ = (
        Index("ix_name_token_search", "token", "family_id"),
        {"sqlite_with_rowid": False},
    )

    family_id: Mapped[UUID] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(TokenText, primary_key=True)
