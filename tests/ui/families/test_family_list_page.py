"""The list of families: searched while typing, read again when it comes back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from tests.builders import a_family
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import told
from ui.families.family_list_page import FamilyListPage

pytestmark = pytest.mark.usefixtures("theme")


def test_families_are_searched_while_typing(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, taken, _ = surroundings
    page = FamilyListPage(context)
    qtbot.addWidget(page)
    page.show()
    assert "Noch keine Familie" in told(page)
    first, second = a_family(reference="2026-0001"), a_family(reference="2026-0002")
    with book.transaction() as records:
        records.families.add(first)
        records.families.add(second)
    context.changes.families_changed.emit(None)
    assert "2 Familien" in told(page)
    line = page.focusProxy()
    assert line is not None
    qtbot.keyClicks(line, "2026-0002")
    assert "1 gefunden von 2" in told(page)
    qtbot.keyClick(line, Qt.Key.Key_F2)
    assert taken.steps == [("family", second.id, "")]
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert "2 Familien" in told(page)


def test_a_hidden_list_looks_again_when_it_comes_back(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, _, _ = surroundings
    page = FamilyListPage(context)
    qtbot.addWidget(page)
    with book.transaction() as records:
        records.families.add(a_family())
    context.changes.families_changed.emit(None)
    page.come_back()
    page.show()
    assert "1 Familie" in told(page)
