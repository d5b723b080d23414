"""The value types of an expression and how one becomes another (XPath 1.0 with the dates of ODK).

Numbers are floats, NaN stands for blank. A `Moment` is a number of days since 1970-01-01 (local
time) that still knows how it is written, so that dates can be compared and counted with.
"""

import math
import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from lotse.forms.xpath.nodes import Node

Value = float | str | bool | Sequence[Node]

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - wall clock time on purpose
_SECONDS_PER_DAY = 86_400
_NUMBER = re.compile(r"-?(\d+\.?\d*|\.\d+)", re.ASCII)  # XPath 1.0 knows no exponent
_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?(Z|[-+]\d{2}:\d{2})?)?"
)


class Moment(float):
    """A date or a date with time: its number counts, `text` is how it is written."""

    text: str

    @classmethod
    def of(cls, moment: datetime) -> "Moment":
        """From wall clock time without zone; midnight is written as a bare date."""
        days = (moment - EPOCH) / timedelta(days=1)
        result = cls(days)
        day = moment.date().isoformat()
        if moment.hour or moment.minute or moment.second or moment.microsecond:
            day = f"{moment.isoformat(timespec='milliseconds')}{_offset(moment)}"
        result.text = day
        return result

    @classmethod
    def from_days(cls, days: float) -> "Moment | None":
        """From days since 1970-01-01; None outside the years 1 to 9999."""
        if not math.isfinite(days):
            return None
        try:
            return cls.of(EPOCH + timedelta(milliseconds=round(days * _SECONDS_PER_DAY * 1000)))
        except OverflowError:
            return None

    @classmethod
    def from_text(cls, text: str) -> "Moment | None":
        """From ISO text; None when it is no date or an impossible one."""
        found = _ISO.fullmatch(text)
        if found is None:
            return None
        day, hour, minute, second, fraction, zone = found.groups()
        clock = f"{hour or '00'}:{minute or '00'}:{second or '00'}"
        digits = (fraction or "0")[:6].ljust(6, "0")
        try:
            moment = datetime.fromisoformat(f"{day}T{clock}.{digits}{_plain_zone(zone)}")
            return cls.of(moment if zone is None else moment.astimezone().replace(tzinfo=None))
        except (ValueError, OverflowError, OSError):
            return None


def _plain_zone(zone: str | None) -> str:
    return "+00:00" if zone == "Z" else zone or ""


def _offset(moment: datetime) -> str:
    try:
        offset = moment.astimezone().strftime("%z")
    except (OverflowError, OSError, ValueError):
        return "+00:00"
    return f"{offset[:3]}:{offset[3:5]}"


def to_text(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Moment):
        return value.text
    if isinstance(value, (float, int)):
        return number_text(value)
    return value[0].text if value else ""


def number_text(number: float) -> str:
    """Without needless decimals and without exponent; blank for NaN."""
    if math.isnan(number):
        return ""
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number == int(number):
        return str(int(number))
    return format(Decimal(repr(float(number))), "f")


def to_number(value: Value) -> float:
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, (float, int)):
        return value
    return text_number(value if isinstance(value, str) else to_text(value))


def text_number(text: str) -> float:
    """Also an ISO date, in days since 1970-01-01; NaN when the text is neither."""
    text = text.strip()
    if not text:
        return math.nan
    if _NUMBER.fullmatch(text):
        return float(text)
    moment = Moment.from_text(text)
    return math.nan if moment is None else float(moment)


def to_boolean(value: Value) -> bool:
    """A question counts by its value, as ODK says: blank is false."""
    if isinstance(value, bool):
        return value
    if isinstance(value, (float, int)):
        return value != 0 and not math.isnan(value)
    if isinstance(value, str):
        return bool(value)
    return any(node.text for node in value)


def to_moment(value: Value) -> Moment | None:
    """As a date: numbers count days, text must be ISO."""
    if isinstance(value, Moment):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, (float, int)):
        return Moment.from_days(value)
    return Moment.from_text(to_text(value))


def to_nodes(value: Value) -> Sequence[Node]:
    """The nodes of a node-set; nothing for every other value."""
    return () if isinstance(value, (str, bool, float, int)) else value


def is_node_set(value: Value) -> bool:
    return not isinstance(value, (str, bool, float, int))
