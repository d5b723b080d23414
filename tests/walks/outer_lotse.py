"""The program as a person meets it: a process and a screen of its own, keys from outside.

Nothing here runs inside Lotse: keys come from xdotool, what happened is read off the windows, and
the process can be killed at any moment.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, Timer
from typing import Self

ROOT = Path(__file__).parents[2]
_LONG = 60  # seconds; only a very busy machine needs more than three
_LOOK_AGAIN = 0.02  # seconds between two looks at the windows
_RESTING = 0.1  # seconds without work: everything pressed so far has been answered
_BETWEEN_KEYS = 60  # milliseconds; nobody types much faster


class KilledWhileWorking(Exception):
    """The process is gone; what was begun cannot be seen through."""


class OuterLotse:
    """One start of Lotse on a data directory. `killed_at` (or asked to go) is monotonic."""

    def __init__(self, display: str, directory: Path) -> None:
        home = directory.parent / "home"
        home.mkdir(exist_ok=True)
        self._environment = {
            **{name: value for name, value in os.environ.items() if not _is_ours(name)},
            "DISPLAY": display,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
        }
        self._once = Lock()
        self._timer: Timer | None = None
        self.killed_at = 0.0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ui.main", "--data", str(directory)],
            cwd=ROOT,
            env=self._environment,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
        self.kill()
        self._process.wait()

    def unlock(self, password: str) -> None:
        self.arrive("Lotse")
        self.write(password)
        self.press("Return")
        self.arrive("Start")

    def press(self, *keys: str) -> None:
        """`ctrl+n`, `Return`: one after the other."""
        self._xdotool("key", *keys)

    def write(self, text: str) -> None:
        """ASCII only: other letters need another keyboard. Returns when all keys are sent."""
        self._xdotool("type", "--delay", str(_BETWEEN_KEYS), text)

    def arrive(self, title: str) -> None:
        """Until a window of that title stands there; then it gets the keys, as by a click."""
        self.wait_until(lambda: self.shows(title))
        self._xdotool("search", "--onlyvisible", "--name", f"^{title}", "windowfocus")
        self.rest()

    def leave(self, title: str) -> None:
        """Until that window is gone."""
        self.wait_until(lambda: not self.shows(title))

    def shows(self, title: str) -> bool:
        return self._xdotool("search", "--onlyvisible", "--name", f"^{title}")

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Raises KilledWhileWorking when nothing can come any more."""
        latest = time.monotonic() + _LONG
        while not holds():
            if self._process.poll() is not None:
                raise KilledWhileWorking
            assert time.monotonic() < latest, f"Lotse does not get there; {self._titles()}"
            time.sleep(_LOOK_AGAIN)
        if self._process.poll() is not None:  # what was seen went away with the process
            raise KilledWhileWorking

    def rest(self) -> None:
        """Until the window has answered every key so far and waits for the next, as a person
        looks before the next key. On a busy machine it may want to work and not be let."""
        before, now = None, _work_of(self._process.pid)
        while before != now or now[0] != "S":
            time.sleep(_RESTING)
            before, now = now, _work_of(self._process.pid)

    @property
    def is_gone(self) -> bool:
        return self._process.poll() is not None

    def kill_later(self, seconds: float) -> None:
        """The kill comes from aside, whatever goes on then."""
        self._timer = Timer(seconds, self.kill)
        self._timer.start()

    def kill(self) -> None:
        """kill -9, once."""
        with self._once:
            if not self.killed_at:
                assert self._process.poll() is None, "Lotse ended by itself"
                self.killed_at = time.monotonic()
                self._process.send_signal(signal.SIGKILL)

    def asked_to_go(self, told: signal.Signals) -> int:
        """Sends the signal and waits; returns the exit code."""
        with self._once:
            self.killed_at = time.monotonic()
            self._process.send_signal(told)
        return self._process.wait(_LONG)

    def _titles(self) -> str:
        words = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
        return subprocess.run(
            words, env=self._environment, capture_output=True, text=True, check=False
        ).stdout

    def _xdotool(self, *words: str) -> bool:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_LONG,
            check=False,
        )
        return done.returncode == 0


@contextmanager
def screen() -> Iterator[str]:
    """A display on which nobody else types."""
    answer, told = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", str(told), "-screen", "0", "1400x900x24"],
        pass_fds=(told,),
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    try:
        with os.fdopen(answer) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _work_of(process: int) -> tuple[str, int]:
    """`S` while its window waits for something to do; ticks of the processor used so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return ("S" if fields[0] in "SZ" else fields[0]), int(fields[11]) + int(fields[12])


def _is_ours(name: str) -> bool:
    """What belongs to the tests: their screen, folders and coverage."""
    return name.startswith(("XDG_", "COVERAGE", "COV_", "QT_", "WAYLAND_"))
