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
    "command_line.py": "sentences of the command line, printed without Qt",
    "usage.py": "help of the command line, printed without Qt",
    "window.py": "an error raised for the command line",
    "steady_book.py": "a LotseError, as all of lotse: plain literals",
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


@pytest.mark.parametrize("file", sorted(ROOM.rglob("*.py")), ids=lambda file: file.name)
def test_no_german_text_stands_bare(file: Path) -> None:
    if file.name not in BARE:
        assert list(bare_texts(file.read_text(encoding="utf-8"))) == []


def test_the_exceptions_are_still_needed() -> None:
    found = {
        file.name
        for file in ROOM.rglob("*.py")
        if any(bare_texts(file.read_text(encoding="utf-8")))
    }
    assert set(BARE) <= found


def test_the_search_finds_a_bare_text() -> None:
    source = '"""Für alle."""\nlabel.setText("Bitte wählen")\nlabel.setText(self.tr("Nicht da"))\n'
    assert list(bare_texts(source)) == [(2, "Bitte wählen")]
