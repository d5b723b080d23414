"""What this machine remembers about the window; nothing about families, nothing secret."""

from pathlib import Path

from platformdirs import PlatformDirs
from PySide6.QtCore import QByteArray, QSettings

from ui.theme.theme import Scheme

_DIRECTORIES = PlatformDirs("Lotse", appauthor=False)


def default_data_directory() -> Path:
    return Path(_DIRECTORIES.user_data_dir) / "daten"


def practice_root() -> Path:
    """Practice files live here for one run each, far from real data."""
    return Path(_DIRECTORIES.user_cache_dir) / "uebung"


def preferences_file() -> Path:
    return Path(_DIRECTORIES.user_config_dir) / "fenster.ini"


class Preferences:
    """Read at start, written at every change."""

    def __init__(self, file: Path | None = None):
        self._store = QSettings(str(file or preferences_file()), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        try:
            return Scheme(self._text("darstellung", Scheme.SYSTEM))
        except ValueError:
            return Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("darstellung", scheme.value)

    @property
    def zoom(self) -> int:
        return self._number("schriftgroesse", 100)

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("schriftgroesse", percent)

    def lock_minutes(self, usual: int) -> int:
        """As chosen, else `usual`."""
        return self._number("sperrzeit", usual)

    def set_lock_minutes(self, minutes: int) -> None:
        self._store.setValue("sperrzeit", minutes)

    @property
    def data_directory(self) -> Path:
        known = self._text("datenordner", "")
        return Path(known) if known else default_data_directory()

    @data_directory.setter
    def data_directory(self, directory: Path) -> None:
        self._store.setValue("datenordner", str(directory))

    @property
    def geometry(self) -> QByteArray:
        found = self._store.value("fenster")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("fenster", geometry)

    def _text(self, key: str, otherwise: str) -> str:
        return str(self._store.value(key, otherwise))

    def _number(self, key: str, otherwise: int) -> int:
        text = self._text(key, str(otherwise))
        return int(text) if text.isdigit() else otherwise
