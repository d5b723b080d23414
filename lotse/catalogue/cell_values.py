"""Words, numbers, days and choices as people type them into a cell."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from functools import cache, lru_cache
from typing import Any

from lotse.catalogue.cell_text import NO, YES
from lotse.dates.iso import iso_date
from lotse.errors import quoted

Reader = Callable[[str], Any]

_GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_ISO_LIKE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2})(?::00)?)?(?: ?Uhr)?", re.ASCII)  # 9, 9 Uhr, 09:30


class UnclearCell(Exception):
    """The text says nothing of the kind that stands here; its sentence is German."""


def words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def _yes_or_no(text: str) -> bool:
    text = text.strip()
    if text.lower() in (YES, "x", "true", "wahr"):
        return True
    if text.lower() in (NO, "", "false", "falsch"):
        return False
    raise UnclearCell(f"{quoted(text)} ist weder „ja“ noch „nein“.")


def _number(text: str) -> int:
    text = text.strip()
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII):
        raise UnclearCell(f"{quoted(text)} ist keine ganze Zahl.")
    return int(text)


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    text = text.strip()
    german = _GERMAN_DAY.fullmatch(text)
    written = text.removesuffix(" 00:00:00")
    if german:
        day, month, year = german.groups()
        written = f"{year}-{month:>02}-{day:>02}"
    try:
        return iso_date(written)
    except ValueError as why:
        said = str(why) if _ISO_LIKE.fullmatch(written) else f"{quoted(text)} ist kein Datum."
        raise UnclearCell(f"{said} Möglich sind 2027-03-01 oder 01.03.2027.") from None


@lru_cache(maxsize=4096)
def _clock(text: str) -> time:
    text = text.strip()
    found = _CLOCK.fullmatch(text)
    if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
        return time(int(found[1]), int(found[2] or 0))
    raise UnclearCell(f"{quoted(text)} ist keine Uhrzeit. Möglich ist 09:30.")


def choice(text: str, kind: Any) -> Any:
    found = _choices(kind).get(text.strip().casefold())
    if found is None:
        possible = ", ".join(str(member.value) for member in kind)
        raise UnclearCell(f"{quoted(text.strip())} gibt es hier nicht; möglich sind {possible}.")
    return found


@cache
def _choices(kind: Any) -> Mapping[str, Any]:
    return {str(member.value).casefold(): member for member in kind}


SCALARS: Mapping[Any, Reader] = {
    str: str.strip,
    bool: _yes_or_no,
    int: _number,
    date: _day,
    time: _clock,
}
