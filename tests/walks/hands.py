"""Two hands on the keyboard: every walk goes through the real window by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pypdf
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

_LONG = 20_000  # milliseconds; only a busy machine needs more than one second
_MANY = 250  # Tabs; whoever needs more is lost


class Hands:
    """Types where the cursor is. Reads the screen, never touches a widget."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window

    @property
    def place(self) -> QWidget:
        """Where the cursor is; there must always be one."""
        place = QApplication.focusWidget()
        assert place is not None, "the keyboard lost its place"
        return place

    def press(self, *keys: str) -> None:
        """`Tab`, `Ctrl+Return`, `Space`: one after the other."""
        for key in keys:
            pressed = QKeySequence(key)[0]
            QTest.keyClick(self.place, pressed.key(), pressed.keyboardModifiers())
            QApplication.processEvents()  # nobody types faster than a window answers

    def write(self, text: str) -> None:
        for letter in text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click,
                self.place,
                Qt.Key.Key_unknown,
                letter,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.processEvents()

    def go_to(self, name: str) -> None:
        """Tabs until the control of that name has the cursor."""
        passed = []
        for _ in range(_MANY):
            here = name_of(self.place)
            if here.startswith(name):
                return
            passed.append(here)
            self.press("Tab")
        raise AssertionError(f"Tab does not reach {name!r}, only {list(dict.fromkeys(passed))}")

    def fill_in(self, name: str, text: str) -> None:
        self.go_to(name)
        assert isinstance(self.place, QLineEdit | QPlainTextEdit), f"nothing to write in: {name}"
        self.press("Ctrl+A")
        self.write(text)

    def choose(self, question: str, answer: str) -> None:
        """Tabs to the answers, moves to one by arrows, takes it with Space."""
        self.go_to(question)
        wanted, passed = f"{question}: {answer}", [name_of(self.place)]
        for arrow in ("Right", "Down", "Left", "Up"):
            known = len(set(passed))
            while passed[-1] != wanted:
                self.press(arrow)
                passed.append(name_of(self.place))
                if len(set(passed)) == known:  # the edge of the answers
                    break
                known += 1
        assert passed[-1] == wanted, f"arrows do not reach {wanted!r}, only {passed}"
        self.press("Space")

    def pick(self, name: str, text: str, expected: str) -> None:
        """Types into a search line and takes the first of the list below."""
        self.go_to(name)
        self.press("Ctrl+A")
        self.write(text)
        self.press("Return")
        field = self.place  # some lines keep the entry, some show it and offer another choice
        taken = field.text() if isinstance(field, QLineEdit) else self.screen()
        assert expected in taken

    def push(self, name: str) -> None:
        self.go_to(name)
        self.press("Space")

    def save_as(self, opening: Callable[[], None], path: Path) -> None:
        """Types a path into the dialog that `opening` brings up."""
        self.in_dialog(opening, lambda: self._type_path(path))
        self._wait(path.exists)

    def in_dialog(self, opening: Callable[[], None], answer: Callable[[], None]) -> None:
        """`opening` returns when the dialog is closed; meanwhile `answer` works in it."""
        failures: list[BaseException] = []
        looking = QTimer()
        looking.setInterval(10)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            place = QApplication.focusWidget()
            if dialog is None or place is None or not dialog.isAncestorOf(place):
                return
            looking.stop()
            try:
                answer()
            except BaseException as failed:
                failures.append(failed)
                dialog.close()

        looking.timeout.connect(look)
        looking.start()
        opening()
        self._wait(lambda: not looking.isActive() and not QApplication.activeModalWidget())
        if failures:
            raise failures[0]
        with self._qtbot.waitActive(self._window):  # a window manager does this by itself
            self._window.activateWindow()

    def wait_for(self, words: str) -> None:
        """Until the words stand on the screen."""
        self._wait(lambda: words in self.screen())

    def wait_at(self, name: str) -> None:
        """Until Lotse has put the cursor there by itself."""
        self._wait(lambda: name_of(self.place).startswith(name))

    def arrive(self, title: str) -> None:
        """Until the window shows that page and the cursor is on it."""
        self._wait(lambda: self._window.windowTitle().startswith(title))
        self._wait(lambda: QApplication.focusWidget() is not None)

    def screen(self) -> str:
        """All words that can be read just now."""
        top = QApplication.activeModalWidget() or self._window
        shown = [*top.findChildren(QLabel), *top.findChildren(QAbstractButton)]
        return "\n".join(one.text() for one in shown if one.isVisible())

    def _wait(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=_LONG)

    def _type_path(self, path: Path) -> None:
        self.press("Ctrl+A")
        self.write(str(path))
        self.press("Return")


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or text).replace("&", "")


def words_of(pdf: Path) -> str:
    """All words of a PDF, read back from the file."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
