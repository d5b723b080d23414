"""One Lotse per data directory: who holds it."""

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile


def instance_name(directory: Path) -> str:
    """The same for every way to write the directory; tells nothing about it."""
    told = str(directory.resolve()).encode()
    digest = QCryptographicHash.hash(told, QCryptographicHash.Algorithm.Sha256)
    return "lotse-" + bytes(digest.data()).hex()[:16]


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
