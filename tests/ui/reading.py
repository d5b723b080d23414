"""What somebody reads on a page, and the buttons on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.hint_box import HintBox


def labels(page: QWidget) -> list[str]:
    """Those that can be seen."""
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def told(page: QWidget) -> str:
    return " | ".join(labels(page))


def written(page: QWidget) -> str:
    """As `told`, of a page that need not be shown."""
    return " | ".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


def button(page: QWidget, name: str) -> QAbstractButton:
    """By its text or by what a screen reader says."""
    found = page.findChildren(QAbstractButton)
    return next(b for b in found if name in (b.text(), b.accessibleName()) and b.isVisible())


def said(page: QWidget) -> str:
    """What its hint boxes say."""
    return " ".join(box.text() for box in page.findChildren(HintBox) if box.isVisible())


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)
