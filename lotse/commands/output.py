"""What commands print: UTF-8, whatever the console is set to."""

import json
import sys
from collections.abc import Iterable


def print_json(data: object) -> None:
    """The JSON text and nothing else."""
    _print(json.dumps(data, ensure_ascii=False, indent=2))


def print_lines(lines: Iterable[str]) -> None:
    _print("\n".join(lines))


def _print(text: str) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
