"""The key file of a data directory and its second copy: both always say the same."""

from pathlib import Path
from typing import Final

from db.atomic_file import write_atomically
from db.key_file import Cost, KeyFile, read_key_file, to_bytes

KEY: Final = "lotse.key"
KEY_COPY: Final = "lotse-zweitschrift.key"
UNFINISHED: Final = ".neu"  # of a creation that has not reached its end


class KeyFiles:
    def __init__(self, directory: Path) -> None:
        self.first = directory / KEY
        self.copy = directory / KEY_COPY
        self.unfinished = directory / (KEY + UNFINISHED)

    def exist(self) -> bool:
        return self.first.exists() or self.copy.exists()

    def read(self) -> KeyFile:
        """The first that is whole."""
        return read_key_file((self.first, self.copy, self.unfinished))

    def keep(self, file: KeyFile) -> None:
        content = to_bytes(file)
        for path in (self.first, self.copy):
            if not path.exists() or path.read_bytes() != content:
                write_atomically(path, content)
        self.unfinished.unlink(missing_ok=True)

    def replace_password(self, file: KeyFile, key: bytes, password: str, cost: Cost) -> None:
        """Proves that the new password opens what was kept."""
        self.keep(file.with_password(key, password, cost))
        if self.read().key_by_password(password) != key:
            raise RuntimeError("the new key file does not open")
