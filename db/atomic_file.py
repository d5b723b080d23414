"""Small files that are either old or new, never half written."""

import os
import sys
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Temporary file, flushed to the disk, then renamed over the old one."""
    beside = path.with_name(path.name + ".tmp")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    flush_directory(path.parent)


def rename(old: Path, new: Path) -> None:
    old.rename(new)
    flush_directory(new.parent)


def flush_directory(directory: Path) -> None:
    """Makes a rename survive a power cut; Windows does that by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
