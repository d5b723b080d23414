"""The idle lock: warned first, extended by keys, not covered by mere typing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.lock.idle import NOTICE_SECONDS, IdleLock


def test_the_idle_lock_warns_first_and_keys_extend(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    lock = IdleLock()
    lock.start(1)
    with qtbot.waitSignal(lock.notice_given) as noticed:
        lock.run_out()
    assert noticed.args == [NOTICE_SECONDS]
    with qtbot.waitSignal(lock.notice_ended):
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    lock.run_out()
    with qtbot.waitSignal(lock.idle_ended):
        lock.run_out()
    lock.stop()


def test_single_shifts_while_typing_do_not_cover(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    lock = IdleLock()
    lock.start(5)
    with qtbot.assertNotEmitted(lock.cover_asked):
        for key in (Qt.Key.Key_Shift, Qt.Key.Key_A, Qt.Key.Key_Shift, Qt.Key.Key_B) * 2:
            qtbot.keyClick(window.windowHandle(), key)
    lock.stop()
