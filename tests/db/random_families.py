"""Any family that can be kept, whatever is known of it; no field is forgotten."""

from dataclasses import fields
from typing import Any
from uuid import UUID, uuid4

from hypothesis import strategies as st

from lotse.dates.partial import PartialDate
from lotse.families.family import (
    CaseEnd,
    Custody,
    Dismissal,
    DismissalFacts,
    Family,
    FamilyNeed,
    FamilyStrength,
    Guardianship,
    Member,
    Milestone,
    Role,
    SchoolEntry,
    Stay,
    StayKind,
)
from lotse.families.household import Household, Membership
from lotse.families.person import ContactKind, ContactWay, Person, SpeaksLevel, SpokenLanguage

Parts = dict[str, st.SearchStrategy[Any]]

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
DAYS = st.dates()
NOT_DRAWN = {"id", "reference", "version"}  # of a family: what the shelf wants to be its own


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    month = draw(st.sampled_from([None, day.month]))
    known = day.day if month is not None and draw(st.booleans()) else None
    return PartialDate(day.year, month, known, draw(st.booleans()))


SPAN: Parts = {"since": st.none() | partial_dates(), "until": st.none() | partial_dates()}


def whole(kind: type[Any], /, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Every field is drawn: one that nobody keeps would come back as its default."""
    assert parts.keys() == {field.name for field in fields(kind)}, kind
    return st.builds(kind, **parts)


def tuples(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=3).map(tuple)


def persons(person_id: UUID) -> st.SearchStrategy[Person]:
    way = whole(
        ContactWay,
        kind=st.sampled_from(ContactKind),
        value=TEXT,
        message_allowed=st.none() | st.booleans(),
        note=TEXT,
    )
    return whole(
        Person,
        id=st.just(person_id),
        given_name=TEXT,
        family_name=TEXT,
        written_as=TEXT,
        born=st.none() | partial_dates(),
        due=st.none() | DAYS,
        languages=tuples(whole(SpokenLanguage, code=TEXT, level=st.sampled_from(SpeaksLevel))),
        interpreter_needed=st.none() | st.booleans(),
        contacts=tuples(way),
        papers_missing=st.booleans(),
        note=TEXT,
    )


def households(household_id: UUID) -> st.SearchStrategy[Household]:
    return whole(
        Household,
        id=st.just(household_id),
        label=TEXT,
        street=TEXT,
        postcode=TEXT,
        town=TEXT,
        district=TEXT,
        municipality=TEXT,
        address_unknown=st.booleans(),
        address_confidential=st.booleans(),
    )


def who(ids: list[UUID], homes: list[UUID]) -> Parts:
    """People, where they live, who answers for whom, where children go."""
    person, home = st.sampled_from(ids), st.sampled_from(homes)
    members = [whole(Member, person=persons(i), role=st.sampled_from(Role)) for i in ids]
    custody = st.sampled_from(Custody)
    stay = whole(
        Stay,
        child_id=person,
        kind=st.sampled_from(StayKind),
        name=TEXT,
        school_number=TEXT,
        institution_id=st.none() | st.uuids(),
        note=TEXT,
        **SPAN,
    )
    return {
        "members": st.tuples(*members),
        "households": st.tuples(*(households(i) for i in homes)),
        "memberships": tuples(whole(Membership, person_id=person, household_id=home, **SPAN)),
        "guardianships": tuples(
            whole(Guardianship, guardian_id=person, child_id=person, custody=custody, **SPAN)
        ),
        "stays": tuples(stay),
    }


def what(ids: list[UUID]) -> Parts:
    """What was found out together."""
    person = st.sampled_from(ids)
    need = whole(
        FamilyNeed,
        code=TEXT,
        since=DAYS,
        source=TEXT,
        child_id=st.none() | person,
        settled_on=st.none() | DAYS,
    )
    facts = whole(DismissalFacts, needs=tuples(TEXT), stages=tuples(TEXT), district=TEXT)
    dismissal = whole(
        Dismissal, offer_id=TEXT, on=st.none() | DAYS, reason=TEXT, facts=st.none() | facts
    )
    return {
        "municipality": TEXT,
        "needs": tuples(need),
        "strengths": tuples(whole(FamilyStrength, text=TEXT, since=DAYS, source=TEXT)),
        "milestones": tuples(
            whole(Milestone, child_id=person, code=TEXT, on=partial_dates(), text=TEXT)
        ),
        "school_entries": tuples(
            whole(SchoolEntry, child_id=person, year=st.integers(2000, 2050), reason=TEXT)
        ),
        "circumstances": tuples(TEXT),
        "markers": tuples(TEXT),
        "dismissals": tuples(dismissal),
        "case_ends": tuples(
            whole(CaseEnd, ended_on=DAYS, outcome=TEXT, note=TEXT, reopened_on=st.none() | DAYS)
        ),
        "concern": TEXT,
        "note": TEXT,
    }


@st.composite
def families(draw: st.DrawFn) -> Family:
    ids = [uuid4() for _ in range(draw(st.integers(1, 4)))]
    homes = [uuid4() for _ in range(draw(st.integers(1, 2)))]
    parts = {**who(ids, homes), **what(ids)}
    assert parts.keys() == {field.name for field in fields(Family)} - NOT_DRAWN
    drawn = {name: draw(part) for name, part in parts.items()}
    return Family(id=uuid4(), reference=uuid4().hex, **drawn)
