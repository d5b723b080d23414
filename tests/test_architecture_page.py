"""ARCHITECTURE.md names places; every one of them must exist, and every room must be named."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_every_place_it_names_exists() -> None:
    places = re.findall(r"`((?:lotse|db|ui|resources|tests|installer)/[\w/.]*)`", PAGE)
    assert len(places) > 20
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_every_room_of_lotse_is_named() -> None:
    rooms = [path.parent.name for path in (ROOT / "lotse").glob("*/__init__.py")]
    assert [room for room in rooms if f"lotse/{room}" not in PAGE] == []
