"""Background work: answers on the GUI thread, nothing freed beside it."""

import gc
import weakref
from threading import current_thread, main_thread

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.background import Background


def test_background_work_comes_back_on_the_gui_thread(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    results: list[object] = []
    background.run(owner, lambda: 6 * 7, results.append)
    background.run(owner, lambda: 1 / 0, results.append, results.append)
    qtbot.waitUntil(lambda: len(results) == 2)
    assert results[0] == 42
    assert isinstance(results[1], ZeroDivisionError)
    background.close()


def test_background_work_of_a_closed_page_is_dropped(qtbot: QtBot) -> None:
    background, page, other = Background(), QWidget(), QObject()
    results: list[str] = []
    background.run(page, lambda: "zu spät", results.append)
    page.deleteLater()
    QApplication.sendPostedEvents(page, 52)  # DeferredDelete
    background.run(other, lambda: "da", results.append)
    qtbot.waitUntil(lambda: "da" in results)
    assert results == ["da"]
    background.close()


class Asking(QObject):
    """Asks for work of its own and waits for the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []

    def ask(self, background: Background) -> None:
        background.run(self, self.work, self.take)

    def work(self) -> bool:
        return gc.isenabled()

    def take(self, answer: object) -> None:
        self.answers.append(answer)


def test_nothing_of_the_window_is_freed_beside_it(qtbot: QtBot) -> None:
    background, asking = Background(), Asking()
    answers, freed_by = asking.answers, []
    weakref.finalize(asking, lambda: freed_by.append(current_thread()))
    asking.ask(background)
    del asking
    qtbot.waitUntil(lambda: bool(answers))
    background.close()
    assert freed_by == [main_thread()]


def test_the_collector_rests_while_a_job_runs(qtbot: QtBot) -> None:
    background, first, second = Background(), Asking(), Asking()
    assert gc.isenabled()
    first.ask(background)
    second.ask(background)
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: bool(second.answers))
    assert first.answers == second.answers == [False]
    assert gc.isenabled()
    first.ask(background)
    background.close()  # an answer that comes no more keeps it off no longer
    assert gc.isenabled()
