"""What the user reads passes through tr() or translate(): no German stands bare in a widget."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ui

ROOM = Path(ui.__file__).parent
GERMAN = re.compile(
    r"[äöüÄÖÜß„“]|\b(der|die|das|und|oder|nicht|kein|keine|ist|wird|bitte|Bitte|für|mit|von|zur|zum"
    r"|Familie|Kind|Brief|Datei|Lotse ist)\b"
)
TRANSLATED = {"tr", "translate", "_translated"}
# Files that speak before there is a QApplication, or to a log and not to a window.
BARE = {
    "command_line/commands.py": "sentences of the command line, printed without Qt",
    "command_line/help.py": "help of the command line, printed without Qt",
    "command_line/usage.py": "wrong use of the command line, printed without Qt",
    "opening.py": "an error raised for the command line",
    "lock/steady_book.py": "a LotseError, as all of lotse: plain literals",
}


def bare_texts(source: str) -> Iterator[tuple[int, str]]:
    """German literals outside of tr(), docstrings and accessors by key."""
    tree = ast.parse(source)
    allowed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in TRANSLATED:
            allowed.update(id(inner) for inner in ast.walk(node))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            allowed.add(id(node.value))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in allowed
            and GERMAN.search(node.value)
        ):
            yield node.lineno, node.value


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


FILES = {
    file.relative_to(ROOM).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted(ROOM.rglob("*.py"))
}


@pytest.mark.parametrize("place", [place for place in FILES if place not in BARE])
def test_no_german_text_stands_bare(place: str) -> None:
    assert list(bare_texts(FILES[place])) == []


def test_the_exceptions_are_still_needed() -> None:
    assert set(BARE) == {place for place, source in FILES.items() if any(bare_texts(source))}


def test_the_search_finds_a_bare_text() -> None:
    source = '"""Für alle."""\nlabel.setText("Bitte wählen")\nlabel.setText(self.tr("Nicht da"))\n'
    assert list(bare_texts(source)) == [(2, "Bitte wählen")]
