"""`lotse render`: draws one document from its frozen content."""

from contextlib import suppress
from pathlib import Path

from lotse.commands.files import read_bytes
from lotse.commands.output import print_lines
from lotse.documents.content import read_content, to_json
from lotse.documents.drawing.draw import draw
from lotse.documents.examples import example as example_of
from lotse.documents.record import DocumentKind
from lotse.errors import InvalidInput, UnreadableFile


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
    _write(out, pdf)
    return 0


def _kind(kind: str) -> DocumentKind:
    try:
        return DocumentKind(kind)
    except ValueError:
        known = ", ".join(DocumentKind)
        raise InvalidInput(
            f"Die Art „{kind}“ gibt es nicht. Es wurde nichts gezeichnet. Möglich sind: {known}."
        ) from None


def _write(out: Path, pdf: bytes) -> None:
    """Whole or not at all; the pipe or the target of a link that `out` may be stays what it is."""
    try:
        if out.exists() and not out.is_file():
            out.write_bytes(pdf)
        else:
            _put_in_place(out.resolve(), pdf)
    except OSError:
        raise UnreadableFile(
            f"Die Datei „{out.name}“ lässt sich nicht schreiben. Es wurde nichts gezeichnet. "
            "Bitte prüfen Sie Ordner und Rechte."
        ) from None


def _put_in_place(target: Path, pdf: bytes) -> None:
    """Written beside the target first."""
    beside = target.with_name(f".{target.name}.neu")
    try:
        beside.write_bytes(pdf)
        beside.replace(target)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
