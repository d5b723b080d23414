"""One Lotse per data directory: who holds it."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile


def instance_name(directory: Path) -> str:
    """The same for every way to write the directory; tells nothing about it."""
    return "lotse-" + sha256(str(directory.resolve()).encode()).hexdigest()[:16]


class InstanceLock:
    """Held while this Lotse runs; a crash leaves no lock behind."""

    def __init__(self, directory: Path, folder: Path):
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / f"{instance_name(directory)}.lock"))
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        return self._lock.tryLock(0)

    def holder(self) -> str:
        """Process and computer that hold it, `4711 · pc-12`; empty if not known."""
        process, host, _program = self._lock.getLockInfo()
        return f"{process} · {host}" if process else ""

    def release(self) -> None:
        self._lock.unlock()
