"""Files that commands read and write."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from lotse.errors import UnreadableFile, quoted

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
        f"Die Datei {quoted(path.name or str(path))} {reason}. Es wurde nichts geändert. "
        "Bitte Pfad und Rechte prüfen."
    )


def write_bytes(out: Path, data: bytes) -> None:
    """Whole or not at all; the pipe or the target of a link that `out` may be stays what it is.
    Raises UnreadableFile."""
    try:
        if out.exists() and not out.is_file():
            out.write_bytes(data)
        else:
            _put_in_place(out.resolve(), data)
    except OSError:
        raise UnreadableFile(
            f"Die Datei {quoted(out.name)} lässt sich nicht schreiben. "
            "Es wurde nichts geschrieben. Bitte prüfen Sie Ordner, Rechte und freien Platz."
        ) from None


def _put_in_place(target: Path, data: bytes) -> None:
    """Written beside the target first: what stood there stays until the new file is whole."""
    beside = target.with_name(f".{target.name}.{uuid4().hex[:8]}.neu")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
