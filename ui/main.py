"""Start: the one file that joins the rooms.

The window does without the command line library: it is painted sooner.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lotse.errors import LotseError

if TYPE_CHECKING:
    from collections.abc import Callable

    from lotse.vault import Vault


def main() -> None:
    """The `lotse` command."""
    match sys.argv[1:]:
        case []:
            _open_window(None)
        case ["--practice"]:
            _open_window(None, practice=True)
        case ["--data", directory] if not directory.startswith("-"):
            _open_window(Path(directory))
        case _:
            from ui.command_line.commands import run

            run(open_vault)


def open_vault(directory: Path) -> Vault:
    """Called when the window is painted: only now SQL is loaded."""
    from db.vault import SqlVault

    return SqlVault(directory)


def load_window() -> Callable[..., int]:
    """`open_window`, with nothing loaded that the first painting does not need."""
    from ui.interpreter.collector import hold_off

    hold_off("start")  # nothing becomes rubbish while modules are loaded; the window lets go
    from ui.interpreter.plain_import import restore_import

    restore_import()
    from ui.opening import open_window

    return open_window


def _open_window(data: Path | None, *, practice: bool = False) -> None:
    try:
        code = load_window()(data, practice=practice, open_vault=open_vault)
    except LotseError as known:
        sys.stderr.write(f"{known}\n")
        code = 2
    sys.exit(code)


if __name__ == "__main__":
    main()
