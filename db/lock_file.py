"""One Lotse per data directory: a lock of the operating system, beside it who holds it.

The system frees the lock when a process ends, however it ends, so nothing stale is left behind.
"""

import getpass
import os
import socket
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from lotse.errors import FileInUse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR: Final = 1 << 20  # Windows locks bytes; one far behind the text keeps the text readable


class Holder(msgspec.Struct, frozen=True):
    pid: int
    user: str
    host: str
    since: str  # ISO, local time


class LockFile:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self) -> None:
        """Raises FileInUse saying who holds it."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _locked(descriptor):
            os.close(descriptor)
            raise FileInUse(self._sentence())
        self._descriptor = descriptor
        # The lock holds without the text as well, and reading must work on a full disk.
        with suppress(OSError):
            os.ftruncate(descriptor, 0)
            os.write(descriptor, msgspec.json.encode(_myself()))

    def release(self) -> None:
        if self._descriptor is None:
            return
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)
        self._descriptor = None

    def _sentence(self) -> str:
        again = "Bitte arbeiten Sie dort weiter oder schließen Sie Lotse dort."
        try:
            holder = msgspec.json.decode(self._path.read_bytes(), type=Holder)
            since = datetime.fromisoformat(holder.since)
        except (OSError, ValueError):
            return f"Die Daten sind schon in einem anderen Lotse-Fenster geöffnet. {again}"
        return (
            f"Die Daten sind schon geöffnet: von {holder.user} am Rechner {holder.host}, "
            f"seit {since:%d.%m.%Y, %H:%M} Uhr. {again}"
        )


def _myself() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        user = "unbekannt"
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return Holder(os.getpid(), user, socket.gethostname(), now)


if sys.platform == "win32":

    def _locked(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:

    def _locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
