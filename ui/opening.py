"""Opens the window: application, theme, one instance per data directory, and off it goes."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lotse.errors import FileInUse
from ui.crash.door import CrashDoor
from ui.instance.lock import InstanceLock
from ui.interpreter.collector import let_go
from ui.pages import build
from ui.program import Program
from ui.theme.theme import Theme
from ui.window import MainWindow
from ui.workplace.preferences import Preferences, practice_root, preferences_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lotse.vault import Vault


def open_window(data: Path | None, *, practice: bool, open_vault: Callable[[Path], Vault]) -> int:
    """Runs until the window is closed; returns the exit code.

    `open_vault` is called after the first painting, so that it may import what it needs.
    Raises FileInUse if another Lotse has the directory and does not answer.
    """
    app = application(sys.argv[:1])
    preferences = Preferences()
    if practice:
        return _run_practice(app, preferences, open_vault)
    directory = data or preferences.data_directory
    lock = InstanceLock(directory, preferences_file().parent)
    if not lock.take():
        return _point_to_first(directory, lock)
    program = _program(app, preferences, directory, open_vault)
    program.open()
    code = _run(app, program)
    lock.release()
    return code


def application(arguments: Sequence[str]) -> QApplication:
    """The QApplication with its name, drawn by Fusion on every system."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication([*arguments, "-style", "fusion"])  # no other style is made first
    app.setApplicationName("Lotse")
    app.setDesktopFileName("lotse")
    return app


def _run_practice(
    app: QApplication, preferences: Preferences, open_vault: Callable[[Path], Vault]
) -> int:
    directory = practice_root() / f"{os.getpid()}"
    program = _program(app, preferences, directory, open_vault, practice=True)
    program.open_practice()
    return _run(app, program)


def _program(
    app: QApplication,
    preferences: Preferences,
    directory: Path,
    open_vault: Callable[[Path], Vault],
    *,
    practice: bool = False,
) -> Program:
    theme = Theme(app, scheme=preferences.scheme, zoom=preferences.zoom)
    CrashDoor().install()
    window = MainWindow(theme, preferences, practice=practice)
    return Program(window, theme, preferences, directory, open_vault, practice=practice)


def _run(app: QApplication, program: Program) -> int:
    program.window.painted.connect(partial(_complete_start, program))
    program.window.show()
    return app.exec()


def _complete_start(program: Program) -> None:
    """What the first painting did not need."""
    build("core dump")
    build("no history")
    build("session end", program).told.connect(program.end)
    let_go("start")
    build("lasting none")
    QGuiApplication.setWindowIcon(build("window icon"))


def _point_to_first(directory: Path, lock: InstanceLock) -> int:
    if build("knock", directory):
        return 0
    holder = lock.holder() or "unbekannt"
    raise FileInUse(
        f"Ein anderes Lotse hat den Datenordner „{directory}“ offen (Prozess {holder}) und "
        "antwortet nicht. Es wurde nichts geändert. Bitte schließen Sie es und starten Sie neu."
    )
