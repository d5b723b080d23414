"""A real Lotse over a data folder that is not there yet, and its frame at work on a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.catalogue.shipped import shipped_offers
from tests.ui.paths_taken import a_context
from tests.walks.cases_at_hand import KEPT, Desk
from tests.walks.frame_at_work import put_to_work
from tests.walks.real_lotse import RealLotse
from ui.frame.frame import Frame
from ui.theme.theme import Scheme, Theme
from ui.workplace.preferences import Preferences


@pytest.fixture
def desk(book: SqlRecordBook, qapp: QApplication) -> Iterator[Desk]:
    """The surroundings of single pages, on a real file."""
    theme = Theme(qapp, scheme=Scheme.LIGHT)
    made = a_context(book)
    KEPT.clear()
    yield made
    made[0].background.close()
    theme.deleteLater()


@pytest.fixture
def frame(vault: SqlVault, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path) -> Iterator[Frame]:
    """The window at work on an encrypted file with the shipped catalogue."""
    with book.transaction() as records:
        records.offers.replace_all(shipped_offers())
    at_work = put_to_work(vault, book, qtbot, tmp_path)
    yield at_work.frame
    at_work.close()


@pytest.fixture
def lotse(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RealLotse]:
    theme = Theme(qapp, scheme=Scheme.LIGHT)
    real = RealLotse(qtbot, theme, Preferences(tmp_path / "fenster.ini"), tmp_path / "daten")
    yield real
    real.quit()
    theme.deleteLater()
