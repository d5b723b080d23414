"""Edits of who belongs to a family, who answers for a child and when it starts school; pure as
those in `changes`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from lotse.dates.partial import PartialDate
from lotse.errors import InvalidInput, NotFound
from lotse.families.family import Custody, Family, Guardianship, Member, Role, SchoolEntry
from lotse.families.person import Person


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
