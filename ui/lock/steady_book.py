"""The record book the pages hold: it stays the same while the file is closed by the lock."""

from contextlib import AbstractContextManager

from lotse.errors import LotseError
from lotse.institutions import Desk
from lotse.records import RecordBook, Records


class FileLocked(LotseError):
    """Somebody asked for data while Lotse is locked."""

    def __init__(self) -> None:
        super().__init__(
            "Lotse ist gesperrt. Gespeichertes ist sicher; bitte entsperren Sie zuerst."
        )


class SteadyBook:
    """A RecordBook that hands on to the open one. Locking closes the file and its key."""

    def __init__(self, book: RecordBook):
        self._open: RecordBook | None = book

    @property
    def is_open(self) -> bool:
        return self._open is not None

    def transaction(self, *, by: Desk | None = None) -> AbstractContextManager[Records]:
        return self._book().transaction(by=by)

    def sign_in(self, desk: Desk) -> None:
        self._book().sign_in(desk)

    @property
    def desk(self) -> Desk | None:
        return self._book().desk

    def close(self) -> None:
        book, self._open = self._open, None
        if book is not None:
            book.close()

    def reopen(self, book: RecordBook) -> None:
        self._open = book

    def _book(self) -> RecordBook:
        if self._open is None:
            raise FileLocked
        return self._open
