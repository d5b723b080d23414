"""Writes ZIP files, and opens those that may mean harm: size, number and names of members are
checked first."""

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from lotse.errors import UnreadableFile

MOST_UNPACKED = 600 * 1024 * 1024
MOST_MEMBERS = 500
MOST_TIMES_SMALLER = 300  # text shrinks to a tenth; bombs to a thousandth
_SAME_TIME = (1980, 1, 1, 0, 0, 0)
SMALL = 10 * 1024 * 1024  # below this no ratio is suspicious


def opened(data: bytes) -> zipfile.ZipFile:
    """Nothing is unpacked to disk. Raises UnreadableFile."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        raise _refused("Das ZIP-Archiv ist beschädigt oder nicht vollständig.") from None
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS:
        raise _refused("Das Archiv enthält zu viele Dateien.")
    if unpacked > MOST_UNPACKED or unpacked > max(SMALL, MOST_TIMES_SMALLER * len(data)):
        raise _refused("Ausgepackt ist die Datei viel größer, als eine Angebotsdatei sein kann.")
    if any(_leaves_its_folder(member.filename) for member in members):
        raise _refused("Das Archiv enthält Pfade, die aus ihm herausführen.")
    if any(member.flag_bits & 1 for member in members):
        raise _refused("Das Archiv ist mit einem Passwort geschützt.")
    return archive


def contents(data: bytes, ending: str) -> Mapping[str, bytes]:
    """The members with this ending by their bare name. Raises UnreadableFile."""
    with opened(data) as archive:
        found: dict[str, bytes] = {}
        for member in archive.infolist():
            name = member.filename.rsplit("/", 1)[-1].lower()
            if name.endswith(ending):
                found.setdefault(name, _read(archive, member))
        return found


def packed(members: Mapping[str, str]) -> bytes:
    """The same texts make the same bytes."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            member = zipfile.ZipInfo(name, _SAME_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, text.encode())
    return file.getvalue()


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        return archive.read(member)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError):
        raise _refused(f"Im Archiv ist „{member.filename}“ beschädigt.") from None


def _leaves_its_folder(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]


def _refused(why: str) -> UnreadableFile:
    return UnreadableFile(
        f"{why} Es wurde nichts übernommen. Bitte lassen Sie sich die Datei noch einmal geben."
    )
