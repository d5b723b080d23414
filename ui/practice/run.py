"""Practice mode: a fresh encrypted file with invented families, wiped when the window closes."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_urlsafe
from time import time

from lotse.errors import LotseError
from lotse.practice.fill import fill
from lotse.records import RecordBook
from lotse.vault import Vault

_STALE_SECONDS = 24 * 60 * 60


class PracticeRun:
    """The password lives in memory only: what a crash leaves behind nobody can read."""

    def __init__(self, directory: Path, open_vault: Callable[[Path], Vault]):
        self._directory = directory
        self._open_vault = open_vault

    def prepare(self) -> tuple[Vault, RecordBook]:
        """Raises VaultError; then nothing is left of it."""
        self._sweep()
        vault = self._open_vault(self._directory)
        book = None
        try:
            _, book = vault.create(token_urlsafe(32))
            fill(book, datetime.now(UTC).astimezone().date())
        except LotseError:
            if book is not None:
                with suppress(LotseError):
                    book.close()
            self.wipe()
            raise
        return vault, book

    def wipe(self) -> None:
        shutil.rmtree(self._directory, ignore_errors=True)

    def _sweep(self) -> None:
        """Removes what a crash left; another practice window may be open, so only old ones."""
        root = self._directory.parent
        with suppress(OSError):  # somebody else's folder, or gone meanwhile: no reason to stop
            for left in root.iterdir() if root.is_dir() else ():
                if left.is_dir() and time() - left.stat().st_mtime > _STALE_SECONDS:
                    shutil.rmtree(left, ignore_errors=True)
