"""A real process whose children are killed: a child of it has nothing to import anew.

It reads `go NUMBER` from its input, lets a child do its work for that number, and says `gone` when
the child has ended.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def process_of(module: str, directory: Path) -> Iterator[subprocess.Popen[str]]:
    """Runs `module`, whose `main` serves, on a data directory."""
    with subprocess.Popen(
        [sys.executable, "-m", module, str(directory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def serve(work: Callable[[Path, int], None]) -> None:
    """`work` is called in the child and waits to be killed."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            work(Path(sys.argv[1]), int(line.removeprefix("go ")))
        os.waitpid(child, 0)
        say("gone")


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())
