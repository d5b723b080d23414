"""Whatever stands in a text is drawn as text: every hostile text in every field of every kind."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from lotse.documents.drawing.draw import draw
from lotse.documents.drawing.text import printable
from tests.lotse.documents.hostile import (
    HOSTILE,
    KINDS,
    SHORT,
    content_of,
    squashed,
    text_fields,
    text_of,
    with_texts,
)

LONG = 500  # beyond this a text runs over pages and columns: its signs are counted


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_hostile_text_is_drawn_literally_in_every_field(kind: str, hostile: str) -> None:
    fields = _fields(kind, hostile)

    shown = squashed(text_of(draw(kind, with_texts(kind, dict.fromkeys(fields, hostile)))))

    for line in printable(hostile).split("\n"):
        wanted = squashed(line)
        if len(wanted) > LONG or _is_arabic(wanted):
            found, needed = Counter(shown), Counter(wanted)
            assert all(found[sign] >= many * len(fields) for sign, many in needed.items())
        else:
            assert shown.count(wanted) >= len(fields)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_the_example_is_on_paper(kind: str) -> None:
    """Each field gets its own word, so none can hide behind another."""
    fields = list(text_fields(msgspec.to_builtins(content_of(kind))))
    words = {path: f"Wort{number:03}Ende" for number, path in enumerate(fields)}

    shown = squashed(text_of(draw(kind, with_texts(kind, words))))

    assert [path for path, word in words.items() if word not in shown] == []


def test_drawing_opens_no_file_and_no_connection() -> None:
    """In a fresh process, watched by an audit hook, after the bundled fonts were read once."""
    script = Path(__file__).with_name("watched_drawing.py")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=300)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n") == ["fonts only", "nothing", ""]


def test_texts_reach_the_page_through_one_gate_only() -> None:
    """No markup parser anywhere; strings meet the canvas in one file, lines are set in one."""
    room = Path(__file__).parents[3] / "lotse"
    markup = re.compile(r"\bParagraph\(|platypus|XPreformatted|drawImage|drawInlineImage")
    strings = re.compile(r"\.draw\w*String\(|[tT]extOut\(|textLines?\(")
    lines = re.compile(r"\bLine\(")
    found = {"markup": set(), "strings": set(), "lines": set()}
    for file in room.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        for name, pattern in (("markup", markup), ("strings", strings), ("lines", lines)):
            if "drawing" in file.parts and pattern.search(source):
                found[name].add(file.name)
        assert "reportlab" not in source or "drawing" in file.parts

    assert found == {"markup": set(), "strings": {"paint.py"}, "lines": {"lines.py"}}


def _fields(kind: str, text: str) -> list[tuple[object, ...]]:
    every = text_fields(msgspec.to_builtins(content_of(kind)))
    return [path for path in every if len(text) <= 40 or path[-1] not in SHORT]


def _is_arabic(text: str) -> bool:
    return any("\u0600" <= sign <= "\u06ff" for sign in text)
