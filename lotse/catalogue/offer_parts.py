"""Small things an offer says: notes on languages, money, schools, where its entry comes from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OfferKind(StrEnum):
    OFFER = "angebot"
    EXAMPLE = "praxisbeispiel"  # good practice from elsewhere: listed apart, never a target
    CONTACT_PLACE = "kontaktort"  # a playground: known, never a target
    PROGRAMME = "programm"  # for a whole institution: every child there has it, nobody is referred


class CapacityState(StrEnum):
    FREE = "frei"
    WAITING = "warteliste"
    FULL = "voll"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageNote:
    """`nur dienstags, vorher anrufen`; without a code it holds for all languages."""

    note: str
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    source: str
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundInstitution:
    """An offer that belongs to a house: its children and their families come first."""

    name: str = ""
    school_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolCover:
    """Whether the offer reaches this school."""

    school_number: str
    is_covered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an imported entry comes from; kept through every export."""

    installation: str = ""  # municipality or office that gave it
    source_id: str = ""  # its id over there
    imported_on: date | None = None
