"""A dialog that only its page refers to is deleted once, not twice, when it is closed."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.directory import keep_organisation
from tests.lotse.directory.entries import a_body
from tests.ui.paths_taken import PathsTaken, Said
from ui.context import AppContext
from ui.directory.organisation_page import OrganisationPage
from ui.family_parts.edit_dialog import EditDialog

ANSWER_AFTER_MS = 300  # when the dialog stands and is painted; at once, Qt closed it unharmed

pytestmark = pytest.mark.usefixtures("theme")


def _save_the_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EditDialog)
    dialog.try_to_save()


@pytest.mark.parametrize("again", range(8))  # the crash came in most runs of some closings
def test_ending_a_body_closes_its_dialog_for_good(
    surroundings: tuple[AppContext, PathsTaken, Said], book: SqlRecordBook, qtbot: QtBot, again: int
) -> None:
    body = keep_organisation(a_body(f"Haus {again}"), book)
    page = OrganisationPage(surroundings[0], body.id)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    QTimer.singleShot(ANSWER_AFTER_MS, _save_the_dialog)
    page.end.click()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not page.end.isEnabled())
