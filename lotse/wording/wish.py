"""What staff and family have agreed to write about."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from lotse.catalogue.offer import Offer


class Urgency(StrEnum):
    TODAY = "heute"
    THIS_WEEK = "diese Woche"
    IN_TIME = "in Ruhe"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWish:
    """`needs` are the ones the family wants named, never all that is known."""

    child_ids: tuple[UUID, ...]
    needs: tuple[str, ...] = ()
    urgency: Urgency = Urgency.IN_TIME
    with_concern: bool = True
    with_strengths: bool = True
    service_type: str = ""  # which service of the offer, if it has several
    hub: str = ""  # the Ankerstandort to name, as one line; empty: none
    neutral_window: bool = True  # neither offer nor sending office shows in the envelope window
    reply_until: date | None = None  # empty: three weeks from now
    language: str = ""  # of the letter for the family; empty: the one it speaks best


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOrder:
    """About which offer something is written, and for which family."""

    family_id: UUID
    offer: Offer
    wish: LetterWish
