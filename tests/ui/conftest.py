"""The look of Lotse for every widget test, and the surroundings of a page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from tests.ui.paths_taken import Surroundings, a_context
from tests.ui.runs import Run
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
def surroundings(book: SqlRecordBook) -> Iterator[Surroundings]:
    made = a_context(book)
    yield made
    made[0].background.close()


@pytest.fixture
def new_run(tmp_path: Path, theme: Theme, preferences: Preferences, qtbot: QtBot) -> Iterator[Run]:
    run = Run(tmp_path / "neu", theme, preferences, qtbot)
    run.open()
    yield run
    run.window.close()


@pytest.fixture
def old_run(vault: SqlVault, theme: Theme, preferences: Preferences, qtbot: QtBot) -> Iterator[Run]:
    run = Run(vault.directory, theme, preferences, qtbot)
    run.open()
    yield run
    run.window.close()


@pytest.fixture
def run_on(theme: Theme, preferences: Preferences, qtbot: QtBot) -> Iterator[Callable[[Path], Run]]:
    runs: list[Run] = []

    def start(directory: Path) -> Run:
        run = Run(directory, theme, preferences, qtbot)
        run.open()
        runs.append(run)
        return run

    yield start
    for run in runs:
        run.window.close()
