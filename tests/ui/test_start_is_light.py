"""Before the first painting only what it needs is loaded, and PySide6 reads no sources."""

import os
import subprocess
import sys

LOADED = """
import linecache, sys
import ui.main
ui.main.load_window()
print(*(name for name in sys.argv[1:] if name in sys.modules))
READ = ("opening.py", "window.py", "program.py", "gates.py")
print(*(name for name in linecache.cache if name.endswith(READ)))
"""
HEAVY = ("sqlalchemy", "alembic", "sqlcipher3", "reportlab", "pyxform", "click", "dataclasses")


# A measured child process would load what the measuring needs.
UNMEASURED = {name: value for name, value in os.environ.items() if not name.startswith("COV")}


def test_the_window_is_loaded_without_the_store_and_the_forms() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *HEAVY, "ctypes", "ui.opening"],
        capture_output=True,
        check=True,
        env=UNMEASURED,
        text=True,
    )
    loaded, sources_read = done.stdout.splitlines()
    assert loaded.split() == ["ui.opening"]
    assert not sources_read
