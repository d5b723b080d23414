"""Whatever is typed, pasted or broken: one sentence, nothing lost, nothing half written."""

from contextlib import contextmanager
from uuid import uuid4

import pytest

from lotse.errors import VaultError
from lotse.families.member_changes import member_of
from tests.builders import a_full_family
from tests.ui.paths_taken import a_context
from ui.family.birth_dialog import BirthDialog
from ui.family.note_dialog import NoteDialog
from ui.family_parts.edits import FamilyEdits

FULL = "Der Datenträger ist voll."
HOSTILE = (
    "x" * 20_000,
    "👩🏽‍🍼 Zoë\u202e",
    "Zeile eins\nZeile zwei\r\n\tdrei",
    "'; DROP TABLE family; --",
)


@pytest.fixture
def family(book):
    with book.transaction() as records:
        return records.families.add(a_full_family())


@pytest.fixture
def edits(book, family):
    context, _taken, said = a_context(book)
    yield FamilyEdits(context, family.id), said
    context.background.close()


def kept(book, family):
    with book.transaction() as records:
        return records.families.get(family.id)


@pytest.mark.parametrize("text", HOSTILE, ids=("long", "emoji", "lines", "quotes"))
def test_any_text_is_kept_as_it_was_typed(qtbot, book, family, edits, text):
    dialog = NoteDialog(edits[0], family, edits[0].today())
    qtbot.addWidget(dialog)
    dialog.text.setPlainText(text)
    dialog.try_to_save()
    shown = dialog.text.toPlainText().strip()
    assert shown in [note.text for note in kept(book, family).milestones]


@pytest.mark.parametrize("typed", ["31.2.2026", "99.99.9999", "👶", "x" * 20_000])
def test_an_impossible_day_is_said_beside_its_field(qtbot, book, family, edits, typed):
    unborn = next(child for child in family.children if child.born is None)
    dialog = BirthDialog(edits[0], member_of(family, unborn.id))
    qtbot.addWidget(dialog)
    line = dialog.born.focusProxy() or dialog.born
    line.setText(typed)
    dialog.try_to_save()
    assert dialog.result() == 0
    assert line.text() == typed
    assert kept(book, family) == family


def test_a_full_disk_keeps_the_words_in_the_dialog(qtbot, book, family, edits, monkeypatch):
    @contextmanager
    def full():
        raise VaultError(FULL)
        yield

    dialog = NoteDialog(edits[0], family, edits[0].today())
    qtbot.addWidget(dialog)
    dialog.text.setPlainText("Rückruf am Montag")
    monkeypatch.setattr(book, "transaction", full)
    dialog.try_to_save()
    monkeypatch.undo()
    assert dialog.problem.text() == FULL
    assert dialog.text.toPlainText() == "Rückruf am Montag"
    assert kept(book, family) == family
    dialog.try_to_save()
    assert "Rückruf am Montag" in [note.text for note in kept(book, family).milestones]


def test_a_child_that_is_gone_is_said(qtbot, family, edits):
    dialog = NoteDialog(FamilyEdits(edits[0]._context, uuid4()), family, edits[0].today())
    qtbot.addWidget(dialog)
    dialog.text.setPlainText("bleibt stehen")
    dialog.try_to_save()
    assert dialog.problem.text().endswith(".")
    assert dialog.text.toPlainText() == "bleibt stehen"
