"""Wrong passwords cost time: 0, 0, 0, 2, 4, 8 … 60 seconds, also after a restart. Nothing is
ever wiped."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from db.atomic_file import write_atomically

DELAYS: Final = (0, 0, 0, 0, 2, 4, 8, 16, 32, 60)  # by number of wrong passwords so far


class Tries(msgspec.Struct, frozen=True):
    wrong: int = 0
    last: float = 0.0


class Attempts:
    """`clock` gives seconds since 1970."""

    def __init__(self, path: Path, clock: Callable[[], float]) -> None:
        self._path = path
        self._clock = clock

    def seconds_to_wait(self) -> int:
        tries = self._read()
        delay = DELAYS[min(tries.wrong, len(DELAYS) - 1)]
        passed = self._clock() - tries.last
        if passed < 0:  # the clock was set back: wait once in full, not until then
            with suppress(OSError):  # nothing can be written here: the wait is as long
                self._write(Tries(tries.wrong, self._clock()))
            passed = 0.0
        left = delay - passed
        return 0 if left <= 0 else int(left) + (left > int(left))

    def failed(self) -> None:
        self._write(Tries(self._read().wrong + 1, self._clock()))

    def succeeded(self) -> None:
        self._path.unlink(missing_ok=True)

    def _read(self) -> Tries:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Tries)
        except FileNotFoundError:
            return Tries()
        except (OSError, msgspec.DecodeError):
            return Tries(len(DELAYS), self._clock())

    def _write(self, tries: Tries) -> None:
        write_atomically(self._path, msgspec.json.encode(tries))
