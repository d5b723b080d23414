"""What matching may know of a family: no names, no addresses."""

from dataclasses import dataclass
from datetime import date

from lotse.chain.stages import Span


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
class Enrolment:
    """A child, by its index, goes or went to this house."""

    child: int
    name: str
    school_number: str = ""
    is_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """`municipality` is a name or AGS, `languages` are BCP 47 codes spoken well, best first.

    What stands below the circumstances is known only where the family's file is open: from the
    profile of the place and from the family's records.
    """

    on: date
    municipality: str
    children: tuple[ChildDates, ...]
    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    district: str = ""
    circumstances: tuple[str, ...] = ()

    corridors: tuple[Span, ...] = ()  # as the place times them; empty: as in the rules
    district_names: tuple[str, ...] = ()  # what else the own district is called
    neighbours: tuple[str, ...] = ()  # districts beside the own one, by all their names
    enrolments: tuple[Enrolment, ...] = ()
    attended: tuple[str, ...] = ()  # ids of offers the family has arrived at, now or earlier
    running: tuple[str, ...] = ()  # ids of offers it goes to or waits for
    put_aside: tuple[str, ...] = ()  # ids of offers that staff said do not fit
    markers: tuple[str, ...] = ()  # keys of rules/markers.toml
