"""What runs behind the pages: crash report, background work, idle lock, one instance."""

import gc
import subprocess
import sys
import weakref
from datetime import date
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from lotse.errors import InvalidInput, VaultError
from tests.conftest import CHEAP, PASSWORD
from ui.background import Background
from ui.crash.details import crash_details
from ui.crash.dialog import CrashDialog
from ui.crash.door import CrashDoor
from ui.german import speak_german
from ui.instance.door import InstanceDoor, knock
from ui.instance.lock import InstanceLock, instance_name
from ui.lock.idle import NOTICE_SECONDS, IdleLock
from ui.lock.steady_book import FileLocked, SteadyBook
from ui.messages import Messages
from ui.practice.run import PracticeRun
from ui.theme.theme import Scheme
from ui.workplace.preferences import Preferences
from ui.workplace.version import lotse_version

CANARY = "Yıldız-geheim"


def crashed() -> Exception:
    try:
        name = CANARY
        raise ValueError(f"cannot read {name}")
    except ValueError as error:
        return error


def test_a_crash_report_holds_places_but_no_values() -> None:
    told = crash_details(crashed())
    assert told.startswith(f"Lotse {lotse_version()} · Python ")
    assert "ValueError" in told
    assert "test_running.py" in told
    assert "crashed" in told
    assert CANARY not in told
    assert str(Path.home()) not in told


@pytest.mark.usefixtures("theme")
def test_the_crash_dialog_copies_its_report(qtbot: QtBot) -> None:
    dialog = CrashDialog(crashed())
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog.findChild(QPlainTextEdit).toPlainText()
    dialog.copy_details()
    assert QApplication.clipboard().text() == shown
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


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


def test_messages_turn_known_failures_into_sentences(qtbot: QtBot) -> None:
    messages = Messages()
    told: list[str] = []
    messages.failure_given.connect(told.append)
    with messages.guarded():
        raise InvalidInput("So geht es nicht.", {"name": "Bitte einen Namen angeben."})
    assert told == ["So geht es nicht. Bitte einen Namen angeben."]
    with pytest.raises(ValueError, match="bug"), messages.guarded():
        raise ValueError("bug")


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


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("kein Ordner", encoding="utf-8")
    with pytest.raises(VaultError, match="Einstellungen nicht anlegen"):
        InstanceLock(tmp_path, tmp_path / "datei" / "Lotse")


def test_a_second_start_knocks_at_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    door = InstanceDoor(tmp_path)
    first, second = (InstanceLock(tmp_path, tmp_path / "sperren") for _ in range(2))
    assert first.take()
    assert not second.take()
    assert second.holder()
    with qtbot.waitSignal(door.knocked):
        assert knock(tmp_path)
    door.close()
    first.release()
    assert second.take()
    second.release()


def test_a_killed_lotse_whose_number_another_program_has_now_blocks_nobody(tmp_path: Path) -> None:
    killed, following = (InstanceLock(tmp_path, tmp_path / "sperren") for _ in range(2))
    assert killed.take()
    (file,) = (tmp_path / "sperren").iterdir()
    _number, *rest = file.read_text().split("\n")
    killed.release()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        file.write_text("\n".join((str(other.pid), *rest)))
        assert following.take()
        following.release()
        other.kill()


def test_nobody_answers_where_nobody_is(tmp_path: Path) -> None:
    assert not knock(tmp_path / "leer")
    assert instance_name(tmp_path) == instance_name(tmp_path / "x" / "..")


def test_the_steady_book_refuses_while_locked(vault: SqlVault) -> None:
    steady = SteadyBook(vault.unlock(PASSWORD))
    assert steady.desk is not None
    steady.close()
    steady.close()
    assert not steady.is_open
    with pytest.raises(FileLocked, match="gesperrt"):
        steady.transaction()
    steady.reopen(vault.unlock(PASSWORD))
    with steady.transaction() as records:
        assert records.families.count() == 0
    steady.close()


def test_practice_is_wiped_and_old_rests_are_swept(tmp_path: Path) -> None:
    def cheap(directory: Path) -> SqlVault:
        return SqlVault(directory, cost=CHEAP)

    run = PracticeRun(tmp_path / "uebung" / "1", cheap)
    vault, book = run.prepare()
    with book.transaction() as records:
        assert records.families.count() >= 40
    book.close()
    assert vault.directory.exists()
    run.wipe()
    assert not vault.directory.exists()


def test_preferences_survive_nonsense(tmp_path: Path) -> None:
    file = tmp_path / "fenster.ini"
    file.write_text("[General]\ndarstellung=bunt\nschriftgroesse=riesig\n", encoding="utf-8")
    preferences = Preferences(file)
    assert preferences.scheme is Scheme.SYSTEM
    assert preferences.zoom == 100
    assert preferences.lock_minutes(7) == 7


def test_qt_speaks_german(qapp: QApplication) -> None:
    assert speak_german(qapp)
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(date(2026, 11, 21), "dddd") == "Samstag"


def test_a_known_failure_that_slipped_past_is_only_a_sentence(qtbot: QtBot) -> None:
    told: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.text())
            box.accept()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(10)
    CrashDoor().take(InvalidInput, InvalidInput("Es wurde nichts geändert."), None)
    assert told == ["Es wurde nichts geändert."]
