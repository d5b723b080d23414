"""Profiles as tables of texts, and the data file that holds them."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lotse.chain.point import Point
from lotse.chain.point_text import text_of
from lotse.profiles.problem import Found, Problem
from lotse.profiles.profile import Profile
from lotse.profiles.read import Cells, Read, Rows, read_rows
from lotse.profiles.tables import ABOUT, Table, tables


def rows_of(profile: Profile) -> dict[str, list[dict[str, str]]]:
    """What `read_rows` reads back to the same profile."""
    written = {ABOUT.key: [_cells(ABOUT, profile.about)]}
    for table in tables():
        rows = getattr(profile, table.part)
        if rows:
            written[table.key] = [_cells(table, row) for row in rows]
    return written


def numbered(written: Mapping[str, Sequence[Cells]], first: int = 1) -> Rows:
    """Rows with the numbers that problems name; spreadsheets begin below their head."""
    return {key: list(enumerate(rows, start=first)) for key, rows in written.items()}


def read_toml(text: str) -> Read:
    """Raises tomllib.TOMLDecodeError; everything else is a named problem."""
    found = Found()
    written: dict[str, list[dict[str, str]]] = {}
    known = {table.key: table for table in (ABOUT, *tables())}
    for key, value in tomllib.loads(text).items():
        table = known.get(key)
        if table is None:
            problem = Problem(table=key, row=0, column="", sentence="Diese Tabelle ist unbekannt.")
            found.problems.append(problem)
            continue
        rows = value if isinstance(value, list) else [value]
        written[key] = [_toml_cells(table, number, row, found) for number, row in _counted(rows)]
    read = read_rows(numbered(written))
    problems = (*found.problems, *read.problems)
    return Read(profile=None if problems else read.profile, problems=problems)


def _counted(rows: list[Any]) -> enumerate[Any]:
    return enumerate(rows, start=1)


def _toml_cells(table: Table, number: int, row: Any, found: Found) -> dict[str, str]:
    if not isinstance(row, dict):
        found.add(table, number, "", "Hier wird eine Tabelle erwartet.")
        return {}
    keys = {column.key for column in table.columns}
    for key in row.keys() - keys:
        found.add(table, number, key, "Diese Angabe ist unbekannt.")
    return {key: _text(value) for key, value in row.items() if key in keys}


def _cells(table: Table, row: Any) -> dict[str, str]:
    texts = ((column.key, _text(getattr(row, column.key))) for column in table.columns)
    return {key: text for key, text in texts if text}


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "ja"
    if isinstance(value, tuple | list):
        return "; ".join(str(part) for part in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Point):
        return text_of(value)
    return str(value)
