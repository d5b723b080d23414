"""One Lotse per data directory: who holds it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QCryptographicHash, QLockFile

from lotse.errors import VaultError


def instance_name(directory: Path) -> str:
    """The same for every way to write the directory; tells nothing about it."""
    told = str(directory.resolve()).encode()
    digest = QCryptographicHash.hash(told, QCryptographicHash.Algorithm.Sha256)
    return "lotse-" + bytes(digest.data()).hex()[:16]


class InstanceLock:
    """Held while this Lotse runs; a crash leaves no lock behind."""

    def __init__(self, directory: Path, folder: Path):
        """Raises VaultError if nothing can be written into `folder`."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as refused:
            told = QCoreApplication.translate(
                "InstanceLock",
                "Lotse kann den Ordner „{}“ für seine Einstellungen nicht anlegen. Ihre Daten "
                "sind unberührt. Bitte lassen Sie prüfen, ob dort Platz und Schreibrecht "
                "vorhanden sind.",
            )
            raise VaultError(told.format(folder)) from refused
        self._lock = QLockFile(str(folder / f"{instance_name(directory)}.lock"))
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """A killed Lotse's number may belong to another program by now: then its file is still
        there, but nobody holds it, and Qt removes it. The file of a running one it leaves alone.
        """
        lock = self._lock
        return lock.tryLock(0) or (lock.removeStaleLockFile() and lock.tryLock(0))

    def holder(self) -> str:
        """Process and computer that hold it, `4711 · pc-12`; empty if not known."""
        process, host, _program = self._lock.getLockInfo()
        return f"{process} · {host}" if process else ""

    def release(self) -> None:
        self._lock.unlock()
