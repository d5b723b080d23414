"""After the lock nothing that can be seen, copied or read aloud tells of a family."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QClipboard, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vault import SqlVault
from lotse.acts.setting_up import change_desk
from lotse.families.family import Family
from lotse.institutions import Work
from tests.builders import a_child, a_family, a_person
from tests.conftest import CHEAP, PASSWORD
from ui.family.note_dialog import NoteDialog
from ui.family_parts.edits import FamilyEdits
from ui.frame.frame import Frame
from ui.program import Program
from ui.theme.theme import Theme
from ui.unlock.unlock_page import UnlockPage
from ui.window import MainWindow
from ui.workplace.preferences import Preferences

NAME = "Zwiebelkönig"


@pytest.fixture
def family(vault: SqlVault) -> Family:
    people = {
        "mother": a_person(family=NAME),
        "father": a_person("Murat", NAME),
        "children": (a_child("Can", NAME),),
    }
    with closing(vault.unlock(PASSWORD)) as book, book.transaction() as records:
        return records.families.add(a_family(**people))


@pytest.fixture
def program(
    vault: SqlVault, family: Family, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> Iterator[Program]:
    window = MainWindow(theme, preferences)
    qtbot.addWidget(window)
    made = Program(
        window, theme, preferences, vault.directory, lambda place: SqlVault(place, cost=CHEAP)
    )
    made.open()
    with qtbot.waitSignal(window.painted):
        window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    unlock(made, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    frame_of(made).navigate.show_family(family.id)
    yield made
    window.close()


def unlock(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.vault is not None)
    line = program.window.screen_shown().findChildren(QLineEdit)[0]
    line.setText(PASSWORD)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(program.window.screen_shown(), Frame))


def frame_of(program: Program) -> Frame:
    frame = program.window.screen_shown()
    assert isinstance(frame, Frame)
    return frame


def read_aloud(place: QAccessibleInterface) -> Iterator[str]:
    """All names and values a screen reader is offered, hidden parts left out."""
    if place.state().invisible:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
        yield place.text(kind)
    for number in range(place.childCount()):
        child = place.child(number)
        if child is not None and child.isValid():
            yield from read_aloud(child)


def offered() -> str:
    """Everything a look at the screen or a screen reader could find now."""
    QApplication.processEvents()
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    said = [one.windowTitle() for one in tops]
    for top in tops:
        said += read_aloud(QAccessible.queryAccessibleInterface(top))
        for one in top.findChildren(QWidget):
            if one.isVisible():
                said.append(str(getattr(one, "text", str)()))
    clipboard = QApplication.clipboard()
    return "\n".join([*said, clipboard.text(), clipboard.text(QClipboard.Mode.Selection)])


def test_nothing_tells_of_the_family_while_locked(program: Program, qtbot: QtBot) -> None:
    frame = frame_of(program)
    frame.context.messages.info(f"{NAME} gespeichert.", print)
    QApplication.clipboard().setText(f"Familie {NAME}")
    QApplication.clipboard().setText(f"Herr {NAME}", QClipboard.Mode.Selection)
    assert NAME in offered()
    program.lock()
    assert isinstance(program.window.screen_shown(), UnlockPage)
    assert NAME not in offered()
    unlock(program, qtbot)
    assert NAME in program.window.windowTitle()


def test_closing_leaves_nothing_copied(program: Program, qtbot: QtBot) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText(f"Familie {NAME}")
    clipboard.setText(f"Herr {NAME}", QClipboard.Mode.Selection)
    assert program.window.close()
    assert not clipboard.text()
    assert not clipboard.text(QClipboard.Mode.Selection)


def test_an_open_dialog_is_put_aside_and_comes_back_as_it_was(
    program: Program, family: Family, qtbot: QtBot
) -> None:
    frame = frame_of(program)
    edits = FamilyEdits(frame.context, family.id)
    dialog = NoteDialog(edits, family, frame.context.today(), frame)
    dialog.ask()
    dialog.text.setPlainText(f"{NAME} ruft zurück")
    program.lock()
    assert not dialog.isVisible()
    assert NAME not in offered()
    unlock(program, qtbot)
    assert dialog.isVisible()
    assert dialog.text.toPlainText() == f"{NAME} ruft zurück"
    dialog.try_to_save()
    with frame.context.book.transaction() as records:
        notes = [note.text for note in records.families.get(family.id).milestones]
    assert f"{NAME} ruft zurück" in notes


def test_a_new_word_on_a_button_keeps_its_key(program: Program) -> None:
    frame = frame_of(program)
    book = frame.context.book
    desk = book.desk
    assert desk is not None
    change_desk(replace(desk, work=Work.DAY_CARE), book)
    frame.context.changes.desk_changed.emit()
    button = next(b for b in frame.findChildren(QPushButton) if b.text() == "Neues Kind")
    assert button.shortcut() == QKeySequence("Ctrl+N")
    button.click()
    assert frame.page_name == "intake"
