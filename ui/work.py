"""What is done behind the gate: the frame and its book, put away by the lock and taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lotse.errors import LotseError
from ui.lock.dialogs_aside import bring_back, put_aside
from ui.pages import build

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from lotse.records import RecordBook
    from ui.frame.frame import Frame
    from ui.lock.steady_book import SteadyBook


class Work:
    """One for the whole run: its pages, places and what was typed outlive the lock."""

    def __init__(self, frame: Frame, book: SteadyBook) -> None:
        self.frame = frame
        self.book = book
        self._aside: list[QDialog] = []  # dialogs that were open when Lotse was locked

    def reopen(self, book: RecordBook) -> None:
        self.book.reopen(book)

    def resume(self, warnings: Sequence[str]) -> None:
        """Everything as it was; `warnings` are about the file."""
        self.frame.resume()
        for sentence in warnings:
            self.frame.context.messages.failure(LotseError(sentence))
        bring_back(self._aside)
        self._aside = []

    def put_away(self) -> tuple[str, str]:
        """Saves what is typed and closes the file. Returns why something could not be saved, and
        what went wrong with the file; both are usually empty.

        Nothing holds the lock up: what cannot be saved waits behind it, in the fields where it
        was typed, and is saved after unlocking.
        """
        self.frame.pause()
        unsaved, trouble = _failure_of(self.frame.save_typed), _failure_of(self.book.close)
        self._aside = put_aside()
        self.frame.forget_traces()
        return unsaved, trouble

    def save_typed(self) -> None:
        """As far as that can be: the session ends, and nobody may be there to be asked."""
        _failure_of(self.frame.save_typed)

    def may_close(self, window: QWidget) -> bool:
        """False while something typed would be lost and the person does not give it up."""
        if self.book.is_open:
            return self.frame.may_close()
        if not self._aside and not _failure_of(self.frame.save_typed):
            return True
        waiting = QCoreApplication.translate(
            "Work",
            "Hinter der Sperre warten Eingaben, die noch nicht gespeichert sind. "
            "Bitte entsperren Sie Lotse und speichern Sie sie.",
        )
        all_the_same = QCoreApplication.translate("Work", "&Trotzdem schließen")
        return bool(build("unsaved", waiting, all_the_same, window))

    def close(self) -> str:
        """What went wrong, or empty. A full disk must not keep Lotse open."""
        self.frame.pause()
        self.frame.forget_copied()
        return _failure_of(self.book.close)


def _failure_of(act: Callable[[], None]) -> str:
    """The sentence of a known failure; empty if all went well."""
    try:
        act()
    except LotseError as known:
        return str(known)
    return ""
