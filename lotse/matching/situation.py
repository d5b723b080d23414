"""What matching may know of a family: no names, no addresses."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildDates:
    """Exactly one of `born` and `due`; the others override what is computed."""

    born: date | None = None
    due: date | None = None
    entry_year: int | None = None  # early entry or deferral
    day_care_since: date | None = None

    def __post_init__(self) -> None:
        if (self.born is None) == (self.due is None):
            raise ValueError("a child has either a birth or a due date")

    @property
    def birth(self) -> date:
        """The day of birth, or the day on which it is expected."""
        found = self.born or self.due
        assert found is not None
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """`municipality` is a name or AGS, `languages` are BCP 47 codes spoken well, best first."""

    on: date
    municipality: str
    children: tuple[ChildDates, ...]
    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    district: str = ""
    circumstances: tuple[str, ...] = ()
