"""What somebody agreed to: who, to whom, which data, for what, until when (Art. 7, 9 GDPR)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

ENDS_SOON = timedelta(days=60)  # time enough to meet the family once more and ask again


class DataCategory(StrEnum):
    CONTACT = "kontakt"
    CONCERN = "anliegen"
    STRENGTHS = "staerken"
    NEEDS = "bedarfe"
    LANGUAGE = "sprache"
    HEALTH = "gesundheit"
    SUPPORT = "foerderung"  # section H of the Übergabeprotokoll
    HANDOVER = "protokoll"  # the Übergabeprotokoll without H and I


class ConsentForm(StrEnum):
    PAPER = "papier"
    ELECTRONIC = "elektronisch"
    SPOKEN = "muendlich"  # protocolled; not enough for health data


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A body named in a consent. `key` identifies a recipient: `offer:ge-01`, `school:196538`."""

    key: str
    name: str
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    person_id: UUID
    signed_on: date | None = None  # None: asked for, not there yet
    declined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    id: UUID
    family_id: UUID
    child_ids: tuple[UUID, ...]
    giver: Party
    recipient: Party
    mutual: bool = False  # recipient may answer about the family
    categories: tuple[DataCategory, ...]
    purpose: str
    signatures: tuple[Signature, ...]
    valid_from: date
    valid_until: date
    form: ConsentForm = ConsentForm.PAPER
    language: str = "de"
    explained_by: str = ""  # interpreter, if any
    revoked_on: date | None = None
    revoked_by: str = ""
    text_version: str = "1"
    document_id: UUID | None = None
    version: int = 0

    @property
    def declined(self) -> bool:
        """Somebody said no: nobody else needs to be asked any more."""
        return any(signature.declined for signature in self.signatures)

    @property
    def unsigned(self) -> tuple[Signature, ...]:
        """Asked for and still open."""
        return tuple(s for s in self.signatures if s.signed_on is None and not s.declined)
