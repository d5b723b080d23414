"""From frozen content to bytes: `draw` knows which file draws which kind."""

from collections.abc import Callable
from typing import Any

from lotse.documents.content import Content
from lotse.documents.drawing.consent_form import draw_consent
from lotse.documents.drawing.family_letter import draw_family_letter
from lotse.documents.drawing.letter import draw_letter
from lotse.documents.record import DocumentKind

_DRAWERS: dict[DocumentKind, Callable[[Any], bytes]] = {
    DocumentKind.LETTER: draw_letter,
    DocumentKind.FAMILY_LETTER: draw_family_letter,
    DocumentKind.CONSENT: draw_consent,
}


def draw(kind: DocumentKind, content: Content) -> bytes:
    """The PDF. No file is written, no network asked; the same content gives the same bytes."""
    return _DRAWERS[kind](content)
