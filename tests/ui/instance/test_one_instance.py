"""One Lotse per data directory; a second start wakes the first."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lotse.errors import VaultError
from ui.instance.door import InstanceDoor, knock
from ui.instance.lock import InstanceLock, instance_name


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("kein Ordner", encoding="utf-8")
    with pytest.raises(VaultError, match="Einstellungen nicht anlegen"):
        InstanceLock(tmp_path, tmp_path / "datei" / "Lotse")


def test_a_second_start_knocks_at_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    door = InstanceDoor(tmp_path)
    first, second = (InstanceLock(tmp_path, tmp_path / "sperren") for _ in range(2))
    assert first.take()
    assert not second.take()
    assert second.holder()
    with qtbot.waitSignal(door.knocked):
        assert knock(tmp_path)
    door.close()
    first.release()
    assert second.take()
    second.release()


def test_a_killed_lotse_whose_number_another_program_has_now_blocks_nobody(tmp_path: Path) -> None:
    killed, following = (InstanceLock(tmp_path, tmp_path / "sperren") for _ in range(2))
    assert killed.take()
    (file,) = (tmp_path / "sperren").iterdir()
    _number, *rest = file.read_text().split("\n")
    killed.release()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        file.write_text("\n".join((str(other.pid), *rest)))
        assert following.take()
        following.release()
        other.kill()


def test_nobody_answers_where_nobody_is(tmp_path: Path) -> None:
    assert not knock(tmp_path / "leer")
    assert instance_name(tmp_path) == instance_name(tmp_path / "x" / "..")
