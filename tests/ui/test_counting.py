"""A job beside the window says how far it is, and stops when nobody waits for it."""

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lotse.acts.looking_through import NoLongerWanted
from ui.counting import Counting


def test_the_page_hears_how_far_it_is_until_it_ends(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    counting, heard = Counting(page), list[int]()
    counting.counted.connect(heard.append)
    tell = counting.begin()
    tell(1_000)
    qtbot.waitUntil(lambda: heard == [1_000])
    tell(2_000)
    qtbot.waitUntil(lambda: 2_000 in heard)
    counting.end()


def test_another_question_stops_the_one_before(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    counting = Counting(page)
    first = counting.begin()
    second = counting.begin()
    with pytest.raises(NoLongerWanted):
        first(1)
    second(1)
    counting.end()


def test_leaving_the_page_stops_its_job(qtbot: QtBot) -> None:
    page = QWidget()
    tell = Counting(page).begin()
    tell(1)
    shiboken6.delete(page)
    with pytest.raises(NoLongerWanted):
        tell(2)
