"""Which children of the file start school in one summer, and which of them only may."""

from collections.abc import Container, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from lotse.chain.school_entry import CUT_OFF, YEARS_OF_LIFE, entry_year
from lotse.dates.partial import PartialDate
from lotse.families.family import ChildSummary
from lotse.families.wanted import RUNNING
from lotse.records import Records
from lotse.transitions.progress import KITA_TO_SCHOOL


def starting_children(
    records: Records, year: int, planned: Container[UUID]
) -> tuple[Sequence[ChildSummary], Sequence[ChildSummary]]:
    """Those who start that summer, and those who may; `planned` have a transition in that year.

    A decision (early, deferred) counts first, then the exact birthday, then the transition. Where
    the work with a family has ended, only children with a transition are listed.
    """
    decided = records.families.entry_years()
    born = _by_birthday(records, year, decided)
    unknown = records.families.children_without_birthday()
    running = records.families.among({child.family_id for child in (*born, *unknown)}, RUNNING)
    starting = _listed(born, planned, running)
    unplaced = []
    for child in _listed(unknown, planned, running):
        by_hand = decided.get(child.child_id)
        if by_hand == year or (by_hand is None and child.child_id in planned):
            starting.append(child)
        elif by_hand is None and _may_start(child, year) and not _has_transition(records, child):
            unplaced.append(child)
    return starting, unplaced


def _listed(
    children: Sequence[ChildSummary], planned: Container[UUID], running: Container[UUID]
) -> list[ChildSummary]:
    return [child for child in children if child.child_id in planned or child.family_id in running]


def _by_birthday(records: Records, year: int, decided: Mapping[UUID, int]) -> list[ChildSummary]:
    """Oldest first; who starts in another year by decision is left out or taken in."""
    month, day = CUT_OFF
    last = date(year - YEARS_OF_LIFE, month, day)
    first = date(last.year - 1, month, day) + timedelta(days=1)
    taken_in = {child for child, summer in decided.items() if summer == year}
    return [
        child
        for child in records.families.children_born_between(first, last, also=taken_in)
        if decided.get(child.child_id, _by_rule(child.born)) == year
    ]


def _by_rule(born: PartialDate | None) -> int | None:
    return entry_year(born.exact) if born and born.exact else None


def _may_start(child: ChildSummary, year: int) -> bool:
    """Unborn children do not; "ca." may be a year off; with no date at all any year may be."""
    if child.born is None:
        return child.due is None
    around = 1 if child.born.circa else 0
    earliest, latest = entry_year(child.born.earliest), entry_year(child.born.latest)
    return earliest - around <= year <= latest + around


def _has_transition(records: Records, child: ChildSummary) -> bool:
    return any(
        transition.child_id == child.child_id and transition.corridor == KITA_TO_SCHOOL
        for transition in records.transitions.of_family(child.family_id)
    )
