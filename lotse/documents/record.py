"""A document as it is kept in the file: content frozen, bytes drawn from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class DocumentKind(StrEnum):
    LETTER = "letter"
    FAMILY_LETTER = "family-letter"
    CONSENT = "consent"
    HANDOVER = "handover"
    DEADLINE_SHEET = "deadline-sheet"
    CALL_SHEET = "call-sheet"  # of the catalogue: names no family and is not kept with one
    OFFER_LIST = "offer-list"  # as the call sheet
    FORM_SHEET = "form-sheet"  # answers stay in their form: it is not kept either


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    id: UUID
    family_id: UUID
    child_id: UUID | None
    kind: DocumentKind
    title: str
    content: Mapping[str, Any]  # the JSON that `lotse render` takes
    pdf: bytes
    sha256: str
    draft: bool  # printed with the watermark, must not leave the house
    made_at: datetime
    made_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSummary:
    id: UUID
    child_id: UUID | None
    kind: DocumentKind
    title: str
    sha256: str
    draft: bool
    made_at: datetime
    made_by: str
