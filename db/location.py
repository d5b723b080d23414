"""Places where a database gets damaged: network shares and folders that a program synchronises.

Refused, not only warned about: warnings were ignored elsewhere and data were lost.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import ctypes

MOUNTS: Final = Path("/proc/mounts")
NETWORK: Final = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "coda", "9p",
        "ceph", "glusterfs", "lustre", "gfs2", "ocfs2", "davfs", "davfs2", "fuse.sshfs",
        "fuse.davfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.glusterfs",
        "fuse.ceph", "fuse.curlftpfs", "fuse.smbnetfs", "fuse.google-drive-ocamlfuse",
        "fuse.onedriver", "vboxsf", "fuse.vmhgfs-fuse",
    }
)  # fmt: skip
SYNC_NAMES: Final = (
    "onedrive", "dropbox", "nextcloud", "owncloud", "google drive", "googledrive",
    "meine ablage", "my drive", "iclouddrive", "icloud drive", "mobile documents",
    "cloudstorage", "pcloud drive", "pclouddrive", "mega", "megasync", "seafile", "magentacloud",
    "hidrive", "strato hidrive", "luckycloud",
)  # fmt: skip
SYNC_MARKERS: Final = (
    ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log", ".stfolder", ".sync_journal.db",
    ".csync_journal.db", ".tmp.driveupload", ".tmp.drivedownload",
)  # fmt: skip
SYNC_MARKER_PATTERNS: Final = (".sync_*.db", "._sync_*.db")
SYNC_VARIABLES: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
DRIVE_REMOTE: Final = 4  # GetDriveTypeW

_CHOOSE: Final = "Bitte wählen Sie einen Ordner auf diesem Rechner."


def location_problem(directory: Path) -> str | None:
    """A German sentence if data must not lie here."""
    try:
        return _problem(directory)
    except OSError:  # a name too long, a folder that must not be looked into
        return f"Diesen Ordner kann Lotse nicht verwenden. {_CHOOSE}"


def _problem(directory: Path) -> str | None:
    place = _existing(directory.absolute())
    if not place.is_dir():
        return f"„{place}“ ist eine Datei und kein Ordner. {_CHOOSE}"
    if _on_network(place.resolve()):
        return (
            "Dieser Ordner liegt auf einem Netzlaufwerk. Dort können Daten beschädigt werden. "
            f"{_CHOOSE}"
        )
    if any(_synchronised(path, os.environ) for path in {directory.absolute(), place.resolve()}):
        return (
            "Dieser Ordner wird mit einem Online-Speicher abgeglichen. Dabei können Daten "
            f"beschädigt werden oder das Haus verlassen. {_CHOOSE}"
        )
    if not os.access(place, os.W_OK | os.X_OK):
        return f"In „{place}“ darf Lotse nicht schreiben. {_CHOOSE}"
    return None


def _existing(path: Path) -> Path:
    places = (place for place in (path, *path.parents) if place.exists())
    return next(places, Path(path.anchor))


def _synchronised(path: Path, environment: Mapping[str, str]) -> bool:
    roots = [environment[name] for name in SYNC_VARIABLES if environment.get(name)]
    if any(path.is_relative_to(root) for root in roots):
        return True
    places = (path, *path.parents)
    return any(_named_for_sync(place.name) or _marked(place) for place in places)


def _named_for_sync(name: str) -> bool:
    folded = name.casefold()
    return any(folded == known or folded.startswith(f"{known} - ") for known in SYNC_NAMES)


def _marked(place: Path) -> bool:
    try:
        # A folder of that name in the home directory only holds settings of Dropbox.
        if (place / ".dropbox").is_file():
            return True
        if any((place / marker).exists() for marker in SYNC_MARKERS):
            return True
        return any(next(place.glob(pattern), None) for pattern in SYNC_MARKER_PATTERNS)
    except OSError:
        return False


if sys.platform == "win32":

    def _on_network(place: Path) -> bool:
        if place.drive.startswith("\\\\"):
            return True
        drive_type = ctypes.windll.kernel32.GetDriveTypeW(place.anchor)
        return bool(drive_type == DRIVE_REMOTE)

else:

    def _on_network(place: Path) -> bool:
        if not MOUNTS.exists():
            return False
        return network_mount(place, MOUNTS.read_text(encoding="utf-8").splitlines())


def network_mount(place: Path, mounts: Iterable[str]) -> bool:
    """`mounts`: lines of /proc/mounts. What the root of the system itself is made of is never a
    share (machines inside a container show their own disk as 9p)."""
    kinds: dict[Path, str] = {}
    for line in mounts:
        fields = line.split()
        if len(fields) > 2:
            kinds[Path(_unescaped(fields[1]))] = fields[2]
    found = next((kinds[p] for p in (place, *place.parents) if p in kinds), "")
    return found in NETWORK and found != kinds.get(Path("/"))


def _unescaped(field: str) -> str:
    """Blanks stand as \\040 in /proc/mounts."""
    for code in ("040", "011", "012", "134"):
        field = field.replace("\\" + code, chr(int(code, 8)))
    return field
