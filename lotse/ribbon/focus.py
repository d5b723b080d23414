"""Where the place puts its weight (Schwerpunkt) in the life of one child."""

from collections.abc import Iterator, Sequence
from datetime import date

from lotse.chain.stages import Window, corridor_windows, stage_windows
from lotse.dates.months import after_months, period_end
from lotse.families.family import Family
from lotse.families.member_changes import entry_year_of
from lotse.families.person import Person
from lotse.profiles.parts import Focus
from lotse.profiles.profile import Profile
from lotse.ribbon.pieces import FocusSpan


def focus_of(family: Family, child: Person, profile: Profile) -> tuple[FocusSpan, ...]:
    """In the order of time; empty while neither birth nor due date is known."""
    born = child.born.earliest if child.born else None
    birth = born or child.due
    if birth is None or not profile.focus:
        return ()
    entry_year = entry_year_of(family, child.id)
    due = None if born else child.due
    stages = stage_windows(born=born, due=due, entry_year=entry_year)
    corridors = corridor_windows(
        born=born, due=due, entry_year=entry_year, spans=profile.corridor_spans
    )
    found = [
        FocusSpan(text=focus.text, first=first, last=last)
        for focus in profile.focus
        for first, last in _times(focus, birth, stages, corridors)
    ]
    return tuple(sorted(found, key=lambda one: (one.first, one.last)))


def _times(
    focus: Focus, birth: date, stages: Sequence[Window], corridors: Sequence[Window]
) -> Iterator[tuple[date, date]]:
    """Months count before stages: they say it more exactly."""
    low, high = focus.from_months, focus.to_months
    if low is None and high is None:
        own = [window for window in (*stages, *corridors) if window.code in focus.stages]
        for window in sorted(own, key=lambda one: one.first):
            yield window.first, window.last
        return
    begins = low is None or low < 0
    first = stages[0].first if begins else after_months(birth, low or 0)
    last = stages[-1].last if high is None else period_end(birth, high + 1)
    if first <= last:
        yield first, last
