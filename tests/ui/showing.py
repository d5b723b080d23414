"""Brings every screen up on the practice families of today, and puts it away again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from db.vault import SqlVault
from lotse.practice.fill import fill
from tests.conftest import CHEAP
from tests.ui.every_dialog import DIALOGS, GATES
from tests.ui.every_directory_screen import DIRECTORY_SCREENS
from tests.ui.every_place_screen import PLACE_SCREENS
from tests.ui.every_screen import FORM_PAGES, PAGES, SMALL, Screen, Stage
from tests.ui.layout_faults import settle
from ui.search.search_box import SearchBox
from ui.theme.theme import Scheme, Theme
from ui.widgets.closing import delete_when_closed
from ui.workplace.preferences import Preferences

EVERY_SCREEN = PAGES + DIRECTORY_SCREENS + PLACE_SCREENS + FORM_PAGES + DIALOGS + GATES


@contextmanager
def practice_stage(place: Path, app: QApplication) -> Iterator[Stage]:
    """A window on what the practice run shows today; its files lie below `place`."""
    vault = SqlVault(place / "daten", cost=CHEAP)
    _, book = vault.create("rotes Boot segelt leise")
    fill(book, date.today())
    theme = Theme(app, scheme=Scheme.LIGHT)
    stage = Stage(vault, book, theme, Preferences(place / "fenster.ini"))
    yield stage
    stage.close()
    theme.set_scheme(Scheme.LIGHT)
    theme.reset_zoom()
    theme.deleteLater()
    book.close()


def shown(stage: Stage, screen: Screen) -> QWidget:
    """What is to be looked at: the small window, or the dialog over it."""
    stage.window.show_screen(stage.frame)
    stage.page(SearchBox).forget()
    stage.window.resize(SMALL)
    top = screen.show(stage) or stage.window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    return top


def put_away(top: QWidget) -> None:
    if isinstance(top, QDialog):
        delete_when_closed(top)
        top.done(QDialog.DialogCode.Rejected)
