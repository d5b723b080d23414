"""ARCHITECTURE.md names places; every one of them must exist, and every room must be named."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_every_place_it_names_exists() -> None:
    places = re.findall(r"`((?:lotse|db|ui|resources|tests|installer)/[\w/.]*)`", PAGE)
    assert len(places) > 20
    assert [place for place in places if not (ROOT / place).exists()] == []


@pytest.mark.parametrize("house", ["lotse", "db", "ui"])
def test_every_room_is_named(house: str) -> None:
    rooms = [path.parent.name for path in (ROOT / house).glob("*/__init__.py")]
    assert [room for room in rooms if f"`{house}/{room}`" not in PAGE] == []
