"""Draws documents and puts them into the file, inside the caller's transaction."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec

from lotse.documents.drawing.draw import draw
from lotse.documents.record import Document, DocumentKind
from lotse.institutions import Desk
from lotse.records import Records


def made(
    kind: DocumentKind,
    title: str,
    content: Any,
    *,
    family_id: UUID,
    child_id: UUID | None,
    desk: Desk,
    now: datetime,
    draft: bool = False,
) -> Document:
    """Draws the content once; not kept yet, so good for a preview."""
    pdf = draw(kind, content)
    return Document(
        id=uuid4(),
        family_id=family_id,
        child_id=child_id,
        kind=kind,
        title=title,
        content=msgspec.to_builtins(content),
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        draft=draft,
        made_at=now,
        made_by=desk.author,
    )


def keep(records: Records, document: Document) -> Document:
    """Puts it into the file: the bytes are what was handed out."""
    records.documents.add(document)
    return document
