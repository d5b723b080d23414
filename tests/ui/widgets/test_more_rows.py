"""A long list on a card comes in portions."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.more_rows import AT_ONCE, MoreRows
from ui.widgets.row import Row


def a_row(number: int) -> QWidget:
    return Row(f"Zeile {number}", buttons=[LinkButton(f"Öffnen {number}")])


def test_the_next_rows_stand_above_the_button_and_take_the_cursor(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card = Card(parent=window)
    more = MoreRows(card, 0, [partial(a_row, number) for number in range(AT_ONCE + 2)])
    window.show()
    assert more.text() == f"Weitere {AT_ONCE} von {AT_ONCE + 2} zeigen"
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert len(card.findChildren(Row)) == more.shown == AT_ONCE
    assert card.body.indexOf(more) == card.body.count() - 1
    held = window.focusWidget()
    assert isinstance(held, LinkButton)
    assert held.text() == "Öffnen 0"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    held = window.focusWidget()
    assert isinstance(held, LinkButton)
    assert held.text() == f"Öffnen {AT_ONCE}"
    assert more.isHidden()
    assert more.shown == AT_ONCE + 2
