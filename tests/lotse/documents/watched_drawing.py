"""Run by a test in a process of its own: says what drawing opens."""

import socket  # noqa: F401 (loaded before watching begins)
import sys
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT))

from lotse.documents.drawing.draw import draw  # noqa: E402
from lotse.documents.drawing.fonts import FILES, typeface  # noqa: E402
from tests.lotse.documents.hostile import (  # noqa: E402
    HOSTILE,
    KINDS,
    content_of,
    text_fields,
    with_texts,
)

WATCHED = ("open", "socket.", "urllib.", "subprocess.", "os.", "shutil.", "glob.", "tempfile.")
seen: list[str] = []
watching = False


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if watching and event.startswith(WATCHED):
        seen.append(f"{event} {arguments[:1]}")


def hostile_contents() -> list[tuple[str, object]]:
    contents = []
    for kind in KINDS:
        paths = list(text_fields(msgspec.to_builtins(content_of(kind))))
        for hostile in HOSTILE:
            if len(hostile) < 1000:
                contents.append((kind, with_texts(kind, dict.fromkeys(paths, hostile))))
    return contents


examples = [(kind, content_of(kind)) for kind in KINDS]
contents = hostile_contents()
sys.addaudithook(watch)

watching = True
for kind, content in examples:
    draw(kind, content)
for family, bold in FILES:
    typeface(family, bold)
watching = False
fonts = str(ROOT / "resources" / "fonts")
others = [entry for entry in seen if fonts not in entry and ".py" not in entry]
print(others or "fonts only")

for kind, content in contents:  # Python loads its codecs here
    draw(kind, content)
seen.clear()
watching = True
for kind, content in contents:
    draw(kind, content)
watching = False
print(seen or "nothing")
