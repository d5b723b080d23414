"""When an offer's window is open for one child."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from lotse.chain.stages import PREGNANCY, Span, corridor_windows, stage_windows
from lotse.dates.months import after_months, period_end
from lotse.matching.situation import ChildDates

UNDER_THREE = "u3"  # on an offer: from birth on
CHAIN_ENDS_MONTHS = 324  # the 27th birthday
FIRST_MONTH = -9  # means the whole pregnancy
LATER_MONTHS = 24
_DAY = timedelta(days=1)


class OfferWindow(NamedTuple):
    """What an offer says about whom it is for; all empty means it has no window."""

    stages: tuple[str, ...]
    age_min_months: int | None
    age_max_months: int | None

    @property
    def is_stated(self) -> bool:
        return bool(self.stages) or self.age_min_months is not None or self.has_end

    @property
    def has_end(self) -> bool:
        return self.age_max_months is not None


class Interval(NamedTuple):
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Fit:
    """`opens` is the first day within the next 24 months; `next_day` the first one at all."""

    today: bool
    opens: date | None = None
    next_day: date | None = None


class ChildWindows:
    """Windows of one child as seen on one day; each distinct offer window is computed once."""

    def __init__(self, child: ChildDates, on: date, corridors: tuple[Span, ...] = ()) -> None:
        self._on = on
        self._unborn = child.born is None
        self._birth = child.birth
        self._horizon = after_months(on, LATER_MONTHS)
        self._fits: dict[OfferWindow, Fit] = {}
        self._child = child
        self._corridors = corridors

    def fit(self, window: OfferWindow) -> Fit:
        known = self._fits.get(window)
        if known is None:
            known = self._fits[window] = self._fit(window)
        return known

    def _fit(self, window: OfferWindow) -> Fit:
        if not window.is_stated:
            return Fit(today=True)
        intervals = self._intervals(window)
        if any(first <= self._on <= last for first, last in intervals):
            return Fit(today=True)
        next_day = min((first for first, _ in intervals if first > self._on), default=None)
        near = next_day is not None and next_day <= self._horizon
        return Fit(today=False, opens=next_day if near else None, next_day=next_day)

    def _intervals(self, window: OfferWindow) -> tuple[Interval, ...]:
        stages = [i for code in window.stages for i in self._stages.get(code, ())]
        low, high = window.age_min_months, window.age_max_months
        if low is None and high is None:
            return tuple(stages)
        if low is not None:
            first = self._first_day(low)
        else:
            first = min((i.first for i in stages), default=date.min)
        if high is not None:
            last = self._last_day(high)
        elif window.stages:
            last = max((i.last for i in stages), default=date.min)
        else:
            last = period_end(self._birth, CHAIN_ENDS_MONTHS)
        return (Interval(first, last),) if first <= last else ()

    def _first_day(self, months: int) -> date:
        if months <= FIRST_MONTH:
            return date.min
        first = after_months(self._birth, months)
        return self._not_before_birth(first) if months >= 0 else first

    def _last_day(self, months: int) -> date:
        last = period_end(self._birth, months + 1)
        if months == -1 and self._unborn:
            return max(last, self._on)
        return last

    def _not_before_birth(self, first: date) -> date:
        # A child that is overdue is not born yet, whatever the due date says.
        return max(first, self._on + _DAY) if self._unborn else first

    @cached_property
    def _stages(self) -> dict[str, tuple[Interval, ...]]:
        """Only when an offer names a stage: many say ages alone."""
        child = self._child
        found: dict[str, list[Interval]] = {}
        dates = {"born": child.born, "due": child.due}
        windows = (
            *stage_windows(**dates, entry_year=child.entry_year),
            *corridor_windows(
                **dates,
                entry_year=child.entry_year,
                day_care_since=child.day_care_since,
                spans=self._corridors,
            ),
        )
        for window in windows:
            first, last = window.first, window.last
            if window.code == PREGNANCY:
                first, last = self._pregnancy(window.first, window.last)
            else:
                first = self._not_before_birth(first)
            if window.code == UNDER_THREE:
                first = self._not_before_birth(child.birth)
            if first <= last:
                found.setdefault(window.code, []).append(Interval(first, last))
        return {code: tuple(_merged(intervals)) for code, intervals in found.items()}

    def _pregnancy(self, first: date, last: date) -> Interval:
        return Interval(date.min, max(last, self._on)) if self._unborn else Interval(first, last)


def _merged(intervals: Iterable[Interval]) -> list[Interval]:
    """A stage and a corridor of one code count as one window."""
    ordered = sorted(intervals)
    merged = ordered[:1]
    for interval in ordered[1:]:
        if interval.first <= merged[-1].last + _DAY:
            merged[-1] = Interval(merged[-1].first, max(merged[-1].last, interval.last))
        else:
            merged.append(interval)
    return merged
