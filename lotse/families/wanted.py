"""Which families to read: those a list shows, and those that may matter when one looks through
all of them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a list of families is narrowed to; without towns it shows all places."""

    towns: tuple[str, ...] = ()  # by the home that is seen in lists
    or_unknown: bool = False  # families of whom no town is seen pass too
    running: bool = False  # only those with whom the work goes on


EVERY_FAMILY, RUNNING = Shown(), Shown(running=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedFamilies:
    """A rough sieve, never too narrow, for families with whom the work goes on. Empty or None asks
    for nothing in particular."""

    municipalities: tuple[str, ...] = ()  # AGS; families whose place is not noted pass too
    needs: tuple[str, ...] = ()  # one of them is open
    or_without_needs: bool = False  # families without any open need pass too
    or_with_markers: bool = False
    born_from: date | None = None  # one child; unborn ones and unknown birthdays pass
    born_until: date | None = None
    after: str = ""  # only those behind this reference
    most: int = 0  # of them; 0 is all
