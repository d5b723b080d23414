"""Tells what the demo does, step by step, and writes its PDF files."""

from pathlib import Path

from lotse.commands.output import print_json, print_lines
from lotse.documents.record import Document
from lotse.errors import LotseError

FILES = (
    "1-einwilligung-angebot.pdf",
    "2-vermittlungsschreiben.pdf",
    "3-familienbrief-tuerkisch.pdf",
    "4-uebergabeprotokoll-entwurf.pdf",
    "5-einwilligung-schule.pdf",
    "6-uebergabeprotokoll.pdf",
)


class Story:
    """Prints as it goes, or collects everything for one JSON at the end."""

    def __init__(self, directory: Path, *, as_json: bool) -> None:
        self.directory = directory
        self._as_json = as_json
        self._steps: list[dict[str, object]] = []
        self._files: list[dict[str, object]] = []

    def planned_files(self) -> tuple[Path, ...]:
        return tuple(self.directory / name for name in FILES)

    def step(self, title: str, *lines: str) -> None:
        self._steps.append({"title": title, "lines": list(lines)})
        if not self._as_json:
            number = len(self._steps)
            print_lines([f"{number:2}. {title}", *(f"      {line}" for line in lines)])

    def write(self, number: int, document: Document) -> None:
        """Writes one PDF under its planned name; an existing file is left alone."""
        path = self.directory / FILES[number - 1]
        try:
            with path.open("xb") as file:
                file.write(document.pdf)
        except OSError:
            raise LotseError(
                f"„{path}“ ließ sich nicht schreiben. Die Datei mit den Familien ist "
                "unversehrt. Bitte prüfen Sie den Ordner und seinen freien Platz."
            ) from None
        self._files.append(
            {
                "file": str(path),
                "kind": document.kind.value,
                "title": document.title,
                "sha256": document.sha256,
                "bytes": len(document.pdf),
            }
        )
        if not self._as_json:
            print_lines([f"      → {path} ({len(document.pdf) / 1000:.0f} kB)"])

    def finish(self) -> None:
        if self._as_json:
            print_json({"steps": self._steps, "files": self._files})
        else:
            count = len(self._files)
            print_lines(["", f"Fertig. {count} PDF-Dateien liegen in {self.directory}."])
