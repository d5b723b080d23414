"""Draws documents and puts them into the file, inside the caller's transaction."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec

from lotse.documents.drawing.draw import draw
from lotse.documents.record import Document, DocumentKind
from lotse.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """With whom a document is filed, who made it and when."""

    family_id: UUID
    child_id: UUID | None
    made_by: str
    made_at: datetime


def made(
    kind: DocumentKind, title: str, content: Any, imprint: Imprint, *, draft: bool = False
) -> Document:
    """Draws the content once; not kept yet, so good for a preview."""
    pdf = draw(kind, content)
    return Document(
        id=uuid4(),
        family_id=imprint.family_id,
        child_id=imprint.child_id,
        kind=kind,
        title=title,
        content=msgspec.to_builtins(content),
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        draft=draft,
        made_at=imprint.made_at,
        made_by=imprint.made_by,
    )


def keep(records: Records, document: Document) -> Document:
    """Puts it into the file: the bytes are what was handed out."""
    records.documents.add(document)
    return document


def only(child_ids: Sequence[UUID]) -> UUID | None:
    """A paper about several children is filed with the family, not with one of them."""
    return child_ids[0] if len(child_ids) == 1 else None
