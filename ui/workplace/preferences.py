"""What this machine remembers about the window; nothing about families, nothing secret."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from ui.theme.theme import Scheme

_Place = QStandardPaths.StandardLocation
_LONGEST_LOCK = 60  # minutes


def _place(place: QStandardPaths.StandardLocation) -> Path:
    """The user's own folder for Lotse, as every system names it."""
    return Path(QStandardPaths.writableLocation(place)) / "Lotse"


def default_data_directory() -> Path:
    return _place(_Place.GenericDataLocation) / "daten"


def practice_root() -> Path:
    """Practice files live here for one run each, far from real data."""
    return _place(_Place.GenericCacheLocation) / "uebung"


def preferences_file() -> Path:
    return _place(_Place.GenericConfigLocation) / "fenster.ini"


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
        """As chosen, else `usual`; whatever stands in the file, Lotse locks within the hour."""
        chosen = self._number("sperrzeit", usual)
        return chosen if 1 <= chosen <= _LONGEST_LOCK else usual

    def set_lock_minutes(self, minutes: int) -> None:
        self._store.setValue("sperrzeit", minutes)

    @property
    def data_directory(self) -> Path:
        known = self._text("datenordner", "")
        return Path(known) if known else default_data_directory()

    @data_directory.setter
    def data_directory(self, directory: Path) -> None:
        self._store.setValue("datenordner", str(directory))

    def remembers(self, directory: Path) -> bool:
        """True if somebody worked there before."""
        return self._text("datenordner", "") == str(directory)

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
