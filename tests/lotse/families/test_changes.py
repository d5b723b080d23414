"""Edits of a family return a new one and leave everything else as it was."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.editing import Seen, change_family, undo_change
from lotse.dates.partial import PartialDate
from lotse.errors import RecordChanged
from lotse.families import changes, homes, member_changes, stays
from lotse.families.family import Dismissal, Role, StayKind
from tests.builders import (
    TODAY,
    a_family,
    a_full_family,
    a_household,
    a_stay,
)


def test_a_move_ends_the_old_home_the_day_before() -> None:
    family = a_family()
    child = family.children[0]
    flat = a_household(label="beim Vater")

    moved = homes.moved(family, [child.id], flat, PartialDate(2026, 11, 1))

    mine = [m for m in moved.memberships if m.person_id == child.id]
    assert [(m.household_id, m.until) for m in mine] == [
        (family.households[0].id, PartialDate(2026, 10, 31)),
        (flat.id, None),
    ]
    assert len([m for m in moved.memberships if m.until is None]) == len(family.members)


def test_a_move_on_an_unknown_day_replaces_the_old_home() -> None:
    family = a_family()
    child = family.children[0]
    flat = a_household()

    moved = homes.moved(family, [child.id], flat, None)

    assert [m.household_id for m in moved.memberships if m.person_id == child.id] == [flat.id]


def test_a_move_in_a_month_ends_the_old_home_in_that_month() -> None:
    family = a_family()
    child = family.children[0]

    moved = homes.moved(family, [child.id], a_household(), PartialDate(2026, 11))

    old = next(m for m in moved.memberships if m.person_id == child.id)
    assert old.until == PartialDate(2026, 11)


def test_a_new_day_care_ends_the_old_one() -> None:
    family = a_full_family()
    child = family.children[0]
    new = a_stay(child.id, name="Kita Wald", since=PartialDate(2026, 8, 1))

    changed = stays.with_stay(family, new)

    ends = [(s.name, s.until) for s in changed.stays if s.kind is StayKind.DAY_CARE]
    assert ends == [("Kita Sonnenblume", PartialDate(2026, 7, 31)), ("Kita Wald", None)]


def test_a_need_is_open_once_and_can_come_back() -> None:
    family = a_family()
    add = partial(changes.add_needs, today=TODAY, source="von Hand")

    twice = add(add(family, ["hebamme"]), ["hebamme", "wohnen", "wohnen"])
    settled = changes.settle_need(twice, "hebamme", None, today=TODAY)
    again = add(settled, ["hebamme"])

    assert [need.code for need in twice.needs] == ["hebamme", "wohnen"]
    assert [need.code for need in settled.open_needs] == ["wohnen"]
    assert [need.code for need in again.open_needs] == ["wohnen", "hebamme"]


def test_strengths_are_kept_once_and_blank_ones_never() -> None:
    family = changes.add_strengths(a_family(), ["Oma", "", "Oma"], today=TODAY, source="Bogen")

    assert [strength.text for strength in family.strengths] == ["Oma"]
    assert not changes.remove_strength(family, "Oma").strengths


def test_a_note_becomes_a_milestone_of_the_day() -> None:
    family = a_family()
    child = family.children[0]

    noted = changes.add_note(family, child.id, "Lacht viel.", today=date(2026, 11, 20))

    assert [(m.code, str(m.on), m.text) for m in noted.milestones] == [
        ("notiz", "20.11.2026", "Lacht viel.")
    ]


def test_offers_are_put_aside_and_taken_back() -> None:
    once = changes.with_dismissal(a_family(), Dismissal(offer_id="ge-03"))
    aside = changes.with_dismissal(once, Dismissal(offer_id="ge-03", reason="zu weit"))

    assert aside.dismissals == (Dismissal(offer_id="ge-03", reason="zu weit"),)
    assert changes.restore_offer(aside, "ge-03").dismissals == ()


def test_a_new_day_care_without_a_day_leaves_the_end_open() -> None:
    family = a_full_family()
    child = family.children[0]

    changed = stays.with_stay(family, a_stay(child.id, name="Kita Wald", since=None))

    assert [stay.until for stay in changed.stays] == [None, None]


def test_circumstances_and_concern_are_edited_by_hand() -> None:
    family = changes.with_circumstance(a_family(), "armut", there=True)
    family = changes.with_circumstance(family, "armut", there=True)

    assert family.circumstances == ("armut",)
    assert changes.with_circumstance(family, "armut", there=False).circumstances == ()
    assert changes.with_concern(family, "Ruhe.").concern == "Ruhe."


def test_an_edit_can_be_undone_while_nothing_else_changed(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        before = records.families.add(a_family(concern="vorher"))
    after = change_family(before.id, partial(changes.with_concern, concern="nachher"), book)

    back = undo_change(before, after, book)

    assert back.concern == "vorher"
    with pytest.raises(RecordChanged):
        undo_change(before, after, book)


def test_an_edit_is_refused_only_if_the_same_part_was_changed(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        stored = records.families.add(a_family())
    mother, father = (member.person for member in stored.adults)
    seen = Seen(part=partial(member_changes.member_of, person_id=mother.id), value=stored.adults[0])
    calls = partial(
        member_changes.with_member, person=replace(mother, note="ruft selbst an"), role=Role.MOTHER
    )

    change_family(
        stored.id,
        partial(
            member_changes.with_member, person=replace(father, note="vormittags"), role=Role.FATHER
        ),
        book,
    )
    change_family(stored.id, calls, book, seen=seen)
    with pytest.raises(RecordChanged):
        change_family(stored.id, calls, book, seen=seen)

    with book.transaction() as records:
        kept = records.families.get(stored.id)
    assert [member.person.note for member in kept.adults] == ["ruft selbst an", "vormittags"]
