"""Cells of a profile as people read and write them: words for codes, German dates.

The profile itself keeps codes and ISO dates; both are understood everywhere.
"""

import re
from collections.abc import Mapping
from datetime import date

from lotse.profiles.tables import Column, Kind

_GERMAN_DAY = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})")


def words_of(column: Column, text: str) -> str:
    """`geburt; saeugling` becomes `Geburt und Wochenbett; Säugling`, `2026-12-31` becomes
    `31.12.2026`; other texts stay."""
    if column.kind is Kind.DAY:
        return _german(text)
    return _replaced(text, column.words())


def codes_of(column: Column, text: str) -> str:
    """What `words_of` says, back as it is kept. What is neither stays, to be named as a problem."""
    if column.kind is Kind.DAY:
        return _iso(text)
    return _replaced(text, {label: code for code, label in column.words().items()})


def _german(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d.%m.%Y}" if text else ""
    except ValueError:
        return text


def _iso(text: str) -> str:
    found = _GERMAN_DAY.fullmatch(text.strip())
    if found is None:
        return text
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return text


def _replaced(text: str, known: Mapping[str, str]) -> str:
    if not known:
        return text
    folded = {word.casefold(): other for word, other in known.items()}
    parts = (part.strip() for part in text.split(";"))
    return "; ".join(folded.get(part.casefold(), part) for part in parts if part)
