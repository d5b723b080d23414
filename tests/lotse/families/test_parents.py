"""Not every adult of a family is a parent, and not every parent lives in the home."""

from dataclasses import replace

from lotse.families.family import Custody, Guardianship, Member, Role
from lotse.families.household import Household, Membership
from lotse.families.member_changes import with_member
from lotse.families.parents import addressed, parents_of
from tests.builders import TODAY, a_family, a_person

GRANDMOTHER = a_person("Hatice")


def test_a_grandmother_without_custody_is_no_parent() -> None:
    family = with_member(a_family(), GRANDMOTHER, Role.GRANDPARENT)
    mother, father = (member.person for member in family.adults[:2])

    assert parents_of(family, (), TODAY) == (mother, father)
    assert parents_of(replace(family, guardianships=()), (), TODAY) == (mother, father)


def test_who_holds_custody_counts_whatever_the_role() -> None:
    family = with_member(a_family(), GRANDMOTHER, Role.GRANDPARENT)
    child = family.children[0]
    held = Guardianship(guardian_id=GRANDMOTHER.id, child_id=child.id, custody=Custody.GUARDIAN)

    assert parents_of(replace(family, guardianships=(held,)), (child.id,), TODAY) == (GRANDMOTHER,)
    unclear = replace(held, custody=Custody.UNCLEAR)
    roles = parents_of(replace(family, guardianships=(unclear,)), (child.id,), TODAY)
    assert GRANDMOTHER not in roles


def test_nobody_is_made_up_where_no_parent_is_known() -> None:
    family = a_family()
    child = family.children[0]
    alone = replace(
        family,
        members=(
            Member(person=GRANDMOTHER, role=Role.GRANDPARENT),
            Member(person=child, role=Role.CHILD),
        ),
        guardianships=(),
    )

    assert parents_of(alone, (child.id,), TODAY) == ()
    assert addressed(alone, (child.id,), TODAY) == ()


def test_a_letter_home_greets_the_parent_who_lives_there() -> None:
    family = a_family()
    mother, father = (member.person for member in family.adults)
    elsewhere = Household(id=GRANDMOTHER.id)
    moved = replace(
        family,
        households=(*family.households, elsewhere),
        memberships=tuple(
            replace(m, household_id=elsewhere.id) if m.person_id == father.id else m
            for m in family.memberships
        ),
    )

    assert addressed(moved, (), TODAY) == (mother,)
    assert addressed(replace(moved, memberships=()), (), TODAY) == (mother, father)


def test_a_mother_without_custody_is_greeted_at_home_before_a_guardian_elsewhere() -> None:
    family = with_member(a_family(), GRANDMOTHER, Role.GUARDIAN)
    child = family.children[0]
    held = Guardianship(guardian_id=GRANDMOTHER.id, child_id=child.id, custody=Custody.GUARDIAN)
    under_guardianship = replace(family, guardianships=(held,))
    mother, father = (member.person for member in family.adults[:2])

    assert addressed(under_guardianship, (child.id,), TODAY) == (mother, father)
    home = family.households[0]
    together = replace(
        under_guardianship,
        memberships=(Membership(person_id=GRANDMOTHER.id, household_id=home.id),),
    )
    assert addressed(together, (child.id,), TODAY) == (GRANDMOTHER,)
