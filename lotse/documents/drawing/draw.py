"""Frozen content to PDF bytes: same content, same bytes; reads bundled fonts and nothing else."""

from collections.abc import Callable
from typing import Any

from lotse.documents.drawing.letter import draw_letter
from lotse.documents.record import DocumentKind

RECOVERY_SHEET = "recovery-sheet"

_DRAWING: dict[str, Callable[[Any], bytes]] = {
    DocumentKind.LETTER: draw_letter,
}


def draw(kind: DocumentKind | str, content: Any) -> bytes:
    """`content` is the content class of the kind; `"recovery-sheet"` is drawn too."""
    return _DRAWING[kind](content)
