"""Persons with names as they write them, known as far as they are known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from lotse.dates.partial import PartialDate


class ContactKind(StrEnum):
    MOBILE = "mobil"
    PHONE = "telefon"
    EMAIL = "email"
    POST = "post"
    VIA = "ueber"  # reached through somebody else


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWay:
    kind: ContactKind
    value: str
    message_allowed: bool | None = None  # None: not asked
    note: str = ""  # best time, whose phone it is


class SpeaksLevel(StrEnum):
    WELL = "gut"
    SOME = "etwas"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenLanguage:
    code: str  # BCP 47
    level: SpeaksLevel = SpeaksLevel.WELL


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Any name part may be empty; a child may be unborn (`due`, no `born`)."""

    id: UUID
    given_name: str = ""
    family_name: str = ""
    written_as: str = ""  # the name as the person writes it, if the two parts do not say it
    born: PartialDate | None = None
    due: date | None = None
    languages: tuple[SpokenLanguage, ...] = ()  # best first
    interpreter_needed: bool | None = None
    contacts: tuple[ContactWay, ...] = ()
    papers_missing: bool = False
    note: str = ""

    @property
    def name(self) -> str:
        """The name to show; never empty."""
        if self.written_as:
            return self.written_as
        joined = f"{self.given_name} {self.family_name}".strip()
        if joined:
            return joined
        return "ungeborenes Kind" if self.due and not self.born else "ohne Namen"

    @property
    def birthday(self) -> date | None:
        """The exact day of birth, if known."""
        return self.born.exact if self.born else None
