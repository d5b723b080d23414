"""Values of an offer as text in one cell, and back: readable and editable in a spreadsheet.

A list of words is parted by semicolons. A list of records has one line each, such as
`Tag: Mo | von: 09:00 | bis: 11:00 | Ort: Familienzentrum`; what has its usual value is left out.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from lotse.catalogue.record_labels import RECORD_LABELS
from lotse.dates.iso import iso_date

YES, NO = "ja", "nein"
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTED = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::00)?(?: ?Uhr)?", re.ASCII)


class UnclearCell(Exception):
    """The text says nothing of the kind that stands here; its sentence is German."""


def cell_of(value: Any) -> str:
    """The text of any value of an offer; nothing stated is empty text."""
    if value is None or value is False:
        return ""
    if value is True:
        return YES
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        if value and is_dataclass(value[0]):
            return "\n".join(line for line in map(_record_text, value) if line)
        return ";".join(item.replace(";", ",") for item in value)
    return _record_text(value) if is_dataclass(value) else str(value)


def value_of(text: str, kind: Any) -> Any:
    """The value of the given type that the text stands for. Raises UnclearCell."""
    simple = _simple_type(kind)
    if get_origin(simple) is tuple:
        (item, _) = get_args(simple)
        if item is str:
            return _words(text)
        return tuple(_record(line, item) for line in text.split("\n") if line.strip())
    if is_dataclass(simple):
        return _record(text, simple) if text.strip() else None
    return _scalar(text.strip(), simple)


@lru_cache
def _simple_type(kind: Any) -> Any:
    """`date | None` is a date."""
    if isinstance(kind, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def _scalar(text: str, kind: Any) -> Any:
    if kind is str:
        return text
    if kind is bool:
        return _yes_or_no(text)
    if kind is int:
        return _number(text)
    if kind is date:
        return _day(text)
    if kind is time:
        return _clock(text)
    return _choice(text, kind)


def _yes_or_no(text: str) -> bool:
    if text.lower() in (YES, "x", "true", "wahr"):
        return True
    if text.lower() in (NO, "", "false", "falsch"):
        return False
    raise UnclearCell(f"„{text}“ ist weder „ja“ noch „nein“.")


def _number(text: str) -> int:
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII):
        raise UnclearCell(f"„{text}“ ist keine ganze Zahl.")
    return int(text)


def _day(text: str) -> date:
    german = _GERMAN_DAY.fullmatch(text)
    written = text.removesuffix(" 00:00:00")
    if german:
        day, month, year = german.groups()
        written = f"{year}-{month:>02}-{day:>02}"
    try:
        return iso_date(written)
    except ValueError:
        raise UnclearCell(
            f"„{text}“ ist kein Datum. Möglich sind 2027-03-01 oder 01.03.2027."
        ) from None


def _clock(text: str) -> time:
    found = _CLOCK.fullmatch(text)
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return time(int(found[1]), int(found[2]))
    raise UnclearCell(f"„{text}“ ist keine Uhrzeit. Möglich ist 09:30.")


def _choice(text: str, kind: Any) -> Any:
    for member in kind:
        if str(member.value).casefold() == text.casefold():
            return member
    possible = ", ".join(str(member.value) for member in kind)
    raise UnclearCell(f"„{text}“ gibt es hier nicht; möglich sind {possible}.")


def _record_text(record: Any) -> str:
    labels = RECORD_LABELS[type(record)]
    said = ((f, getattr(record, f.name)) for f in fields(record))
    parts = (
        f"{labels[f.name]}: {guarded_value(_stated(value))}"
        for f, value in said
        if value != f.default
    )
    return " | ".join(parts)


def _stated(value: Any) -> str:
    """In a record "no" is said only where "yes" is the usual answer."""
    return NO if value is False else cell_of(value)


def guarded_value(text: str) -> str:
    """A text that may stand in a line of a record."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n")


def _record(line: str, kind: Any) -> Any:
    by_label, types = _fields_by_label(kind), _types(kind)
    said: dict[str, Any] = {}
    for label, text in _parts(line):
        name = by_label.get(label.casefold())
        if name is None:
            possible = ", ".join(RECORD_LABELS[kind].values())
            raise UnclearCell(f"Die Angabe „{label}“ gibt es hier nicht; möglich sind {possible}.")
        if text:
            said[name] = value_of(text, types[name])
    for needed in fields(kind):
        if needed.default is MISSING and needed.name not in said:
            label = RECORD_LABELS[kind][needed.name]
            raise UnclearCell(f"In „{line.strip()}“ fehlt die Angabe „{label}“.")
    return kind(**said)


def _parts(line: str) -> Iterator[tuple[str, str]]:
    has_escapes = "\\" in line
    parts = _PARTED.sub("\\1\0", line).split("\0") if has_escapes else line.split("|")
    for part in parts:
        label, colon, text = part.partition(":")
        if not colon:
            raise UnclearCell(f"„{part.strip()}“ hat keinen Doppelpunkt, etwa „Hinweis: …“.")
        text = text.strip()
        yield label.strip(), _ESCAPED.sub(_bare, text) if has_escapes else text


def _bare(found: re.Match[str]) -> str:
    return "\n" if found[1] == "n" else found[1]


@lru_cache
def _fields_by_label(kind: type) -> Mapping[str, str]:
    return {label.casefold(): name for name, label in RECORD_LABELS[kind].items()}


@lru_cache
def _types(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
