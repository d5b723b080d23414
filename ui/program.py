"""One run of Lotse: from the gate to the work, locked and unlocked, until the window closes."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lotse.errors import LotseError
from ui.lock.lock_time import lock_minutes
from ui.pages import build
from ui.practice.gate import PracticeGate
from ui.unlock.unlock_page import UnlockPage
from ui.workplace.data_place import has_gone, is_new

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from lotse.records import RecordBook
    from lotse.vault import Vault
    from ui.theme.theme import Theme
    from ui.window import MainWindow
    from ui.work import Work
    from ui.workplace.preferences import Preferences


class Program(QObject):
    """Joins the screens. Everything heavy is loaded after the first one is painted."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        directory: Path,
        open_vault: Callable[[Path], Vault],
        *,
        practice: bool = False,
    ):
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._directory = directory
        self._open_vault = open_vault
        self._practice = practice
        self._background: Any = None
        self._vault: Vault | None = None
        self._work: Work | None = None  # once unlocked
        self._gate: Any = None  # what is shown before the work
        self._idle: Any = None
        self._cover: Any = None
        self._practice_run: Any = None
        window.closing.connect(self._close)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.commitDataRequest.connect(self._save_typed)  # the session ends

    @property
    def window(self) -> MainWindow:
        return self._window

    @property
    def vault(self) -> Vault | None:
        """None until it is loaded."""
        return self._vault

    def open(self) -> None:
        """Shows the first screen; the vault is loaded while somebody types."""
        if is_new(self._directory):
            self._show_first_start()
            if has_gone(self._directory, self._preferences):
                self._gate.tell_missing()
        else:
            self._show_unlock()
            self._window.painted.connect(self._load_vault)
        self._window.painted.connect(self._open_door)
        self._window.painted.connect(self._speak_german)

    def open_practice(self) -> None:
        """A fresh file with invented families; nothing is left of it afterwards."""
        self._show_practice_gate()
        self._window.painted.connect(self._speak_german)
        self._window.painted.connect(self._prepare_practice)

    def _show_practice_gate(self, problem: str = "") -> None:
        gate = PracticeGate()
        gate.retry_asked.connect(self._prepare_practice)
        gate.close_asked.connect(self._window.close)
        self._show_gate(gate)
        if problem:
            gate.show_problem(problem)

    def _prepare_practice(self) -> None:
        if self._practice_run is None:
            self._practice_run = build("practice", self._directory, self._open_vault)
            self._window.closed.connect(self._practice_run.wipe)
        try:
            vault, book = self._practice_run.prepare()
        except LotseError as known:
            self._show_practice_gate(str(known))
        else:
            self.enter(vault, book)

    def _speak_german(self) -> None:
        build("german", QApplication.instance())

    def _open_door(self) -> None:
        door = build("instance door", self._directory, self)
        door.knocked.connect(self._window.come_forward)

    def enter(self, vault: Vault, book: RecordBook) -> None:
        """The file is open: to the first start if nobody works here yet, else to the work.

        If it cannot be read after all, it is closed again and the gate says why.
        """
        self._vault = vault
        try:
            self._begin(vault, book)
        except LotseError as known:
            self._give_up(book, str(known))

    def _give_up(self, book: RecordBook, sentence: str) -> None:
        with suppress(LotseError):  # the first failure is the one to tell
            book.close()
        if self._practice:
            self._practice_run.wipe()
            self._show_practice_gate(sentence)
            return
        self._show_unlock()
        if isinstance(self._gate, UnlockPage):
            self._gate.show_problem(sentence)

    def _begin(self, vault: Vault, book: RecordBook) -> None:
        with book.transaction() as records:
            desk = records.settings.desk()
        if desk is None:
            self._show_first_start(vault, book)
            return
        book.sign_in(desk)
        if self._work is None:
            self._work = self._begin_work(book)
        else:
            self._work.reopen(book)
        self._window.show_screen(self._work.frame)
        self._drop_gate()
        self._work.resume(book.warnings)
        self._watch_idleness()

    def _watch_idleness(self) -> None:
        """Practice has nothing to protect; there the keys for the neutral screen still work."""
        assert self._work is not None
        desk = self._work.book.desk
        minutes = 0 if self._practice or desk is None else lock_minutes(self._preferences, desk)
        self._idle.start(minutes)

    def lock(self) -> None:
        """Saves what is typed, closes the file; page, place and cursor stay."""
        if self._work is None or not self._work.book.is_open or self._practice:
            return
        self._idle.stop()
        unsaved, trouble = self._work.put_away()
        self._show_unlock(again=True)
        assert isinstance(self._gate, UnlockPage)
        if self._vault is not None:
            self._gate.set_vault(self._vault)
        if unsaved:
            self._gate.show_unsaved(unsaved)
        elif trouble:
            self._gate.show_problem(trouble)

    def cover(self) -> None:
        """A neutral screen at once; behind it Lotse is locked."""
        self.lock()
        if self._cover is None:
            self._cover = build("cover", self._window)
        self._cover.put_on()

    def _begin_work(self, book: RecordBook) -> Work:
        assert self._vault is not None
        steady = build("steady book", book)
        workplace = build(
            "workplace",
            theme=self._theme,
            preferences=self._preferences,
            vault=self._vault,
            practice=self._practice,
        )
        frame = build("frame", steady, workplace, self._worker())
        frame.lock_asked.connect(self.lock)
        self._idle = build("idle lock", self)
        frame.context.changes.lock_time_changed.connect(self._watch_idleness)
        self._idle.idle_ended.connect(self.lock)
        self._idle.cover_asked.connect(self.cover)
        self._idle.notice_given.connect(frame.show_lock_notice)
        self._idle.notice_ended.connect(frame.hide_lock_notice)
        work: Work = build("work", frame, steady)
        return work

    def _show_first_start(self, vault: Vault | None = None, book: RecordBook | None = None) -> None:
        steps = build("first start", self._directory, self._open_vault, vault=vault, book=book)
        steps.finished.connect(self._finish_first_start)
        steps.existing_found.connect(self._take_directory)
        self._show_gate(steps)

    def _finish_first_start(self, vault: Vault, book: RecordBook) -> None:
        self._preferences.data_directory = vault.directory
        self.enter(vault, book)

    def _take_directory(self, directory: Path) -> None:
        self._directory = directory
        self._preferences.data_directory = directory
        self._show_unlock()
        self._load_vault()

    def _show_unlock(self, *, again: bool = False) -> None:
        page = UnlockPage(self._directory, again=again)
        page.unlocked.connect(self._enter_unlocked)
        page.recovery_asked.connect(self._show_recovery)
        self._show_gate(page)
        if self._vault is not None and not again:
            page.set_vault(self._vault)

    def _show_recovery(self) -> None:
        if self._vault is None:
            return
        page = build("recovery", self._vault)
        page.unlocked.connect(self._enter_unlocked)
        page.cancelled.connect(self._show_unlock)
        self._show_gate(page)

    def _enter_unlocked(self, book: RecordBook) -> None:
        assert self._vault is not None
        self.enter(self._vault, book)

    def _load_vault(self) -> None:
        self._worker().run(self, partial(self._open_vault, self._directory), self._take_vault)

    def _worker(self) -> Any:
        if self._background is None:
            self._background = build("background", self)
        return self._background

    def _take_vault(self, vault: Vault) -> None:
        self._vault = vault
        if not isinstance(self._gate, UnlockPage):
            return
        try:
            state = vault.state().name  # the enum is not loaded before the vault
        except LotseError as known:
            self._gate.show_problem(str(known))
            return
        if state == "NEW":  # something lies there, but nothing of Lotse
            self._show_first_start()
            return
        self._gate.set_vault(vault)
        if state == "INCOMPLETE":
            self._gate.show_incomplete()

    def _show_gate(self, screen: QWidget) -> None:
        self._drop_gate()
        self._gate = screen
        self._window.show_screen(screen)
        screen.setFocus()

    def _drop_gate(self) -> None:
        if self._gate is not None:
            self._window.drop_screen(self._gate)
            self._gate = None

    def end(self) -> None:
        """The session ends, and nobody may be there to be asked: saves what can be saved, goes."""
        try:
            self._save_typed()
            if self._work is not None:
                self._work.close()
            if self._background is not None:
                self._background.close()
            self._window.closed.emit()
        finally:
            QApplication.exit()

    def _save_typed(self) -> None:
        if self._work is not None:
            self._work.save_typed()

    def _close(self, event: QCloseEvent) -> None:
        """The practice file is wiped anyway: nobody is asked about it."""
        if self._work is not None:
            if not self._practice and not self._work.may_close(self._window):
                event.ignore()
                return
            trouble = self._work.close()
            if trouble:
                build("known failure", LotseError(trouble))
        if self._background is not None:
            self._background.close()
