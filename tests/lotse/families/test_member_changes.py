"""Edits of who belongs to a family, who answers for a child, when it starts school."""

import pytest

from lotse.dates.partial import PartialDate
from lotse.errors import InvalidInput
from lotse.families import member_changes
from lotse.families.family import Custody, Role
from tests.builders import (
    TODAY,
    a_child,
    a_family,
    a_person,
    an_unborn_child,
)


def test_a_member_is_added_once_and_replaced_after_that() -> None:
    family = a_family()
    aunt = a_person("Ayla")

    grown = member_changes.with_member(family, aunt, Role.OTHER)
    renamed = member_changes.with_member(grown, a_person("Aylin", id=aunt.id), Role.GRANDPARENT)

    assert len(renamed.members) == len(family.members) + 1
    assert renamed.person(aunt.id).given_name == "Aylin"
    assert renamed.members[-1].role is Role.GRANDPARENT


def test_a_born_child_keeps_its_due_date_and_gets_a_name() -> None:
    unborn = an_unborn_child()
    family = a_family(children=(unborn,))

    born = member_changes.child_born(
        family, unborn.id, PartialDate.of(TODAY), today=TODAY, given_name="Nisa"
    )

    child = born.person(unborn.id)
    assert child.birthday == TODAY
    assert child.due == unborn.due
    assert child.name == "Nisa"


def test_a_birth_in_the_future_is_refused() -> None:
    unborn = an_unborn_child()
    family = a_family(children=(unborn,))

    with pytest.raises(InvalidInput) as refused:
        member_changes.child_born(family, unborn.id, PartialDate(2026, 11, 22), today=TODAY)

    assert "born" in refused.value.problems


def test_custody_is_said_anew_for_one_child_only() -> None:
    first, second = a_child("Can"), a_child("Ela")
    family = a_family(children=(first, second))
    mother = family.adults[0].person

    alone = member_changes.set_custody(family, first.id, Custody.SOLE, [mother.id])

    assert [g.custody for g in alone.guardianships if g.child_id == first.id] == [Custody.SOLE]
    assert len([g for g in alone.guardianships if g.child_id == second.id]) == 2


def test_the_year_of_school_entry_needs_a_reason_and_can_be_taken_back() -> None:
    family = a_family()
    child = family.children[0]

    with pytest.raises(InvalidInput) as refused:
        member_changes.set_school_entry(family, child.id, 2028, "  ")
    later = member_changes.set_school_entry(family, child.id, 2028, "Gutachten")
    back = member_changes.set_school_entry(later, child.id, None)

    assert "reason" in refused.value.problems
    assert member_changes.entry_year_of(later, child.id) == 2028
    assert member_changes.entry_year_of(back, child.id) is None
