"""A folder that was chosen once stands nowhere outside the encrypted file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHOOSE = """
import sys
from pathlib import Path
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from ui.workplace.traces import leave_no_history_of_folders

application = QApplication(["lotse"])
if sys.argv[2] == "none":
    leave_no_history_of_folders()
dialog = QFileDialog(None, "", sys.argv[1])
dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.selectFile("Brief.pdf")
QTimer.singleShot(0, dialog.accept)
assert dialog.exec()
shiboken6.delete(dialog)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt keeps no such file")
@pytest.mark.parametrize(("traces", "found"), [("some", True), ("none", False)])
def test_no_folder_is_remembered(tmp_path: Path, traces: str, found: bool) -> None:
    folder = tmp_path / "Familie Zwiebelkoenig"
    folder.mkdir()
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = subprocess.run(
        [sys.executable, "-c", CHOOSE, str(folder), traces],
        capture_output=True,
        check=True,
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any("Zwiebelkoenig" in path.read_text() for path in written) is found
    assert "QSettings" not in done.stderr
