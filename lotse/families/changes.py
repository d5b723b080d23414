"""Edits of a family, pure: each takes the family as it is and returns it as it shall be.

`lotse.acts.editing.change_family` applies one of them in a transaction.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from lotse.dates.partial import PartialDate
from lotse.families.family import (
    Dismissal,
    Family,
    FamilyNeed,
    FamilyStrength,
    Milestone,
)

NOTE = "notiz"


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
