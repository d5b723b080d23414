"""Qt speaks German."""

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.german import speak_german


def test_qt_speaks_german(qapp: QApplication) -> None:
    assert speak_german(qapp)
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(date(2026, 11, 21), "dddd") == "Samstag"
