"""What can go wrong with the file, told apart by what the engine says."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2


class Trouble(Enum):
    """What can go wrong with a file, as far as it makes a difference to the user."""

    DAMAGED = auto()
    IN_USE = auto()
    FULL = auto()
    READ_ONLY = auto()
    DISK = auto()
    STILL_NEEDED = auto()
    ENGINE = auto()


class FileTrouble(Exception):
    def __init__(self, trouble: Trouble, detail: str) -> None:
        super().__init__(detail)
        self.trouble = trouble


_TROUBLES: Final = (
    ("file is not a database", Trouble.DAMAGED),
    ("malformed", Trouble.DAMAGED),
    ("file is encrypted", Trouble.DAMAGED),
    ("database is locked", Trouble.IN_USE),
    ("database or disk is full", Trouble.FULL),
    ("readonly database", Trouble.READ_ONLY),
    ("unable to open database file", Trouble.READ_ONLY),
    ("disk i/o error", Trouble.DISK),
    ("foreign key constraint failed", Trouble.STILL_NEEDED),
)


@contextmanager
def told_apart() -> Iterator[None]:
    """Turns errors of the engine into FileTrouble; a bug in a query stays what it is."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        text = str(cause).casefold()
        for words, trouble in _TROUBLES:
            if words in text:
                raise FileTrouble(trouble, str(cause)) from error
        raise
