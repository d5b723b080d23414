"""One child's transition and where it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class TransitionState(StrEnum):
    PLANNED = "geplant"
    PREPARED = "vorbereitet"
    CONSENTED = "einwilligung_erteilt"
    DECLINED = "einwilligung_abgelehnt"
    HANDED_OVER = "uebergeben"
    FEEDBACK = "rueckmeldung"
    CLOSED = "abgeschlossen"
    BROKEN_OFF = "abgebrochen"
    NOT_REACHED = "nicht_erreicht"


# Nothing more is to be done; why is nobody's fault.
ENDED = frozenset({TransitionState.CLOSED, TransitionState.BROKEN_OFF, TransitionState.NOT_REACHED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    id: UUID
    family_id: UUID
    child_id: UUID
    corridor: str  # code of the contract, "kita_grundschule"
    state: TransitionState
    entry_year: int
    from_name: str
    to_name: str = ""  # empty: school not known yet
    to_school_number: str = ""
    answers_id: UUID | None = None
    consent_id: UUID | None = None
    document_id: UUID | None = None
    handed_over_on: date | None = None
    feedback_on: date | None = None
    version: int = 0
