from pathlib import Path

import pytest

from db import location
from db.location import SYNC_MARKERS, SYNC_VARIABLES, location_problem, network_mount
from db.vault import SqlVault
from lotse.errors import VaultError
from tests.conftest import CHEAP

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/lokal ext4 rw 0 0
//server/share /mnt/amt\\040daten cifs rw 0 0
jana@server: /mnt/ssh fuse.sshfs rw 0 0
C:\\134 /mnt/c 9p rw 0 0
broken
""".splitlines()


@pytest.fixture(autouse=True)
def _no_sync_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SYNC_VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("/srv/lotse", False),
        ("/home/jana/lotse", True),
        ("/home/lokal/lotse", False),
        ("/home/lokaler", True),
        ("/mnt/amt daten/x", True),
        ("/mnt/ssh", True),
        ("/mnt/c/Users", True),
        ("/mnt", False),
    ],
)
def test_network_shares_are_known_by_their_mount(place: str, expected: bool) -> None:
    assert network_mount(Path(place), MOUNTS) is expected


def test_the_disk_of_the_machine_itself_is_no_share() -> None:
    container = ["none / 9p rw 0 0", "none /tmp 9p rw 0 0", "x /mnt/x nfs rw 0 0"]
    assert not network_mount(Path("/tmp/daten"), container)
    assert network_mount(Path("/mnt/x"), container)


def test_a_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nx {tmp_path} cifs rw 0 0\n")
    monkeypatch.setattr(location, "MOUNTS", mounts)
    vault = SqlVault(tmp_path / "daten", cost=CHEAP)
    assert "Netzlaufwerk" in (vault.location_problem() or "")
    with pytest.raises(VaultError, match="Netzlaufwerk"):
        vault.create("geheim")
    assert not vault.directory.exists()


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Stadt Kamen",
        "onedrive",
        "Dropbox",
        "Nextcloud",
        "Google Drive",
        "Meine Ablage",
        "iCloudDrive",
        "CloudStorage",
        "MagentaCLOUD",
    ],
)
def test_sync_folders_are_known_by_name(tmp_path: Path, name: str) -> None:
    assert "Online-Speicher" in (location_problem(tmp_path / name / "Lotse") or "")


@pytest.mark.parametrize("name", ["OneDriveAlt", "Mein Dropboxordner", "Megastadt", "Lotse"])
def test_similar_names_are_fine(tmp_path: Path, name: str) -> None:
    assert location_problem(tmp_path / name / "daten") is None


@pytest.mark.parametrize("marker", [*SYNC_MARKERS, ".dropbox", ".sync_1a2b.db", "._sync_9.db"])
def test_sync_folders_are_known_by_their_marks(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).touch()
    assert "Online-Speicher" in (location_problem(tmp_path / "tief" / "daten") or "")


def test_settings_of_dropbox_do_not_make_a_home_a_sync_folder(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert location_problem(tmp_path / "daten") is None


@pytest.mark.parametrize("name", SYNC_VARIABLES)
def test_sync_folders_are_known_by_environment(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, str(tmp_path / "Wolke"))
    assert location_problem(tmp_path / "Wolke" / "daten") is not None
    assert location_problem(tmp_path / "daten") is None


def test_a_link_into_a_sync_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "daten").symlink_to(tmp_path / "Dropbox")
    assert location_problem(tmp_path / "daten") is not None


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "daten").touch()
    assert "kein Ordner" in (location_problem(tmp_path / "daten") or "")


def test_a_folder_without_write_permission_is_refused() -> None:
    # /proc lets nobody write, not even the administrator that tests may run as.
    assert "darf Lotse nicht schreiben" in (location_problem(Path("/proc/1/daten")) or "")
