"""Forms, profiles, rules, texts, fonts, icons: data that ships with Lotse."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader
    from importlib.resources.abc import Traversable


def resource(name: str) -> Traversable:
    """A shipped file by its path below this folder, `data/needs.csv`; read it, never write it."""
    # Loaded when first asked: the start page gets along with `data`, which costs nothing.
    files = import_module("importlib.resources").files
    return cast("Traversable", files(__name__).joinpath(name))


def data(name: str) -> bytes:
    """The bytes of a shipped file, by whatever loaded this package. Raises OSError."""
    loader = cast("ResourceLoader", __spec__.loader)
    return loader.get_data(str(Path(__file__).parent / name))


def text(name: str) -> str:
    return data(name).decode("utf-8")
