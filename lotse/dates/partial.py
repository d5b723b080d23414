"""A date as far as somebody knows it: a day, a month, a year, exact or about."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """`month` and `day` may be unknown; `circa` marks an estimate ("ca. 2019")."""

    year: int
    month: int | None = None
    day: int | None = None
    circa: bool = False

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    @property
    def exact(self) -> date | None:
        """The day itself, or None if anything is unknown or estimated."""
        if self.circa or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date:
        """The first day it can mean; good for sorting and drawing."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean; good where too early an end would do harm."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """German: `03.07.2021`, `Juli 2021`, `ca. 2019`."""
        about = "ca. " if self.circa else ""
        if self.month is None:
            return f"{about}{self.year}"
        if self.day is None:
            return f"{about}{GERMAN_MONTHS[self.month - 1]} {self.year}"
        return f"{about}{self.day:02}.{self.month:02}.{self.year}"


def day_before(since: PartialDate | None) -> PartialDate | None:
    """Its end before something new begins; a day that is only roughly known stays as it is."""
    if since is None:
        return None
    if since.exact is None:
        return since
    return PartialDate.of(since.exact - timedelta(days=1))


GERMAN_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
