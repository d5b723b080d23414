"""Writes ZIP files, and opens those that may mean harm: size, number and names of members are
checked first."""

import zipfile
import zlib
from collections.abc import Container, Mapping
from io import BytesIO

from lotse.errors import UnreadableFile, quoted

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
        raise _refused(
            "Die Datei lässt sich nicht öffnen: Sie ist beschädigt oder nicht vollständig."
        ) from None
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


def contents(
    data: bytes, ending: str, *, only: Container[str] | None = None
) -> Mapping[str, bytes]:
    """The members with this ending by their bare name, or `only` some: what nobody asks for may be
    broken. Raises UnreadableFile."""
    with opened(data) as archive:
        found: dict[str, bytes] = {}
        for member in archive.infolist():
            name = member.filename.rsplit("/", 1)[-1].lower()
            wanted = name.endswith(ending) and (only is None or name in only)
            if wanted and name not in found:
                found[name] = read_member(archive, member)
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


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Raises UnreadableFile that names it."""
    try:
        return archive.read(member)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError):
        raise _refused(
            f"In der Datei ist {quoted(member.filename)} beschädigt, ab Zeile 1 ist nichts lesbar.",
            row=1,
        ) from None


def _leaves_its_folder(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]


def _refused(why: str, *, row: int = 0) -> UnreadableFile:
    return UnreadableFile(
        f"{why} Es wurde nichts übernommen. Bitte lassen Sie sich die Datei noch einmal geben.",
        row=row,
    )
