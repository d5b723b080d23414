"""Points in a child's life as rule data, such as `{week = 4}` or `{entry = -1, on = "11-15"}`.

A unit is a span, so a window opens on the first day of its first unit and closes on the last
day of its last one. Units: `day`, `week`, `month` (of life, the first is 1), `calendar_month`
(months after the month of birth), `due_days` (days from the due date), `entry` (years from
school entry, with `on`). `plus_days` adds days; `plus_early` adds the days a child came early.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from lotse.dates.months import after_months, month_end, period_end

USUAL_ENTRY, AUGUST, HALF_A_MONTH = 74, 8, 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What a child's dates are counted from; None where it is not known."""

    born: date | None = None
    due: date | None = None
    entry_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    unit: str
    n: int
    on: tuple[int, int] = (1, 1)
    plus_days: int = 0
    plus_early: bool = False

    def first_day(self, anchors: Anchors) -> date | None:
        """First day of the unit, or None if its anchor is not known."""
        if self.unit == "month" and anchors.born:
            return self._moved(after_months(anchors.born, self.n - 1), anchors)
        if self.unit == "week" and anchors.born:
            return self._moved(anchors.born + timedelta(days=7 * (self.n - 1)), anchors)
        return self._single_day(anchors)

    def last_day(self, anchors: Anchors) -> date | None:
        """Last day of the unit, or None if its anchor is not known."""
        if self.unit == "month" and anchors.born:
            return self._moved(period_end(anchors.born, self.n), anchors)
        if self.unit == "week" and anchors.born:
            return self._moved(anchors.born + timedelta(days=7 * self.n - 1), anchors)
        return self._single_day(anchors)

    def usual_months(self, *, last: bool) -> int:
        """Months of life before the unit, or at its end if `last`, of a child that starts school
        as most do; only for months of life and school entry."""
        if self.unit == "month":
            return self.n if last else self.n - 1
        month, day = self.on
        return USUAL_ENTRY + 12 * self.n + month - AUGUST + (day > HALF_A_MONTH)

    def _single_day(self, anchors: Anchors) -> date | None:
        found: date | None = None
        if self.unit == "day" and anchors.born:
            found = anchors.born + timedelta(days=self.n - 1)
        elif self.unit == "calendar_month" and anchors.born:
            found = month_end(anchors.born, self.n)
        elif self.unit == "due_days" and anchors.due:
            found = anchors.due + timedelta(days=self.n)
        elif self.unit == "entry" and anchors.entry_year:
            found = date(anchors.entry_year + self.n, *self.on)
        return self._moved(found, anchors) if found else None

    def _moved(self, day: date, anchors: Anchors) -> date:
        early = 0
        if self.plus_early and anchors.born and anchors.due:
            early = max(0, (anchors.due - anchors.born).days)
        return day + timedelta(days=self.plus_days + early)


UNITS = ("day", "week", "month", "calendar_month", "due_days", "entry")


def point(data: Mapping[str, object]) -> Point:
    """Reads one point; raises ValueError if the rule data name no single unit."""
    units = [unit for unit in UNITS if unit in data]
    if len(units) != 1:
        raise ValueError(f"a point needs one unit of {UNITS}: {dict(data)}")
    month, day = str(data.get("on", "01-01")).split("-")
    return Point(
        unit=units[0],
        n=int(str(data[units[0]])),
        on=(int(month), int(day)),
        plus_days=int(str(data.get("plus_days", 0))),
        plus_early=bool(data.get("plus_early", False)),
    )
