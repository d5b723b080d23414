"""Puts a drawn document into the file, inside the caller's transaction."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec

from lotse.documents.drawing.draw import draw
from lotse.documents.record import Document, DocumentKind
from lotse.institutions import Desk
from lotse.records import Records


def file_document(
    records: Records,
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
    """Draws the content once and keeps both; the bytes are what was handed out."""
    document = made(
        kind,
        title,
        content,
        family_id=family_id,
        child_id=child_id,
        desk=desk,
        now=now,
        draft=draft,
    )
    records.documents.add(document)
    return document


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
    """A drawn document that is not kept yet: the preview."""
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
