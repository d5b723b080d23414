"""A toast takes back once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import Button
from ui.widgets.toast import Toast

pytestmark = pytest.mark.usefixtures("theme")


def test_a_toast_takes_back_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    taken: list[int] = []
    toast.show_message("Notiz gelöscht", lambda: taken.append(1))
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    undo = toast.findChild(Button)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert taken == [1]
    assert not toast.isVisible()
    toast.show_message("Gespeichert")
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()
