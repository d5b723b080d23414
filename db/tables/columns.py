"""Column types that carry domain values: times in UTC, partial dates, value objects as JSON."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import JSON, DateTime, Dialect, String, Uuid
from sqlalchemy.types import TypeDecorator

from lotse.dates.partial import PartialDate


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time. SQLite keeps it without its zone, so it is always written as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class UuidOnce(TypeDecorator[UUID]):
    """For one large reading: an id that stands in many rows is made from its text once."""

    impl = Uuid
    cache_ok = False  # what it has read is its own

    def __init__(self) -> None:
        super().__init__()
        self._read = _Read({None: None})

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[str | None], UUID | None]:
        return self._read.__getitem__


class _Read(dict[str | None, UUID | None]):
    def __missing__(self, text: str) -> UUID:
        found = self[text] = UUID(text)
        return found


class PartialDateText(TypeDecorator[PartialDate]):
    """`2021-07-03`, `2021-07`, `2019`, estimated with a tilde behind it: sorts as text."""

    impl = String(11)
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        parts = (value.month, value.day)
        text = f"{value.year:04}" + "".join(f"-{part:02}" for part in parts if part is not None)
        return text + ("~" if value.circa else "")

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        if value is None:
            return None
        year, *rest = (int(part) for part in value.rstrip("~").split("-"))
        month, day = (*rest, None, None)[:2]
        return PartialDate(year, month, day, value.endswith("~"))


class JsonOf(TypeDecorator[Any]):
    """Value objects (tuples, dataclasses, mappings) as JSON; read back as the same type, straight
    from the text: a catalogue has tens of thousands of them."""

    impl = JSON
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind
        self._decoder = msgspec.json.Decoder(kind)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return msgspec.to_builtins(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str], Any]:
        return self._value

    def _value(self, text: str) -> Any:
        return self._decoder.decode(text)


class LeanJsonOf(JsonOf):
    """As `JsonOf`, for a dataclass of which most fields have their usual value: these are not
    written. `usual` is such a record. Floats have no place in it."""

    cache_ok = True

    def __init__(self, usual: Any) -> None:
        super().__init__(type(usual))
        self.usual = usual
        built: dict[str, Any] = msgspec.to_builtins(usual)
        self._usual = {f.name: built[f.name] for f in fields(usual) if _has_default(f)}

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str]:
        return self._text

    def _text(self, value: Any) -> str:
        said: dict[str, Any] = msgspec.to_builtins(value)
        usual = self._usual
        lean = {name: v for name, v in said.items() if name not in usual or v != usual[name]}
        return msgspec.json.encode(lean).decode()


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING
