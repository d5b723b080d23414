"""Cheap looks at the data directory before the vault itself is loaded, which has the last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ui.workplace.preferences import Preferences


def is_new(directory: Path) -> bool:
    """Nothing lies there yet. What must not be looked into is not new."""
    try:
        return not directory.is_dir() or not any(directory.iterdir())
    except OSError:
        return False


def has_gone(directory: Path, preferences: Preferences) -> bool:
    """Somebody worked there before, now the folder is not there: a stick may be out."""
    return preferences.remembers(directory) and not directory.exists()
