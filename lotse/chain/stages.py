"""Stages and corridors of a child's biography, computed from birth or due date."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from lotse.chain.point import Anchors, Point, point
from lotse.chain.rules import rules
from lotse.chain.school_entry import entry_year as lawful_entry_year

PREGNANCY = "schwangerschaft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One stage or corridor of one child; both days belong to it."""

    code: str
    label: str  # German
    short: str  # German, for narrow bands
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stage or corridor as rule; `months` is its usual span, half open."""

    code: str
    label: str
    short: str
    opens: Point
    closes: Point
    months: tuple[int, int]
    ends_with_day_care: bool = False

    def between(self, opens: Point | None, closes: Point | None) -> "Span":
        """As a place counts it; what it leaves open stays as in the rule."""
        low, high = self.months
        return replace(
            self,
            opens=opens or self.opens,
            closes=closes or self.closes,
            months=(
                opens.usual_months(last=False) if opens else low,
                closes.usual_months(last=True) if closes else high,
            ),
        )

    def of_child(self, anchors: Anchors) -> Window:
        first, last = self.opens.first_day(anchors), self.closes.last_day(anchors)
        if first is None or last is None:
            raise ValueError(f"{self.code} cannot be computed from {anchors}")
        return Window(code=self.code, label=self.label, short=self.short, first=first, last=last)


@cache
def stages() -> tuple[Span, ...]:
    return tuple(_span(row) for row in rules("stages")["stage"])


@cache
def corridors() -> tuple[Span, ...]:
    return tuple(_span(row) for row in rules("stages")["corridor"])


@cache
def stage_codes() -> frozenset[str]:
    """Every code an offer may name: stages and corridors."""
    return frozenset(span.code for span in (*stages(), *corridors()))


def stage_label(code: str) -> str:
    """German name of a stage or corridor; the stage where both share a code."""
    return next(span.label for span in (*stages(), *corridors()) if span.code == code)


def stage_windows(
    *, born: date | None = None, due: date | None = None, entry_year: int | None = None
) -> tuple[Window, ...]:
    """All stages of one child in order; from the due date alone birth is assumed on that day."""
    anchors = anchors_of(born=born, due=due, entry_year=entry_year)
    return tuple(span.of_child(anchors) for span in stages())


def corridor_windows(
    *,
    born: date | None = None,
    due: date | None = None,
    entry_year: int | None = None,
    day_care_since: date | None = None,
    spans: tuple[Span, ...] = (),
) -> tuple[Window, ...]:
    """All corridors of one child, by `spans` where a place has its own. The first day in a Kita
    ends the way there."""
    anchors = anchors_of(born=born, due=due, entry_year=entry_year)
    found = []
    for span in spans or corridors():
        window = span.of_child(anchors)
        if span.ends_with_day_care and day_care_since:
            window = replace(window, last=min(window.last, day_care_since))
        if window.first <= window.last:
            found.append(window)
    return tuple(found)


def stage_on(
    on: date, *, born: date | None = None, due: date | None = None, entry_year: int | None = None
) -> str | None:
    """The one stage of that day; None only after the chain ends. Unborn is `schwangerschaft`."""
    if born is None or on < born:
        return PREGNANCY
    windows = stage_windows(born=born, due=due, entry_year=entry_year)
    return next((window.code for window in windows[1:] if on in window), None)


def next_stage(
    on: date, *, born: date | None = None, due: date | None = None, entry_year: int | None = None
) -> Window | None:
    """The stage after that of `on`; None in or after the last."""
    windows = stage_windows(born=born, due=due, entry_year=entry_year)
    current = stage_on(on, born=born, due=due, entry_year=entry_year)
    codes = [window.code for window in windows]
    if current is None or current == codes[-1]:
        return None
    return windows[codes.index(current) + 1]


def anchors_of(
    *, born: date | None = None, due: date | None = None, entry_year: int | None = None
) -> Anchors:
    """Fills what follows: birth is assumed on the due date, the due date on the day of birth."""
    birth = born or due
    if birth is None:
        raise ValueError("a child needs a birth or a due date")
    return Anchors(born=birth, due=due or birth, entry_year=entry_year or lawful_entry_year(birth))


def _span(row: Mapping[str, Any]) -> Span:
    low, high = row["months"]
    return Span(
        code=row["code"],
        label=row["label"],
        short=row["short"],
        opens=point(row["opens"]),
        closes=point(row["closes"]),
        months=(low, high),
        ends_with_day_care=row.get("ends_with") == "kita",
    )
