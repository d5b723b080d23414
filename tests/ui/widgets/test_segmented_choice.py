"""Answers by letters, arrows and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from ui.widgets.segmented_choice import SegmentedChoice

pytestmark = pytest.mark.usefixtures("theme")


ANSWERS = (
    ("ja", "ja", "j"),
    ("nein", "nein", "n"),
    ("unbekannt", "unbekannt", "u"),
    ("nicht_gefragt", "nicht gefragt", "g"),
)


@pytest.mark.parametrize(
    ("key", "value"), [("J", "ja"), ("N", "nein"), ("U", "unbekannt"), ("G", "nicht_gefragt")]
)
def test_letters_choose_an_answer(qtbot: QtBot, key: str, value: str) -> None:
    choice = SegmentedChoice(ANSWERS, "Haben Sie Hilfe?")
    qtbot.addWidget(choice)
    choice.show()
    with qtbot.waitSignal(choice.value_changed) as chosen:
        qtbot.keyClicks(choice.focusProxy(), key)
    assert chosen.args == [value]
    assert choice.value() == value


def test_arrows_move_and_delete_takes_back(qtbot: QtBot) -> None:
    choice = SegmentedChoice(ANSWERS, "Haben Sie Hilfe?")
    qtbot.addWidget(choice)
    choice.set_value("ja")
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    choice.setFocus()
    first = choice.focusProxy()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert choice.value() == "nein"
    qtbot.keyClick(choice.focusProxy(), Qt.Key.Key_Delete)
    assert choice.value() is None


def test_a_second_click_takes_the_answer_back(qtbot: QtBot) -> None:
    choice = SegmentedChoice(ANSWERS)
    qtbot.addWidget(choice)
    choice.show()
    segment = choice.focusProxy()
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert choice.value() == "ja"
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert choice.value() is None


def test_setting_a_value_is_not_an_answer(qtbot: QtBot) -> None:
    choice = SegmentedChoice(ANSWERS)
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.value_changed):
        choice.set_value("nein")
        choice.set_value("gibt es nicht")
    assert choice.value() is None


def test_tab_stops_once_at_the_chosen_one(qtbot: QtBot) -> None:
    choice = SegmentedChoice(ANSWERS, "Haben Sie Hilfe?")
    qtbot.addWidget(choice)

    def stops() -> list[str]:
        tab = Qt.FocusPolicy.TabFocus.value
        found = choice.findChildren(QRadioButton)
        return [one.text() for one in found if one.focusPolicy().value & tab]

    assert stops() == ["ja"]
    choice.set_value("unbekannt")
    assert stops() == ["unbekannt"]
