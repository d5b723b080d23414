"""Who is spoken to as a child's parents: not every adult of a family is one."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from lotse.families.family import Custody, Family, Role
from lotse.families.homes import residents
from lotse.families.person import Person
from lotse.families.situation import home_of
from lotse.families.words import custody_now

PARENTS = frozenset({Role.MOTHER, Role.FATHER, Role.PARENT})


def parents_of(family: Family, child_ids: Sequence[UUID], today: date) -> tuple[Person, ...]:
    """Those with custody; while nobody is known to have it, those called mother, father, parent.

    No child given: of all children. Empty if there is neither.
    """
    children = child_ids or [child.id for child in family.children]
    return _with_custody(family, children, today) or _by_role(family)


def addressed(family: Family, child_ids: Sequence[UUID], today: date) -> tuple[Person, ...]:
    """The parents a letter to the family's home greets: those who live there, if any does."""
    home = home_of(family)
    here = residents(family, home.id) if home else frozenset()
    parents = parents_of(family, child_ids, today)
    living_there = [person for person in parents if person.id in here]
    living_there = living_there or [person for person in _by_role(family) if person.id in here]
    return tuple(living_there) or parents


def _with_custody(family: Family, child_ids: Iterable[UUID], today: date) -> tuple[Person, ...]:
    held = {
        found.guardian_id
        for child_id in child_ids
        for found in custody_now(family, child_id, today)
        if found.custody is not Custody.UNCLEAR
    }
    return tuple(m.person for m in family.members if m.person.id in held)


def _by_role(family: Family) -> tuple[Person, ...]:
    return tuple(m.person for m in family.members if m.role in PARENTS)
