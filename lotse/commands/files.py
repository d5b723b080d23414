"""Files that commands read."""

from pathlib import Path

from lotse.errors import UnreadableFile

MOST_BYTES = 200 * 1024 * 1024  # fifty thousand offers need a tenth of it


def read_bytes(path: Path) -> bytes:
    """Raises UnreadableFile, naming the file, if it is missing, endless or cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) <= MOST_BYTES:
            return data
        reason = "ist größer als 200 MB"
    except FileNotFoundError:
        reason = "gibt es nicht"
    except IsADirectoryError:
        reason = "ist ein Ordner"
    except OSError:
        reason = "lässt sich nicht lesen"
    raise UnreadableFile(
        f"Die Datei „{path.name}“ {reason}. Es wurde nichts geändert. Bitte Pfad und Rechte prüfen."
    )
