"""Somebody who answers for a district, a school or a Kita. A name is personal data: unless it is
a public function contact it never leaves this installation."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from lotse.catalogue.offer_parts import Origin
from lotse.catalogue.place_name import folded_place
from lotse.directory.period import holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """For a district, or for a house; a school may be named by its number too."""

    district: str = ""
    house: str = ""  # name of the school or Kita
    school_number: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def is_for_house(self) -> bool:
        return bool(self.house or self.school_number)

    def is_at(self, name: str, school_number: str) -> bool:
        """By number, or by name, however it is typed, where one of the two has no number."""
        if self.school_number and school_number:
            return self.school_number == school_number
        wanted = folded_place(name)
        return bool(wanted) and folded_place(self.house) == wanted

    @property
    def place(self) -> str:
        return self.house or self.school_number or self.district


@dataclass(frozen=True, slots=True, kw_only=True)
class Professional:
    id: UUID
    name: str  # of a person, or of the function: „Stadtteilkoordination Schalke“
    function: str = ""  # a code of `functions`, or own words
    qualification: str = ""
    organisation_id: UUID | None = None
    phone: str = ""
    email: str = ""
    hours: str = ""
    themes: tuple[str, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    is_public: bool = False  # the function's own contact, published anyway
    ended_on: date | None = None
    origin: Origin | None = None
    version: int = field(default=0, compare=False)  # of the stored row; says nothing about it

    def works_on(self, day: date) -> bool:
        return self.ended_on is None or day <= self.ended_on

    def responsible_on(self, day: date) -> tuple[Responsibility, ...]:
        if not self.works_on(day):
            return ()
        return tuple(r for r in self.responsibilities if holds(r.since, r.until, day))
