"""Buttons by mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme.measures import em
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.key_cap import german_keys

pytestmark = pytest.mark.usefixtures("theme")


def test_a_button_is_pressed_by_mouse_enter_space_and_shortcut(qtbot: QtBot) -> None:
    button = PrimaryButton("&Neue Familie", shortcut="Ctrl+N")
    qtbot.addWidget(button)
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    button.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(button, key)
    assert len(pressed) == 4
    assert button.accessibleDescription() == "Strg+N"
    assert german_keys(button.shortcut()) == "Strg+N"


def test_a_key_cap_needs_room(qtbot: QtBot) -> None:
    plain, capped = Button("Sperren"), Button("Sperren", shortcut="Ctrl+Shift+L")
    for button in (plain, capped):
        qtbot.addWidget(button)
    assert capped.sizeHint().width() > plain.sizeHint().width() + em(2)
