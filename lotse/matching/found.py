"""What matching finds for one situation, in words."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildStage:
    """`age_months` is None for an unborn child; the stages are None after the chain ends."""

    index: int
    age_months: int | None
    stage: str | None
    next_stage: str | None
    next_stage_from: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """`together`: belongs to the smallest set of suggestions that covers all needs."""

    offer: str  # id
    name: str
    score: int  # 0 to 100
    children: tuple[int, ...]
    covers: tuple[str, ...]
    reasons: tuple[str, ...]  # German
    cautions: tuple[str, ...]  # German
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterOffer:
    """Fits `children` from `starts` on, the first such day."""

    offer: str
    name: str
    children: tuple[int, ...]
    starts: date
    covers: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterOther:
    """Would fit today, but others come first: `reason` is „Erst nach …“."""

    offer: str
    name: str
    covers: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHouse:
    """What the children of a house have there, whatever their needs.

    A programme runs for the whole house: nobody is referred to it. `before` is the offer of the
    house the child went to earlier, if the catalogue knows one.
    """

    offer: str
    name: str
    house: str
    children: tuple[int, ...]
    is_programme: bool
    before: str = ""
    before_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSuggested:
    offer: str
    name: str
    reasons: tuple[str, ...]
    is_near: bool  # serves the place of the family

    @property
    def closeness(self) -> tuple[bool, int, str]:
        """The lower, the sooner somebody asks about it: of the own place, little in the way."""
        return not self.is_near, len(self.reasons), self.name.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    need: str
    guidance: str  # German, for staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    on: date
    children: tuple[ChildStage, ...]
    suggestions: tuple[Suggestion, ...]
    later: tuple[LaterOffer, ...]
    not_suggested: tuple[NotSuggested, ...]
    procedures: tuple[Procedure, ...]
    gaps: tuple[str, ...]  # needs nothing covers, now or later
    after_others: tuple[AfterOther, ...] = ()
    at_houses: tuple[AtHouse, ...] = ()
