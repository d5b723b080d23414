"""From process start to the first painted window, against an empty QMainWindow of the same run."""

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from db.vault import SqlVault

_PAIRS = 25
_SETTLED_MS = 2_500  # by then the unlock page has loaded the vault

# Both children tell when the first painting is over, on the clock of the parent.
_REPORT = """
import os, sys, time
from PySide6.QtCore import QTimer
def rss():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
def told():
    print(time.perf_counter(), flush=True)
    if mode == "time":
        os._exit(0)
    QTimer.singleShot(int(mode), grown)
def grown():
    print(rss(), flush=True)
    os._exit(0)
seen = []
mode = sys.argv[-1]
def painted(self, event):
    if not seen:
        seen.append(1)
        QTimer.singleShot(0, told)
"""

_EMPTY = (
    """
from PySide6.QtWidgets import QApplication, QMainWindow
"""
    + _REPORT
    + """
app = QApplication([])
window = type("Window", (QMainWindow,), {"paintEvent": painted})()
window.resize(1360, 860)
window.show()
app.exec()
"""
)

_LOTSE = (
    """
import sys
import ui.main
ui.main.load_window()
import ui.window
"""
    + _REPORT
    + """
before = ui.window.MainWindow.paintEvent
def both(self, event):
    painted(self, event)  # first in the queue: what Lotse loads afterwards does not count
    before(self, event)
ui.window.MainWindow.paintEvent = both
sys.argv[1:] = ["--data", sys.argv[1]]
ui.main.main()
"""
)


def figures() -> list[tuple[str, float, str]]:
    """Milliseconds, megabytes and ratios."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        data = home / "daten"
        _existing_file(data)
        for program in (_EMPTY, _LOTSE):  # writes the bytecode
            _run(program, data, home, str(_SETTLED_MS))
        pairs = [_pair(data, home, lotse_first=bool(turn % 2)) for turn in range(_PAIRS)]
        memory_empty = median(_memory(_EMPTY, data, home) for _ in range(3))
        memory_lotse = median(_memory(_LOTSE, data, home) for _ in range(3))
    empty, lotse = (tuple(zip(*side, strict=True)) for side in zip(*pairs, strict=True))
    return [
        ("empty QMainWindow, process start to first painting", median(empty[0]), "ms"),
        ("Lotse, process start to first painting", median(lotse[0]), "ms"),
        ("ratio, median of pairs", _ratio(lotse[0], empty[0]), "goal at most 1.60"),
        ("ratio of processor time, median of pairs", _ratio(lotse[1], empty[1]), ""),
        ("resident memory of the empty window", memory_empty, "MB"),
        ("resident memory of Lotse, unlock page, vault loaded", memory_lotse, "MB"),
        ("ratio of memory", memory_lotse / memory_empty, ""),
    ]


def _ratio(those: Sequence[float], floor: Sequence[float]) -> float:
    return median(one / other for one, other in zip(those, floor, strict=True))


def _existing_file(data: Path) -> None:

    _, book = SqlVault(data).create("rotes Boot segelt leise")
    book.close()


def _pair(data: Path, home: Path, *, lotse_first: bool) -> tuple[tuple[float, float], ...]:
    """Empty window and Lotse, one right after the other: both meet the same load of the machine."""
    if lotse_first:
        lotse = _first_paint(_LOTSE, data, home)
        return _first_paint(_EMPTY, data, home), lotse
    return _first_paint(_EMPTY, data, home), _first_paint(_LOTSE, data, home)


def _first_paint(program: str, data: Path, home: Path) -> tuple[float, float]:
    """Milliseconds on the clock, and of the processor."""
    used, began = _processor_ms(), perf_counter()
    told = _run(program, data, home, "time")
    return (float(told[0]) - began) * 1_000, _processor_ms() - used


def _processor_ms() -> float:
    """Of all children that have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (spent.ru_utime + spent.ru_stime) * 1_000


def _memory(program: str, data: Path, home: Path) -> float:
    return int(_run(program, data, home, str(_SETTLED_MS))[1]) / 1_024


def _run(program: str, data: Path, home: Path, mode: str) -> list[str]:
    # An installed program has its bytecode; here it may not be written beside the sources.
    surroundings = os.environ | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
    }
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", program, str(data), mode],
        env=surroundings,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return done.stdout.split()
