"""The frame at work on an encrypted file, without gate and start of the program."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from ui.background import Background
from ui.frame.frame import Frame
from ui.theme.theme import Scheme, Theme
from ui.workplace.preferences import Preferences
from ui.workplace.workplace import Workplace

Kind = TypeVar("Kind", bound=QWidget)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameAtWork:
    frame: Frame
    background: Background
    theme: Theme

    def close(self) -> None:
        self.background.close()
        self.theme.deleteLater()


def put_to_work(vault: SqlVault, book: SqlRecordBook, qtbot: QtBot, folder: Path) -> FrameAtWork:
    """As small as the window may be; its preferences lie in `folder`."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme, background = Theme(app, scheme=Scheme.LIGHT), Background()
    preferences = Preferences(folder / "fenster.ini")
    frame = Frame(book, Workplace(theme=theme, preferences=preferences, vault=vault), background)
    qtbot.addWidget(frame)
    frame.resize(1024, 700)
    frame.show()
    frame.resume()
    return FrameAtWork(frame=frame, background=background, theme=theme)


def screen(frame: QWidget) -> str:
    """Texts and spoken names of all that can be seen."""
    QApplication.processEvents()
    shown = [one for one in frame.findChildren(QWidget) if one.isVisible()]
    texts = [one.text() for one in shown if isinstance(one, QLabel | QAbstractButton)]
    return "\n".join((*texts, *(one.accessibleName() for one in shown)))


def the(frame: Frame, kind: type[Kind]) -> Kind:
    """The one of its kind that can be seen."""
    return next(one for one in frame.findChildren(kind) if one.isVisible())
