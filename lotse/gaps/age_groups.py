"""Age groups in which gaps are counted, and the ranges a report is cut to."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from lotse.chain.rules import rules
from lotse.dates.months import completed_months
from lotse.matching.situation import ChildDates


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeSpan:
    """Completed months, both inclusive; negative before birth."""

    code: str
    label: str  # German
    from_months: int
    to_months: int

    def holds(self, other: "AgeSpan") -> bool:
        return self.from_months <= other.from_months and other.to_months <= self.to_months

    def touches(self, first: int, last: int) -> bool:
        """Months `first` to `last`, the last one exclusive."""
        return first <= self.to_months and last > self.from_months


@cache
def age_groups() -> tuple[AgeSpan, ...]:
    return tuple(AgeSpan(**row) for row in rules("gaps")["age_group"])


@cache
def age_ranges() -> tuple[AgeSpan, ...]:
    """The first one is all ages."""
    return tuple(AgeSpan(**row) for row in rules("gaps")["range"])


def age_range(code: str) -> AgeSpan:
    return next(one for one in age_ranges() if one.code == code)


def age_group_of(child: ChildDates, on: date) -> AgeSpan:
    """The oldest group for whoever is older than all."""
    months = completed_months(child.born, on) if child.born else -1
    groups = age_groups()
    return next((one for one in groups if one.from_months <= months <= one.to_months), groups[-1])
