"""What commands print: UTF-8, whatever the console is set to."""

import json
import os
import sys
from collections.abc import Iterable

from lotse.errors import LotseError


def print_json(data: object) -> None:
    """The JSON text and nothing else."""
    _print(json.dumps(data, ensure_ascii=False, indent=2))


def print_lines(lines: Iterable[str]) -> None:
    _print("\n".join(lines))


def _print(text: str) -> None:
    """Raises LotseError if the output has no room. Without any output nothing is printed."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise  # the reader has seen enough; click ends the command
    except OSError as full:
        # What could not be written must not be tried again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise LotseError(
            "Das Ergebnis ließ sich nicht ausgeben; oft ist der Datenträger voll. "
            "Bitte Platz schaffen und den Befehl wiederholen."
        ) from full
