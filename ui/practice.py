"""Practice mode: a fresh encrypted file with invented families, wiped when the window closes."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_urlsafe
from time import time

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
        self._sweep()
        vault = self._open_vault(self._directory)
        _, book = vault.create(token_urlsafe(32))
        fill(book, datetime.now(UTC).astimezone().date())
        return vault, book

    def wipe(self) -> None:
        shutil.rmtree(self._directory, ignore_errors=True)

    def _sweep(self) -> None:
        """Removes what a crash left; another practice window may be open, so only old ones."""
        root = self._directory.parent
        for left in root.iterdir() if root.is_dir() else ():
            if left.is_dir() and time() - left.stat().st_mtime > _STALE_SECONDS:
                shutil.rmtree(left, ignore_errors=True)
