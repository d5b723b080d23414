"""Remembers outside the data file which commit was the last one.

If the write-ahead log is deleted or an older copy is put back, every check of the data file is
content, yet work is lost. This small sealed file notices: it stands ahead of the data file then.
It has two slots that are written in turn, so a torn write leaves the other one readable.
"""

import hashlib
import hmac
import os
import struct
from pathlib import Path
from typing import Final

_NUMBER: Final = struct.Struct(">Q")
_SLOT: Final = _NUMBER.size + hashlib.sha256().digest_size

MISSING: Final = (
    "Die Datei mit dem letzten bekannten Datenstand fehlt. Vielleicht wurde der Datenordner "
    "kopiert oder verändert. Bitte prüfen Sie, ob Ihre letzten Einträge da sind."
)
OLDER: Final = (
    "Der Datenstand ist älter als der zuletzt gespeicherte. Vielleicht wurde eine ältere Kopie "
    "zurückgelegt oder eine Datei gelöscht. Bitte prüfen Sie, ob Ihre letzten Einträge da sind, "
    "und holen Sie sonst die letzte Sicherung zurück."
)


class LastSeen:
    """The last commit number. `key` seals it, so it cannot be set back unnoticed."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = hmac.digest(key, b"lotse last seen", "sha256")
        self._fresh = False

    def warning(self, number: int) -> str | None:
        """What is to be said about a data file that stands at `number`."""
        seen = self._read()
        self._fresh = seen == number
        if seen is None:
            return MISSING if number else None
        return OLDER if number < seen else None

    def note(self, number: int) -> None:
        """After a commit. Not flushed to the disk: the data file was, and running behind it is
        harmless."""
        descriptor = os.open(
            self._path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600
        )
        try:
            slots = (number % 2,) if self._fresh else (0, 1)
            for slot in slots:
                os.lseek(descriptor, slot * _SLOT, os.SEEK_SET)
                os.write(descriptor, self._sealed(number))
        finally:
            os.close(descriptor)
        self._fresh = True

    def _read(self) -> int | None:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return None
        numbers = [
            _NUMBER.unpack_from(slot)[0]
            for slot in (data[:_SLOT], data[_SLOT:])
            if len(slot) == _SLOT
            and hmac.compare_digest(slot, self._sealed(_NUMBER.unpack_from(slot)[0]))
        ]
        return max(numbers, default=None)

    def _sealed(self, number: int) -> bytes:
        packed = _NUMBER.pack(number)
        return packed + hmac.digest(self._key, packed, "sha256")
