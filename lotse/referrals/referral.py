"""One referral and where it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class ReferralState(StrEnum):
    PREPARED = "vorbereitet"
    SENT = "versandt"
    ARRIVED = "angekommen"
    WAITING = "warteliste"
    NO_PLACE = "kein_platz"
    NOT_FITTING = "passt_nicht"
    NOT_SHOWN_UP = "nicht_erschienen"
    STOPPED = "gestoppt"  # consent revoked
    LET_GO = "nicht_mehr_erwartet"  # the work with the family ended before a reply came


# A reply may still come: these are reminded of, and stopped if the consent ends.
WAITED_FOR = frozenset({ReferralState.PREPARED, ReferralState.SENT, ReferralState.WAITING})

# What comes back late is still taken up.
ANSWERABLE = WAITED_FOR | {ReferralState.LET_GO}


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    id: UUID
    family_id: UUID
    child_ids: tuple[UUID, ...]
    offer_id: str
    offer_name: str
    provider: str
    needs: tuple[str, ...]
    state: ReferralState
    created_on: date
    reply_until: date
    reply_code: str  # short code on letter and reply slip, "K7-2Q"
    consent_id: UUID | None = None
    document_id: UUID | None = None
    note: str = ""
    service_type: str = ""  # which service of the offer, if it has several
    version: int = 0
