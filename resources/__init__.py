"""Forms, profiles, rules, texts, fonts, icons: data that ships with Lotse."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(name: str) -> Traversable:
    """A shipped file by its path below this folder, `data/needs.csv`; read it, never write it."""
    return files(__name__).joinpath(name)


def text(name: str) -> str:
    return resource(name).read_text(encoding="utf-8")
