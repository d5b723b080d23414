"""What is shown before the work: first start, password, recovery key, the preparing of practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lotse.errors import LotseError
from ui.pages import build
from ui.practice.gate import PracticeGate
from ui.unlock.unlock_page import UnlockPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from lotse.records import RecordBook
    from lotse.vault import Vault
    from ui.window import MainWindow


class Gates(QObject):
    """One at a time, and none while somebody works.

    Signals: `unlocked(vault, book)`; `set_up(vault, book)` after the first start;
    `place_found(directory)` when somebody chose a folder with data in it; `practice_asked` to try
    again.
    """

    unlocked = Signal(object, object)
    set_up = Signal(object, object)
    place_found = Signal(object)
    practice_asked = Signal()

    def __init__(
        self, window: MainWindow, directory: Path, open_vault: Callable[[Path], Vault]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._open_vault = open_vault
        self._shown: QWidget | None = None
        self.directory = directory
        self.vault: Vault | None = None  # until it is loaded

    def show_first_start(
        self, book: RecordBook | None = None, *, of_last_time_gone: bool = False
    ) -> None:
        """With a book it resumes: the file is there, the desk is not."""
        vault = self.vault if book is not None else None
        steps = build("first start", self.directory, self._open_vault, vault=vault, book=book)
        steps.finished.connect(self.set_up)
        steps.existing_found.connect(self.place_found)
        self._show(steps)
        if of_last_time_gone:
            steps.tell_missing()

    def show_unlock(self, problem: str = "") -> None:
        page = self._unlock_page()
        if problem:
            page.show_problem(problem)

    def show_locked(self, unsaved: str, trouble: str) -> None:
        """`unsaved`: why something typed waits behind the lock; `trouble` with the file. Both are
        usually empty.
        """
        page = self._unlock_page(again=True)
        if unsaved:
            page.show_unsaved(unsaved)
        elif trouble:
            page.show_problem(trouble)

    def take_vault(self, vault: Vault) -> None:
        """It is loaded while somebody types the password."""
        self.vault = vault
        page = self._shown
        if not isinstance(page, UnlockPage):
            return
        try:
            state = vault.state().name  # the enum is not loaded before the vault
        except LotseError as known:
            page.show_problem(str(known))
            return
        if state == "NEW":  # something lies there, but nothing of Lotse
            self.show_first_start()
            return
        page.set_vault(vault)
        if state == "INCOMPLETE":
            page.show_incomplete()

    def show_practice(self, problem: str = "") -> None:
        gate = PracticeGate()
        gate.retry_asked.connect(self.practice_asked)
        gate.close_asked.connect(self._window.close)
        self._show(gate)
        if problem:
            gate.show_problem(problem)

    def open(self) -> None:
        """What is shown now goes; the work comes."""
        if self._shown is not None:
            self._window.drop_screen(self._shown)
            self._shown = None

    def _unlock_page(self, *, again: bool = False) -> UnlockPage:
        page = UnlockPage(self.directory, again=again)
        page.unlocked.connect(self._let_in)
        page.recovery_asked.connect(self._show_recovery)
        self._show(page)
        if self.vault is not None:
            page.set_vault(self.vault)
        return page

    def _show_recovery(self) -> None:
        if self.vault is None:
            return
        page = build("recovery", self.vault)
        page.unlocked.connect(self._let_in)
        page.cancelled.connect(self.show_unlock)
        self._show(page)

    def _let_in(self, book: RecordBook) -> None:
        self.unlocked.emit(self.vault, book)

    def _show(self, screen: QWidget) -> None:
        self.open()
        self._shown = screen
        self._window.show_screen(screen)
        screen.setFocus()
