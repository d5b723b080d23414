"""Qt speaks German: its own dialogs, buttons and menus, dates and numbers."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def speak_german(app: QApplication) -> bool:
    """False if Qt came without its German texts."""
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    texts = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return texts.load("qtbase_de", folder) and app.installTranslator(texts)
