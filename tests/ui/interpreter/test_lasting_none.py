"""Hours of work do not use up None."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.interpreter.lasting_none import NEVER_USED_UP, keep_none


def test_none_has_references_to_spare() -> None:
    keep_none()
    before = sys.getrefcount(None)
    keep_none()
    assert sys.version_info >= (3, 12) or before > NEVER_USED_UP // 2
    assert abs(sys.getrefcount(None) - before) < 1000  # the second call adds nothing


def test_many_calls_without_a_result_are_harmless(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for number in range(200_000):
        label.setNum(number % 2)
    assert label.text() == "1"


class Sender(QObject):
    said = Signal(int)


def test_fifty_thousand_signals_do_not_use_true_up(qapp: QApplication) -> None:
    sender, heard = Sender(), []
    sender.said.connect(heard.append)
    for number in range(50_000):
        sender.said.emit(number)
    assert len(heard) == 50_000
