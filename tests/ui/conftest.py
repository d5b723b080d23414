"""The look of Lotse for every widget test, and the surroundings of a page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from db.record_book import SqlRecordBook
from tests.ui.paths_taken import PathsTaken, Said, a_context
from ui.context import AppContext
from ui.theme.theme import Scheme, Theme
from ui.workplace.preferences import Preferences


@pytest.fixture(autouse=True)
def no_window_left_over() -> Iterator[None]:
    """Qt deletes closed windows in its event loop, which tests never run: they would pile up,
    half collected by Python, and hear of every change of the look."""
    yield
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, scheme=Scheme.LIGHT)
    yield made
    made.set_scheme(Scheme.LIGHT)
    made.reset_zoom()
    made.deleteLater()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "fenster.ini")


@pytest.fixture
def surroundings(book: SqlRecordBook) -> Iterator[tuple[AppContext, PathsTaken, Said]]:
    made = a_context(book)
    yield made
    made[0].background.close()
