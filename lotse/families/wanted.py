"""Which families to read when one looks through all of them: a rough sieve, never too narrow."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedFamilies:
    """Empty or None asks for nothing in particular."""

    municipalities: tuple[str, ...] = ()  # AGS; families whose place is not noted pass too
    needs: tuple[str, ...] = ()  # one of them is open
    or_without_needs: bool = False  # families without any open need pass too
    or_with_markers: bool = False
    born_from: date | None = None  # one child; unborn ones and unknown birthdays pass
    born_until: date | None = None
