"""A draft that cannot be saved is never lost in silence: not by closing, leaving or locking the
window, and not by the end of the session. The disk is really full for this process."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from tests.builders import a_document, a_family
from tests.conftest import PASSWORD
from tests.full_disk import full_disk
from tests.ui.reading import said
from tests.ui.runs import Run
from ui.family.concern_card import ConcernCard
from ui.family.note_dialog import NoteDialog
from ui.family_parts.edits import FamilyEdits
from ui.frame.frame import Frame
from ui.frame.navigation import Navigation
from ui.theme.theme import Theme
from ui.unlock.unlock_page import UnlockPage
from ui.widgets.unsaved_dialog import UnsavedDialog
from ui.workplace.preferences import Preferences

TYPED = "Samira"


class Disk:
    """Full or not, at any moment of a test."""

    def __init__(self, room: ExitStack) -> None:
        self._room = room

    def fill(self, room: int = 0) -> None:
        self._room.enter_context(full_disk(room))

    def clear(self) -> None:
        self._room.close()


@pytest.fixture
def disk() -> Iterator[Disk]:
    with ExitStack() as room:
        yield Disk(room)


@pytest.fixture
def run(
    vault: SqlVault, disk: Disk, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> Iterator[Run]:
    made = Run(vault.directory, theme, preferences, qtbot)
    made.open()
    made.unlock()
    yield made
    disk.clear()
    made.window.close()


@pytest.fixture
def draft(run: Run, disk: Disk) -> QLineEdit:
    """The field of an intake form whose last words found no room."""
    frame = run.screen
    assert isinstance(frame, Frame)
    frame.navigate.show_new_family()
    field = next(
        line
        for line in frame.findChildren(QLineEdit)
        if line.accessibleName() == "Vorname des Kindes" and line.isVisible()
    )
    disk.fill()
    field.setFocus()
    run.qtbot.keyClicks(field, TYPED)
    return field


def answered(act: Callable[[], object], reply: Callable[[UnsavedDialog], None]) -> str:
    """Does what asks, replies, returns what was asked."""
    told: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, UnsavedDialog):
            return
        looking.stop()
        told.append(dialog.reason.text())
        reply(dialog)

    looking = QTimer()
    looking.setInterval(5)
    looking.timeout.connect(look)
    looking.start()
    act()
    looking.stop()
    assert told, "nobody was asked"
    return told[0]


def drafts(vault: SqlVault) -> list[object]:
    """What the closed file holds."""
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        return [draft.answers.get("kind_vorname") for draft in records.drafts.all()]


def press(key: Qt.Key, run: Run) -> Callable[[UnsavedDialog], None]:
    return lambda dialog: run.qtbot.keyClick(dialog.focusWidget(), key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_closing_asks_and_stays_by_default(
    run: Run, draft: QLineEdit, disk: Disk, vault: SqlVault, key: Qt.Key
) -> None:
    reason = answered(run.window.close, press(key, run))
    assert "voll" in reason
    assert run.window.isVisible()
    assert draft.text() == TYPED
    disk.clear()
    assert run.window.close()
    assert drafts(vault) == [TYPED]


def test_with_room_again_saving_once_more_closes(
    run: Run, draft: QLineEdit, disk: Disk, vault: SqlVault
) -> None:
    def make_room(dialog: UnsavedDialog) -> None:
        dialog.again_button.click()
        assert dialog.reason.text().startswith("Noch einmal versucht um")
        assert dialog.isVisible()
        disk.clear()
        dialog.again_button.click()

    answered(run.window.close, make_room)
    assert not run.window.isVisible()
    assert drafts(vault) == [TYPED]


def test_giving_up_is_possible(run: Run, draft: QLineEdit, disk: Disk, vault: SqlVault) -> None:
    answered(run.window.close, lambda dialog: dialog.give_up_button.click())
    assert not run.window.isVisible()
    disk.clear()
    assert drafts(vault) == []


def test_another_page_does_not_come_before_it_is_saved(
    run: Run, draft: QLineEdit, disk: Disk
) -> None:
    frame = run.screen
    assert isinstance(frame, Frame)
    navigation = frame.findChild(Navigation)
    for leave in (lambda: navigation.page_chosen.emit("start"), frame.navigate.go_back):
        answered(leave, press(Qt.Key.Key_Escape, run))
        assert frame.page_name == "intake"
        assert draft.text() == TYPED
    answered(
        lambda: frame.navigate.show_page("start"), lambda dialog: dialog.give_up_button.click()
    )
    assert frame.page_name == "start"
    disk.clear()


def test_the_lock_holds_and_the_draft_waits_behind_it(
    run: Run, draft: QLineEdit, disk: Disk, vault: SqlVault
) -> None:
    run.program.lock()
    page = run.screen
    assert isinstance(page, UnlockPage)
    assert "voll" in page.message
    assert "Ihre Arbeit ist gesichert" not in _labels(page)
    assert "wartet hinter der Sperre" in _labels(page)
    reason = answered(run.window.close, press(Qt.Key.Key_Escape, run))
    assert reason.startswith("Hinter der Sperre")
    assert TYPED not in reason
    assert run.window.isVisible()
    disk.clear()
    run.qtbot.waitUntil(lambda: page.focusWidget() is not None)
    run.unlock()
    assert draft.text() == TYPED
    assert "Entwurf gespeichert um" in _labels(run.screen)
    assert run.window.close()
    assert drafts(vault) == [TYPED]


def test_a_dialog_behind_the_lock_is_not_closed_in_silence(run: Run, vault: SqlVault) -> None:
    frame = run.screen
    assert isinstance(frame, Frame)
    with frame.context.book.transaction() as records:
        family = records.families.add(a_family())
    dialog = NoteDialog(FamilyEdits(frame.context, family.id), family, frame.context.today(), frame)
    dialog.ask()
    dialog.text.setPlainText(TYPED)
    run.program.lock()
    answered(run.window.close, press(Qt.Key.Key_Return, run))
    assert run.window.isVisible()
    run.unlock()
    assert dialog.text.toPlainText() == TYPED
    dialog.reject()


def test_the_end_of_the_session_saves(run: Run, draft: QLineEdit, disk: Disk) -> None:
    disk.clear()
    QApplication.instance().commitDataRequest.emit(None)
    assert "Entwurf gespeichert um" in _labels(run.screen)


def test_a_concern_is_saved_by_the_lock_and_by_leaving(run: Run) -> None:
    frame = run.screen
    assert isinstance(frame, Frame)
    book = frame.context.book
    with book.transaction() as records:
        family = records.families.add(a_family())
    frame.navigate.show_family(family.id, "needs")
    (concern,) = frame.findChildren(ConcernCard)
    concern.text.setPlainText("Wer hilft in der Nacht?")
    run.program.lock()
    run.unlock()
    with book.transaction() as records:
        assert records.families.get(family.id).concern == "Wer hilft in der Nacht?"
    concern.text.setPlainText("Und am Tag?")
    frame.navigate.show_page("start")
    with book.transaction() as records:
        assert records.families.get(family.id).concern == "Und am Tag?"


def test_trouble_with_closing_the_file_is_told(
    run: Run, disk: Disk, vault: SqlVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = run.screen
    assert isinstance(frame, Frame)
    with frame.context.book.transaction() as records:
        family = records.families.add(a_family())
        records.documents.add(a_document(family, pdf=bytes(200_000)))
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[-1]))
    disk.fill((vault.directory / "lotse.db").stat().st_size)
    assert run.window.close()
    disk.clear()
    (sentence,) = told
    assert "Alles Gespeicherte ist sicher" in sentence
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        assert len(records.documents.of_family(family.id)) == 1


def _labels(screen: object) -> str:
    assert isinstance(screen, Frame | UnlockPage)
    return "\n".join([said(screen), *(one.text() for one in screen.findChildren(QLabel))])
