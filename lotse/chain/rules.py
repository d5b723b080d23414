"""Rule files below `resources/rules`: read once, kept."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

import resources


@cache
def rules(name: str) -> Mapping[str, Any]:
    """The tables of `rules/<name>.toml`; read only."""
    return tomllib.loads(resources.text(f"rules/{name}.toml"))
