"""One run of Lotse: from the gate to the work, locked and unlocked, until the window closes."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lotse.errors import LotseError
from ui.gates import Gates
from ui.lock.lock_time import lock_minutes
from ui.pages import build
from ui.workplace.data_place import has_gone, is_new

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from lotse.records import RecordBook
    from lotse.vault import Vault
    from ui.background import Background
    from ui.lock.idle import IdleLock
    from ui.lock.neutral_screen import Cover
    from ui.practice.run import PracticeRun
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
        self._open_vault = open_vault
        self._practice = practice
        self._gates = Gates(window, directory, open_vault)
        self._background: Background | None = None
        self._work: Work | None = None  # once unlocked
        self._idle: IdleLock | None = None
        self._cover: Cover | None = None
        self._practice_run: PracticeRun | None = None
        self._gates.unlocked.connect(self.enter)
        self._gates.set_up.connect(self._finish_first_start)
        self._gates.place_found.connect(self._take_directory)
        self._gates.practice_asked.connect(self._prepare_practice)
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
        return self._gates.vault

    def open(self) -> None:
        """Shows the first screen; the vault is loaded while somebody types."""
        directory = self._gates.directory
        if is_new(directory):
            gone = has_gone(directory, self._preferences)
            self._gates.show_first_start(of_last_time_gone=gone)
        else:
            self._gates.show_unlock()
            self._window.painted.connect(self._load_vault)
        self._window.painted.connect(self._open_door)
        self._window.painted.connect(self._speak_german)

    def open_practice(self) -> None:
        """A fresh file with invented families; nothing is left of it afterwards."""
        self._gates.show_practice()
        self._window.painted.connect(self._speak_german)
        self._window.painted.connect(self._prepare_practice)

    def _prepare_practice(self) -> None:
        if self._practice_run is None:
            self._practice_run = build("practice", self._gates.directory, self._open_vault)
            self._window.closed.connect(self._practice_run.wipe)
        try:
            vault, book = self._practice_run.prepare()
        except LotseError as known:
            self._gates.show_practice(str(known))
        else:
            self.enter(vault, book)

    def _speak_german(self) -> None:
        build("german", QApplication.instance())

    def _open_door(self) -> None:
        door = build("instance door", self._gates.directory, self)
        door.knocked.connect(self._window.come_forward)

    def _load_vault(self) -> None:
        opening = partial(self._open_vault, self._gates.directory)
        self._worker().run(self, opening, self._gates.take_vault)

    def _worker(self) -> Background:
        if self._background is None:
            self._background = build("background", self)
        return self._background

    def _take_directory(self, directory: Path) -> None:
        self._gates.directory = directory
        self._preferences.data_directory = directory
        self._gates.show_unlock()
        self._load_vault()

    def _finish_first_start(self, vault: Vault, book: RecordBook) -> None:
        self._preferences.data_directory = vault.directory
        self.enter(vault, book)

    def enter(self, vault: Vault, book: RecordBook) -> None:
        """The file is open: to the first start if nobody works here yet, else to the work.

        If it cannot be read after all, it is closed again and the gate says why.
        """
        self._gates.vault = vault
        try:
            self._begin(vault, book)
        except LotseError as known:
            self._give_up(book, str(known))

    def _give_up(self, book: RecordBook, sentence: str) -> None:
        with suppress(LotseError):  # the first failure is the one to tell
            book.close()
        if self._practice_run is not None:
            self._practice_run.wipe()
            self._gates.show_practice(sentence)
        else:
            self._gates.show_unlock(sentence)

    def _begin(self, vault: Vault, book: RecordBook) -> None:
        with book.transaction() as records:
            desk = records.settings.desk()
        if desk is None:
            self._gates.show_first_start(book)
            return
        book.sign_in(desk)
        if self._work is None:
            self._work = self._begin_work(vault, book)
        else:
            self._work.reopen(book)
        self._window.show_screen(self._work.frame)
        self._gates.open()
        self._work.resume(book.warnings)
        self._watch_idleness()

    def _watch_idleness(self) -> None:
        """Practice has nothing to protect; there the keys for the neutral screen still work."""
        assert self._work is not None
        assert self._idle is not None
        desk = self._work.book.desk
        minutes = 0 if self._practice or desk is None else lock_minutes(self._preferences, desk)
        self._idle.start(minutes)

    def lock(self) -> None:
        """Saves what is typed, closes the file; page, place and cursor stay."""
        if self._work is None or not self._work.book.is_open or self._practice:
            return
        if self._idle is not None:
            self._idle.stop()
        self._gates.show_locked(*self._work.put_away())

    def cover(self) -> None:
        """A neutral screen at once; behind it Lotse is locked."""
        self.lock()
        if self._cover is None:
            self._cover = build("cover", self._window)
        self._cover.put_on()

    def _begin_work(self, vault: Vault, book: RecordBook) -> Work:
        steady = build("steady book", book)
        workplace = build(
            "workplace",
            theme=self._theme,
            preferences=self._preferences,
            vault=vault,
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
