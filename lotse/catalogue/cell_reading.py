"""Values of an offer, read from the text of one cell: what `cell_text` writes, and a bit more."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from lotse.catalogue.cell_values import SCALARS, Reader, UnclearCell, choice, words
from lotse.catalogue.record_labels import RECORD_LABELS
from lotse.errors import quoted

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTED = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def value_of(text: str, kind: Any) -> Any:
    """The value of the given type that the text stands for. Raises UnclearCell."""
    return reader_of(kind)(text)


@cache
def reader_of(kind: Any) -> Reader:
    """As `value_of`, for many texts of one type."""
    simple: Any = _simple_type(kind)
    if get_origin(simple) is tuple:
        (item, _) = get_args(simple)
        return words if item is str else partial(_records, shape=_shape(item))
    if isinstance(simple, type) and is_dataclass(simple):
        return partial(_only_record, shape=_shape(simple))
    return SCALARS.get(simple) or partial(choice, kind=simple)


def _simple_type(kind: Any) -> Any:
    """`date | None` is a date."""
    if isinstance(kind, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


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
    """What says nothing but the usual, `Rhythmus: wöchentlich`, says nothing."""
    found = (_record(line, shape) for line in text.split("\n") if line.strip())
    return tuple(record for record in found if shape.needed or record != shape.kind())


def _only_record(text: str, shape: _Shape) -> Any:
    return _record(text, shape) if text.strip() else None


def _record(line: str, shape: _Shape) -> Any:
    said: dict[str, Any] = {}
    for label, text in _parts(line):
        field = shape.fields.get(label.casefold())
        if field is None:
            possible = ", ".join(shape.labels.values())
            raise UnclearCell(
                f"Die Angabe {quoted(label)} gibt es hier nicht; möglich sind {possible}."
            )
        if text:
            name, read = field
            said[name] = read(text)
    for name in shape.needed:
        if name not in said:
            label = shape.labels[name]
            raise UnclearCell(f"In {quoted(line.strip())} fehlt die Angabe {quoted(label)}.")
    return shape.kind(**said)


def _parts(line: str) -> Iterator[tuple[str, str]]:
    has_escapes = "\\" in line
    parts = _PARTED.sub("\\1\0", line).split("\0") if has_escapes else line.split("|")
    for part in parts:
        label, colon, text = part.partition(":")
        if not colon:
            raise UnclearCell(f"{quoted(part.strip())} hat keinen Doppelpunkt, etwa „Hinweis: …“.")
        text = text.strip()
        yield label.strip(), _ESCAPED.sub(_bare, text) if has_escapes else text


def _bare(found: re.Match[str]) -> str:
    return "\n" if found[1] == "n" else found[1]
