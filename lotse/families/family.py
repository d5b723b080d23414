"""One family: who belongs to it and what was found out together."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from lotse.dates.partial import PartialDate
from lotse.families.household import Household, Membership
from lotse.families.person import Person


class Role(StrEnum):
    CHILD = "kind"
    MOTHER = "mutter"
    FATHER = "vater"
    PARENT = "elternteil"
    GUARDIAN = "vormund"
    GRANDPARENT = "grosseltern"
    OTHER = "andere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    person: Person
    role: Role


class Custody(StrEnum):
    JOINT = "gemeinsam"
    SOLE = "allein"
    GUARDIAN = "vormund"
    UNCLEAR = "unklar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardianship:
    """Who holds custody of a child. Joint custody: one entry per holder."""

    guardian_id: UUID
    child_id: UUID
    custody: Custody
    since: PartialDate | None = None
    until: PartialDate | None = None


class StayKind(StrEnum):
    CLINIC = "geburtsklinik"
    MIDWIFE = "hebamme"
    DOCTOR = "kinderarzt"
    DAY_CARE = "kita"
    SCHOOL = "schule"
    TRAINING = "ausbildung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A child's time with an institution; `name` is kept even if the institution is not. A school
    may have its official number: names are not unique."""

    child_id: UUID
    kind: StayKind
    name: str
    school_number: str = ""
    institution_id: UUID | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    note: str = ""  # group, hours a week


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyNeed:
    code: str  # code of needs.csv
    since: date
    source: str = ""  # form title or "von Hand"
    child_id: UUID | None = None  # None: the whole family
    settled_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyStrength:
    text: str  # plain words, "Großeltern in der Nähe"
    since: date
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Something that happened in a child's life: a check-up done, a visit, a note."""

    child_id: UUID
    code: str  # a deadline code such as "U5", or "notiz"
    on: PartialDate
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolEntry:
    """School entry set by hand: early entry, deferral (§ 35 SchulG NRW), a move."""

    child_id: UUID
    year: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissalFacts:
    """Open needs, the stage of each child, the folded district on that day."""

    needs: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    district: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """„Trifft nicht zu“ of one offer. Without facts it holds until it is taken back."""

    offer_id: str
    on: date | None = None
    reason: str = ""
    facts: DismissalFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEnd:
    """The work with a family ended, and perhaps went on later; `outcome` is a code of
    rules/outcomes.toml."""

    ended_on: date
    outcome: str
    note: str = ""
    reopened_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The aggregate that is read and written as one. `version` 0 is not stored yet."""

    id: UUID
    reference: str  # Fallnummer, unique in the file
    municipality: str = ""  # AGS
    members: tuple[Member, ...] = ()
    households: tuple[Household, ...] = ()
    memberships: tuple[Membership, ...] = ()
    guardianships: tuple[Guardianship, ...] = ()
    stays: tuple[Stay, ...] = ()
    needs: tuple[FamilyNeed, ...] = ()
    strengths: tuple[FamilyStrength, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    school_entries: tuple[SchoolEntry, ...] = ()
    circumstances: tuple[str, ...] = ()  # codes of the contract
    markers: tuple[str, ...] = ()  # keys of rules/markers.toml: never printed, never exported
    dismissals: tuple[Dismissal, ...] = ()
    case_ends: tuple[CaseEnd, ...] = ()  # oldest first
    concern: str = ""  # in the family's own words
    note: str = ""
    version: int = 0

    @property
    def children(self) -> tuple[Person, ...]:
        """Children, oldest first, unborn last."""
        found = [m.person for m in self.members if m.role is Role.CHILD]
        return tuple(sorted(found, key=lambda p: p.born.earliest if p.born else date.max))

    @property
    def ended(self) -> CaseEnd | None:
        """None while the work goes on."""
        last = self.case_ends[-1] if self.case_ends else None
        return last if last and last.reopened_on is None else None

    @property
    def adults(self) -> tuple[Member, ...]:
        return tuple(m for m in self.members if m.role is not Role.CHILD)

    @property
    def title(self) -> str:
        """`Familie Yıldız`; never named after an office; the reference if nobody has a name."""
        own = tuple(m for m in self.adults if m.role is not Role.GUARDIAN)
        for member in (*own, *self.members):
            name = member.person.family_name or member.person.written_as or member.person.given_name
            if name:
                return f"Familie {name}"
        return f"Familie {self.reference}"

    def person(self, person_id: UUID) -> Person:
        """Raises KeyError for a stranger: that is a bug, not a user's mistake."""
        for member in self.members:
            if member.person.id == person_id:
                return member.person
        raise KeyError(person_id)

    @property
    def open_needs(self) -> tuple[FamilyNeed, ...]:
        return tuple(need for need in self.needs if need.settled_on is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildSummary:
    family_id: UUID
    child_id: UUID
    name: str
    born: PartialDate | None
    due: date | None
    family_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilySummary:
    """One row of the family list, read by one query."""

    id: UUID
    reference: str
    title: str
    adults: str  # "Elif Yıldız, Murat Yıldız"
    children: tuple[ChildSummary, ...]
    town: str
    district: str
    changed_at: datetime
    ended_on: date | None = None
