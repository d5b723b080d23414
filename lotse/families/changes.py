"""Edits of a family, pure: each takes the family as it is and returns it as it shall be.

`lotse.acts.editing.change_family` applies one of them in a transaction.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from lotse.dates.partial import PartialDate
from lotse.errors import InvalidInput, NotFound
from lotse.families.family import (
    Custody,
    Dismissal,
    Family,
    FamilyNeed,
    FamilyStrength,
    Guardianship,
    Member,
    Milestone,
    Role,
    SchoolEntry,
)
from lotse.families.person import Person

NOTE = "notiz"


def with_member(family: Family, person: Person, role: Role) -> Family:
    """Adds the person, or replaces the one with the same id."""
    member = Member(person=person, role=role)
    if any(m.person.id == person.id for m in family.members):
        members = tuple(member if m.person.id == person.id else m for m in family.members)
    else:
        members = (*family.members, member)
    return replace(family, members=members)


def with_person(family: Family, person: Person) -> Family:
    """Replaces somebody who already belongs to the family; the role stays."""
    members = tuple(
        replace(m, person=person) if m.person.id == person.id else m for m in family.members
    )
    return replace(family, members=members)


def child_born(
    family: Family, child_id: UUID, born: PartialDate, *, today: date, given_name: str = ""
) -> Family:
    """An unborn child has come. The due date stays: it decides about maternity protection."""
    if born.earliest > today:
        raise InvalidInput(
            "Der Geburtstag liegt in der Zukunft. Es wurde nichts geändert.",
            {"born": "Bitte prüfen Sie das Geburtsdatum."},
        )
    member = member_of(family, child_id)
    if member is None:
        raise NotFound(
            "Dieses Kind steht nicht mehr in der Familie. Es wurde nichts geändert. "
            "Bitte schließen Sie das Fenster und sehen Sie in der Aufnahme nach."
        )
    child = member.person
    return with_person(family, replace(child, born=born, given_name=given_name or child.given_name))


def member_of(family: Family, person_id: UUID) -> Member | None:
    """None if the person does not belong to the family (any more)."""
    return next((m for m in family.members if m.person.id == person_id), None)


def custody_of(family: Family, child_id: UUID) -> frozenset[Guardianship]:
    return frozenset(g for g in family.guardianships if g.child_id == child_id)


def school_entry_of(family: Family, child_id: UUID) -> SchoolEntry | None:
    """What was set by hand, or None: the rule decides."""
    return next((e for e in family.school_entries if e.child_id == child_id), None)


def holders_problem(custody: Custody, holders: int) -> str:
    """Why so many people cannot hold this custody; empty if they can."""
    if holders == 0:
        return "Bitte wählen Sie mindestens eine Person."
    if custody is Custody.JOINT and holders < 2:
        return "Gemeinsame Sorge haben zwei. Bitte wählen Sie beide."
    if custody is Custody.SOLE and holders > 1:
        return "Alleinige Sorge hat nur eine Person."
    return ""


def set_custody(
    family: Family,
    child_id: UUID,
    custody: Custody,
    guardian_ids: Sequence[UUID],
    *,
    since: PartialDate | None = None,
) -> Family:
    """Says anew who holds custody of a child."""
    others = tuple(g for g in family.guardianships if g.child_id != child_id)
    own = tuple(
        Guardianship(guardian_id=guardian, child_id=child_id, custody=custody, since=since)
        for guardian in guardian_ids
    )
    return replace(family, guardianships=others + own)


def add_needs(
    family: Family, codes: Iterable[str], *, today: date, source: str, child_id: UUID | None = None
) -> Family:
    """Adds what is not already open for the same child; a settled need opens anew."""
    open_now = {(n.code, n.child_id) for n in family.open_needs}
    fresh = tuple(
        FamilyNeed(code=code, since=today, source=source, child_id=child_id)
        for code in dict.fromkeys(codes)
        if (code, child_id) not in open_now
    )
    return replace(family, needs=family.needs + fresh)


def settle_need(family: Family, code: str, child_id: UUID | None, *, today: date) -> Family:
    needs = tuple(
        replace(n, settled_on=today)
        if (n.code, n.child_id, n.settled_on) == (code, child_id, None)
        else n
        for n in family.needs
    )
    return replace(family, needs=needs)


def add_strengths(family: Family, texts: Iterable[str], *, today: date, source: str) -> Family:
    known = {strength.text for strength in family.strengths}
    fresh = tuple(
        FamilyStrength(text=text, since=today, source=source)
        for text in dict.fromkeys(texts)
        if text and text not in known
    )
    return replace(family, strengths=family.strengths + fresh)


def remove_strength(family: Family, text: str) -> Family:
    return replace(family, strengths=tuple(s for s in family.strengths if s.text != text))


def add_circumstances(family: Family, codes: Iterable[str]) -> Family:
    return replace(family, circumstances=tuple(dict.fromkeys((*family.circumstances, *codes))))


def with_circumstance(family: Family, code: str, *, there: bool) -> Family:
    others = tuple(known for known in family.circumstances if known != code)
    return replace(family, circumstances=(*others, code) if there else others)


def with_concern(family: Family, concern: str) -> Family:
    """In the family's own words."""
    return replace(family, concern=concern)


def add_milestone(
    family: Family, child_id: UUID, code: str, on: PartialDate, text: str = ""
) -> Family:
    """Something happened: a check-up (`U5`), a visit, a note."""
    happened = Milestone(child_id=child_id, code=code, on=on, text=text)
    return replace(family, milestones=(*family.milestones, happened))


def add_note(family: Family, child_id: UUID, text: str, *, today: date) -> Family:
    return add_milestone(family, child_id, NOTE, PartialDate.of(today), text)


def without_milestone(family: Family, milestone: Milestone) -> Family:
    return replace(family, milestones=tuple(m for m in family.milestones if m != milestone))


def set_school_entry(family: Family, child_id: UUID, year: int | None, reason: str = "") -> Family:
    """Early entry, deferral, a move (§ 35 SchulG NRW); `year` None returns to the rule."""
    others = tuple(e for e in family.school_entries if e.child_id != child_id)
    if year is None:
        return replace(family, school_entries=others)
    if not reason.strip():
        raise InvalidInput(
            "Ohne Grund lässt sich das Einschulungsjahr nicht ändern. Es wurde nichts geändert.",
            {"reason": "Bitte schreiben Sie einen kurzen Grund dazu."},
        )
    entry = SchoolEntry(child_id=child_id, year=year, reason=reason)
    return replace(family, school_entries=(*others, entry))


def entry_year_of(family: Family, child_id: UUID) -> int | None:
    """The year set by hand, or None: the rule decides."""
    for entry in family.school_entries:
        if entry.child_id == child_id:
            return entry.year
    return None


def with_dismissal(family: Family, dismissal: Dismissal) -> Family:
    """An offer was put aside; an older decision about it is replaced."""
    others = restore_offer(family, dismissal.offer_id).dismissals
    return replace(family, dismissals=(*others, dismissal))


def restore_offer(family: Family, offer_id: str) -> Family:
    kept = tuple(one for one in family.dismissals if one.offer_id != offer_id)
    return replace(family, dismissals=kept)


def with_marker(family: Family, key: str, *, there: bool) -> Family:
    others = tuple(known for known in family.markers if known != key)
    return replace(family, markers=(*others, key) if there else others)
