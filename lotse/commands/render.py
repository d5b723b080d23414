"""`lotse render`: draws one document from its frozen content."""

from pathlib import Path

from lotse.commands.files import read_bytes, write_bytes
from lotse.commands.output import print_lines
from lotse.documents.content import read_content, to_json
from lotse.documents.drawing.draw import draw
from lotse.documents.examples import example as example_of
from lotse.documents.record import DocumentKind
from lotse.errors import InvalidInput, quoted


def run(kind: str, content: Path | None, out: Path | None, *, example: bool) -> int:
    """Prints an example, or writes the PDF. Raises InvalidInput, UnreadableFile."""
    chosen = _kind(kind)
    if example:
        print_lines([to_json(example_of(chosen)).decode()])
        return 0
    if content is None or out is None:
        raise InvalidInput(
            "Zum Zeichnen fehlen --content DATEI und --out DATEI.pdf. Es wurde nichts "
            "gezeichnet. Ein Beispiel für den Inhalt zeigt --example."
        )
    pdf = draw(chosen, read_content(chosen, read_bytes(content)))
    write_bytes(out, pdf)
    return 0


def _kind(kind: str) -> DocumentKind:
    try:
        return DocumentKind(kind)
    except ValueError:
        known = ", ".join(DocumentKind)
        raise InvalidInput(
            f"Die Art {quoted(kind)} gibt es nicht. Es wurde nichts gezeichnet. "
            f"Möglich sind: {known}."
        ) from None
