"""Reading and changing one answer by its key, without touching the mapping it came from.

A key is a question name, `group/name` where a name is not unique, and `repeat[1]/name` inside a
repeat (rows count from 1). Repeats are lists of objects, as `form fill` takes them.
"""

import re
from collections.abc import Mapping
from typing import Any

from lotse.answers import Answers

_ROW = re.compile(r"\[(\d+)\]/")


def is_blank(value: object) -> bool:
    """No answer: nothing, an empty text or an empty list."""
    return value is None or value == "" or value == [] or value == ()


def value_at(answers: Answers, key: str) -> Any:
    """The answer under `key`, None if there is none."""
    place: Mapping[str, Any] = answers
    *steps, name = _steps(key)
    for repeat, row in steps:
        rows = place.get(repeat) or ()
        if row >= len(rows):
            return None
        place = rows[row]
    return place.get(name[0])


def with_value(answers: Answers, key: str, value: object) -> dict[str, Any]:
    """A copy that answers `key` with `value`; missing rows of a repeat are made."""
    return _put(answers, _steps(key), value)


def row_count(answers: Answers, repeat_key: str) -> int:
    """Rows of a repeat; a repeat nobody touched shows one empty row."""
    rows = value_at(answers, repeat_key)
    return 1 if rows is None else len(rows)


def with_row(
    answers: Answers, repeat_key: str, row: int | None = None, content: Answers | None = None
) -> dict[str, Any]:
    """A copy with one more row, at index `row` (from 0) or at the end."""
    rows = _rows(answers, repeat_key)
    rows.insert(len(rows) if row is None else row, dict(content or {}))
    return with_value(answers, repeat_key, rows)


def without_row(answers: Answers, repeat_key: str, row: int) -> tuple[dict[str, Any], Answers]:
    """A copy without the row at index `row` (from 0), and what stood in that row."""
    rows = _rows(answers, repeat_key)
    removed = rows.pop(row)
    return with_value(answers, repeat_key, rows), removed


def _rows(answers: Answers, repeat_key: str) -> list[Answers]:
    rows = value_at(answers, repeat_key)
    return [{}] if rows is None else list(rows)


def _steps(key: str) -> list[tuple[str, int]]:
    """`a[2]/b[1]/c` as [("a", 1), ("b", 0), ("c", -1)]."""
    parts = _ROW.split(key)
    names, rows = parts[0::2], [int(number) - 1 for number in parts[1::2]]
    return list(zip(names, [*rows, -1], strict=True))


def _put(place: Answers, steps: list[tuple[str, int]], value: object) -> dict[str, Any]:
    (name, row), *rest = steps
    copy = dict(place)
    if not rest:
        copy[name] = value
        return copy
    rows = [dict(each) for each in copy.get(name) or ()]
    rows.extend({} for _ in range(row + 1 - len(rows)))
    rows[row] = _put(rows[row], rest, value)
    copy[name] = rows
    return copy
