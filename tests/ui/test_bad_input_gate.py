"""Before the work begins: damaged files, full disks and lost folders end in one sentence on a
page that can be used; real files, real limits."""

import os
import resource
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from tests.builders import a_document, a_family
from tests.conftest import PASSWORD
from tests.ui.test_gate import Run, cheap_vault
from ui.first_start.first_start import FirstStart
from ui.frame.frame import Frame
from ui.frame.notice_bar import NoticeBar
from ui.practice.gate import PracticeGate
from ui.program import Program
from ui.theme.theme import Theme
from ui.unlock.unlock_page import UnlockPage
from ui.widgets.hint_box import HintBox
from ui.workplace.preferences import Preferences


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """No file of this process may grow beyond `room` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def run_on(theme: Theme, preferences: Preferences, qtbot: QtBot) -> Iterator[type[Run]]:
    runs: list[Run] = []

    def start(directory: Path) -> Run:
        run = Run(directory, theme, preferences, qtbot)
        run.open()
        runs.append(run)
        return run

    yield start
    for run in runs:
        run.window.close()


def refused(run: Run, word: str) -> UnlockPage:
    """The password was typed; the page is still there and says `word`."""
    run.qtbot.waitUntil(lambda: run.program.vault is not None)
    run.type(PASSWORD)
    run.qtbot.waitUntil(lambda: word in getattr(run.screen, "message", ""))
    assert isinstance(run.screen, UnlockPage)
    return run.screen


def said(widget) -> str:
    return " ".join(box.text() for box in widget.findChildren(HintBox) if box.isVisible())


def test_a_cut_off_data_file_is_called_damaged_and_stays_as_it_is(vault, run_on) -> None:
    data = vault.directory / "lotse.db"
    os.truncate(data, 5000)
    refused(run_on(vault.directory), "beschädigt")
    assert data.stat().st_size == 5000


def test_garbage_in_the_key_files_is_not_a_wrong_password(vault, run_on) -> None:
    for key in vault.directory.glob("*.key"):
        key.write_bytes(b"\x00\xffkein Schluessel")
    page = refused(run_on(vault.directory), "Schlüsseldatei ist beschädigt")
    assert "Passwort stimmt nicht" not in page.message


def test_a_folder_in_place_of_the_data_file(vault, run_on) -> None:
    data = vault.directory / "lotse.db"
    kept = data.rename(data.with_name("beiseite"))
    data.mkdir()
    run = run_on(vault.directory)
    refused(run, ".")
    data.rmdir()
    kept.rename(data)
    run.unlock()
    assert isinstance(run.screen, Frame)


def test_a_folder_that_went_away_while_somebody_typed(vault, run_on) -> None:
    run = run_on(vault.directory)
    run.qtbot.waitUntil(lambda: run.program.vault is not None)
    away = vault.directory.rename(vault.directory.with_name("abgezogen"))
    refused(run, "fehlt")
    assert not vault.directory.exists()
    away.rename(vault.directory)
    run.unlock()


def test_the_folder_of_last_time_is_missed_not_silently_made_anew(
    tmp_path, preferences, run_on
) -> None:
    directory = tmp_path / "stick" / "daten"
    preferences.data_directory = directory
    run = run_on(directory)
    assert isinstance(run.screen, FirstStart)
    assert "nicht zu finden" in said(run.screen)
    assert not directory.exists()


def test_a_folder_of_something_else_leads_to_the_first_step(tmp_path, run_on) -> None:
    (tmp_path / "brief.txt").write_text("privat")
    run = run_on(tmp_path)
    run.qtbot.waitUntil(lambda: isinstance(run.screen, FirstStart))


def test_a_bad_page_that_is_met_after_unlocking_is_told(vault, run_on) -> None:
    """Large files are not proven as a whole when they are opened."""
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        family = records.families.add(a_family())
        for _ in range(4):
            records.documents.add(a_document(family, pdf=os.urandom(9_000_000)))
    run = run_on(vault.directory)
    run.qtbot.waitUntil(lambda: run.program.vault is not None)
    opened = vault.unlock(PASSWORD)
    with (vault.directory / "lotse.db").open("r+b") as file:
        file.seek(4096 * 20)
        file.write(os.urandom(4096 * 200))
    run.program.enter(vault, opened)
    assert "beschädigt" in said(run.window)


def test_a_file_that_cannot_be_read_leads_back_to_the_gate(vault, run_on) -> None:
    run = run_on(vault.directory)
    run.qtbot.waitUntil(lambda: run.program.vault is not None)
    opened = vault.unlock(PASSWORD)
    opened.close()
    run.program.enter(vault, opened)
    assert isinstance(run.screen, UnlockPage)
    assert run.screen.message.endswith(".")
    run.unlock()


def test_older_data_are_told_after_unlocking(vault, run_on) -> None:
    old = vault.directory.with_name("alt")
    shutil.copytree(vault.directory, old)
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        records.families.add(a_family())
    shutil.copy(old / "lotse.db", vault.directory / "lotse.db")
    run = run_on(vault.directory)
    run.unlock()
    notice = run.screen.findChild(NoticeBar)
    assert "älter als der zuletzt gespeicherte" in said(notice)


def test_locking_works_on_a_full_disk(vault, run_on) -> None:
    run = run_on(vault.directory)
    run.unlock()
    with full_disk(0):
        run.program.lock()
    assert isinstance(run.screen, UnlockPage)
    run.unlock()


@pytest.fixture
def practice(tmp_path, theme, preferences, qtbot) -> Iterator[tuple[Run, Path]]:
    run = Run(tmp_path / "uebung" / "1", theme, preferences, qtbot)
    run.program = Program(
        run.window, theme, preferences, tmp_path / "uebung" / "1", cheap_vault, practice=True
    )
    yield run, tmp_path / "uebung"
    run.window.close()


def begin_practice(run: Run) -> None:
    run.program.open_practice()
    run.window.show()
    run.qtbot.waitUntil(
        lambda: (
            isinstance(run.screen, Frame)
            or (isinstance(run.screen, PracticeGate) and run.screen.retry.isVisible())
        )
    )


def test_practice_that_finds_a_file_in_its_place_can_be_tried_again(practice) -> None:
    run, root = practice
    root.write_text("eine Datei")
    begin_practice(run)
    assert isinstance(run.screen, PracticeGate)
    assert run.screen.problem.text().endswith(".")
    root.unlink()
    run.screen.retry.click()
    assert isinstance(run.screen, Frame)


@pytest.mark.parametrize("room", [0, 100_000, 400_000])
def test_practice_on_a_full_disk_says_so_and_leaves_nothing(practice, room) -> None:
    run, root = practice
    with full_disk(room):
        begin_practice(run)
        assert isinstance(run.screen, PracticeGate)
        assert "voll" in run.screen.problem.text()
    assert not list(root.iterdir())
    run.screen.retry.click()
    assert isinstance(run.screen, Frame)


@pytest.fixture
def steps(tmp_path, qtbot) -> FirstStart:
    made = FirstStart(tmp_path / "neu", cheap_vault)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def go_on(steps: FirstStart) -> str:
    button = next(b for b in steps.findChildren(QPushButton) if b.property("kind") == "primary")
    button.setFocus()
    button.click()
    return said(steps)


def places(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "datei").write_text("hier")
    return {
        "": "geben Sie einen Ordner an",
        "daten": "ganzen Weg",
        "~niemand-dieses-namens/daten": "ganzen Weg",
        str(tmp_path / "Nextcloud" / "daten"): "Online-Speicher",
        str(tmp_path / "datei"): "kein Ordner",
        str(tmp_path / "datei" / "daten"): "kein Ordner",
        str(tmp_path / ("x" * 10_000)): "nicht verwenden",
    }


def test_places_that_will_not_do_are_refused_and_stay_typed(steps, tmp_path) -> None:
    line = steps.current_step.findChild(QLineEdit)
    for typed, word in places(tmp_path).items():
        line.setText(typed)
        sentence = go_on(steps)
        assert word in sentence, typed[:80]
        assert line.hasFocus()
        assert line.text() == typed


def test_a_full_disk_while_the_file_is_made_can_be_tried_again(steps, tmp_path) -> None:
    go_on(steps)
    step = steps.current_step
    for line in step.findChildren(QLineEdit):
        line.setText("rotes Boot segelt leise")
    with full_disk(50_000):
        assert "voll" in go_on(steps)
    assert steps.current_step is step
    assert [line.text() for line in step.findChildren(QLineEdit)] == 2 * ["rotes Boot segelt leise"]
    assert go_on(steps) == ""
    assert steps.current_step is not step
    steps._book.close()
    assert SqlVault(tmp_path / "neu").state().name == "LOCKED"


def test_different_passwords_are_told_and_nothing_is_written(steps, tmp_path) -> None:
    go_on(steps)
    first, again = steps.current_step.findChildren(QLineEdit)
    first.setText("rotes Boot segelt leise")
    again.setText("rotes Boot segelt laut")
    assert "verschieden" in go_on(steps)
    assert again.hasFocus()
    assert first.text() == "rotes Boot segelt leise"
    assert not (tmp_path / "neu").exists()
