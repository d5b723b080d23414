"""What Qt would leave on this machine by itself."""

import os

from PySide6.QtCore import QSettings


def leave_no_history_of_folders() -> None:
    """Where the desktop has no file dialog of its own, Qt's writes the folders it has shown into
    `QtProject.conf`, and folders bear the names of families. On Windows it has no such list.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
