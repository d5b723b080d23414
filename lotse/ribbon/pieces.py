"""What the ribbon consists of: a lane per child, bands for stages, pieces below them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Tone(StrEnum):
    """How a piece stands; every tone has its own shape and word, never colour alone."""

    TODAY = "heute"
    SOON = "bald"
    OPEN = "offen"
    DONE = "erledigt"
    PLAIN = "läuft"
    LATER = "später"
    UNKNOWN = "unbekannt"


class Topic(StrEnum):
    """What a piece is about: decides what opens when it is chosen, and the filter."""

    HEALTH = "gesundheit"
    RIGHTS = "fristen"
    CARE = "betreuung"  # stays with midwife, doctor, clinic
    REFERRAL = "vermittlung"
    SUGGESTION = "vorschlag"
    TRANSITION = "uebergang"
    CONSENT = "einwilligung"
    REMINDER = "aufgabe"
    NOTE = "notiz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One stage in a child's life; `place` is the Kita, school or clinic of that time."""

    stage: str  # code of the contract
    first: date
    last: date
    label: str
    short: str
    place: str = ""
    certain: bool = True

    @property
    def words(self) -> str:
        """`Kita · Kita Sonne`."""
        return f"{self.label} · {self.place}" if self.place else self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A point (`last` None) or a bar in a lane."""

    key: str  # stays the same from one reading to the next, "deadline:U9"
    topic: Topic
    tone: Tone
    text: str
    detail: str
    first: date
    last: date | None = None
    proposed: bool = False  # only suggested or not yet possible: drawn dashed
    certain: bool = True  # hatched if not
    target: str = ""  # id of what opens: offer, referral, transition, consent, reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusSpan:
    """A time on which the place puts its weight (Schwerpunkt); several may overlap."""

    text: str
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    child_id: UUID | None  # None: the whole family
    name: str
    age: str
    bands: tuple[Band, ...] = ()
    pieces: tuple[Piece, ...] = ()  # by date
    focus: tuple[FocusSpan, ...] = ()  # by date


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    today: date
    lanes: tuple[Lane, ...]

    @property
    def focus_texts(self) -> tuple[str, ...]:
        """Each once."""
        return tuple(dict.fromkeys(one.text for lane in self.lanes for one in lane.focus))

    @property
    def first(self) -> date:
        return min([self.today, *(band.first for lane in self.lanes for band in lane.bands)])

    @property
    def last(self) -> date:
        return max([self.today, *(band.last for lane in self.lanes for band in lane.bands)])
