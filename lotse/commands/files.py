"""Files that commands read."""

from pathlib import Path

from lotse.errors import UnreadableFile


def read_bytes(path: Path) -> bytes:
    """Raises UnreadableFile, naming the file, if it is missing or cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        reason = "gibt es nicht"
    except IsADirectoryError:
        reason = "ist ein Ordner"
    except OSError:
        reason = "lässt sich nicht lesen"
    raise UnreadableFile(
        f"Die Datei „{path.name}“ {reason}. Es wurde nichts geändert. Bitte Pfad und Rechte prüfen."
    )
