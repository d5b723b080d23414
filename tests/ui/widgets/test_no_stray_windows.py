"""Parts never open as windows of their own."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import Button
from ui.widgets.chip import Chip, ChipState
from ui.widgets.fields import Field, SearchField
from ui.widgets.hint_box import HintBox
from ui.widgets.row import Row

pytestmark = pytest.mark.usefixtures("theme")


class _Windows(QObject):
    """Counts widgets that were opened as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False


def test_parts_never_open_as_windows_of_their_own(qapp: QApplication, qtbot: QtBot) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)
    row = Row("Familie", "leise", state=Chip("bald", ChipState.SOON), buttons=[Button("Öffnen")])
    hint = HintBox("Bitte fragen Sie nach.", ChipState.SOON)
    field = Field("Name", SearchField("Suchen …"), "Hinweis")
    qapp.removeEventFilter(windows)
    for widget in (row, hint, field):
        qtbot.addWidget(widget)
    assert windows.opened == []
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(hint)
    page.show()
    assert hint.isVisible()
