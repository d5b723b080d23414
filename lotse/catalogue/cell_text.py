"""Values of an offer as text in one cell, and back: readable and editable in a spreadsheet.

A list of words is parted by semicolons. A list of records has one line each, such as
`Tag: Mo | von: 09:00 | bis: 11:00 | Ort: Familienzentrum`; what has its usual value is left out.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache, lru_cache, partial
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from lotse.catalogue.record_labels import RECORD_LABELS
from lotse.dates.iso import iso_date

Reader = Callable[[str], Any]

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
    return reader_of(kind)(text)


@cache
def reader_of(kind: Any) -> Reader:
    """As `value_of`, for many texts of one type."""
    simple: Any = _simple_type(kind)
    if get_origin(simple) is tuple:
        (item, _) = get_args(simple)
        return _words if item is str else partial(_records, shape=_shape(item))
    if isinstance(simple, type) and is_dataclass(simple):
        return partial(_only_record, shape=_shape(simple))
    return _SCALARS.get(simple) or partial(_choice, kind=simple)


def _simple_type(kind: Any) -> Any:
    """`date | None` is a date."""
    if isinstance(kind, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def _yes_or_no(text: str) -> bool:
    text = text.strip()
    if text.lower() in (YES, "x", "true", "wahr"):
        return True
    if text.lower() in (NO, "", "false", "falsch"):
        return False
    raise UnclearCell(f"„{text}“ ist weder „ja“ noch „nein“.")


def _number(text: str) -> int:
    text = text.strip()
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII):
        raise UnclearCell(f"„{text}“ ist keine ganze Zahl.")
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
    except ValueError:
        raise UnclearCell(
            f"„{text}“ ist kein Datum. Möglich sind 2027-03-01 oder 01.03.2027."
        ) from None


@lru_cache(maxsize=4096)
def _clock(text: str) -> time:
    text = text.strip()
    found = _CLOCK.fullmatch(text)
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return time(int(found[1]), int(found[2]))
    raise UnclearCell(f"„{text}“ ist keine Uhrzeit. Möglich ist 09:30.")


def _choice(text: str, kind: Any) -> Any:
    found = _choices(kind).get(text.strip().casefold())
    if found is None:
        possible = ", ".join(str(member.value) for member in kind)
        raise UnclearCell(f"„{text.strip()}“ gibt es hier nicht; möglich sind {possible}.")
    return found


@cache
def _choices(kind: Any) -> Mapping[str, Any]:
    return {str(member.value).casefold(): member for member in kind}


_SCALARS: Mapping[Any, Reader] = {
    str: str.strip,
    bool: _yes_or_no,
    int: _number,
    date: _day,
    time: _clock,
}


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


@dataclass(frozen=True, slots=True)
class _Shape:
    """How records of one kind are written."""

    kind: Callable[..., Any]
    fields: Mapping[str, tuple[str, Reader]]  # label, small -> name, reader
    labels: Mapping[str, str]
    needed: tuple[str, ...]  # names


@cache
def _shape(kind: Any) -> _Shape:
    labels, types = RECORD_LABELS[kind], get_type_hints(kind)
    return _Shape(
        kind=kind,
        fields={label.casefold(): (name, reader_of(types[name])) for name, label in labels.items()},
        labels=labels,
        needed=tuple(f.name for f in fields(kind) if f.default is MISSING),
    )


def _records(text: str, shape: _Shape) -> tuple[Any, ...]:
    return tuple(_record(line, shape) for line in text.split("\n") if line.strip())


def _only_record(text: str, shape: _Shape) -> Any:
    return _record(text, shape) if text.strip() else None


def _record(line: str, shape: _Shape) -> Any:
    said: dict[str, Any] = {}
    for label, text in _parts(line):
        field = shape.fields.get(label.casefold())
        if field is None:
            possible = ", ".join(shape.labels.values())
            raise UnclearCell(f"Die Angabe „{label}“ gibt es hier nicht; möglich sind {possible}.")
        if text:
            name, read = field
            said[name] = read(text)
    for name in shape.needed:
        if name not in said:
            label = shape.labels[name]
            raise UnclearCell(f"In „{line.strip()}“ fehlt die Angabe „{label}“.")
    return shape.kind(**said)


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
