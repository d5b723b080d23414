"""Damaged files, lost folders and a full disk end in one sentence on a page that can be used."""

import os
import shutil
from contextlib import closing

from tests.builders import a_document, a_family
from tests.conftest import PASSWORD
from tests.full_disk import full_disk
from tests.ui.reading import said
from tests.ui.runs import Run
from ui.first_start.first_start import FirstStart
from ui.frame.frame import Frame
from ui.frame.notice_bar import NoticeBar
from ui.unlock.unlock_page import UnlockPage


def refused(run: Run, word: str) -> UnlockPage:
    """The password was typed; the page is still there and says `word`."""
    run.qtbot.waitUntil(lambda: run.program.vault is not None)
    run.type(PASSWORD)
    run.qtbot.waitUntil(lambda: word in getattr(run.screen, "message", ""))
    assert isinstance(run.screen, UnlockPage)
    return run.screen


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
