"""What people type into a form field, as the value the form takes; and back again as German text.

Text that cannot be read stays the text it is: the evaluation then says what is expected, and
nothing typed gets lost.
"""

import re
from datetime import date, time

from lotse.dates.typed import read_date
from lotse.dates.written import german
from lotse.errors import InvalidInput

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})|(\d{2}))?\s*(?:Uhr)?", re.IGNORECASE)
_GERMAN_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def integer_typed(text: str) -> int | str | None:
    """`12` as a number, `zwölf` as it is, nothing as None."""
    stripped = text.strip()
    if not stripped:
        return None
    try:
        return int(stripped)
    except ValueError:
        return text


def decimal_typed(text: str) -> float | int | str | None:
    """`3,5` and `3.5` are the same number; `1.200,5` has its thousands marked."""
    stripped = text.strip()
    if not stripped:
        return None
    if "," in stripped and _GERMAN_NUMBER.fullmatch(stripped):
        stripped = stripped.replace(".", "").replace(",", ".")
    if not re.fullmatch(r"[+-]?\d+(\.\d+)?", stripped):
        return text
    number = float(stripped)
    return int(number) if number.is_integer() and "." not in stripped else number


def date_typed(text: str, today: date) -> str | None:
    """`3.7.21`, `03072021` and `2021-07-03` as `2021-07-03`; `heute` is today.

    A form's date is a whole day: `Juli 2021` stays as it is, so that the form asks for the day.
    """
    stripped = text.strip()
    if not stripped:
        return None
    if stripped.lower() == "heute":
        return today.isoformat()
    try:
        exact = read_date(stripped, today).exact
    except InvalidInput:
        return text
    return exact.isoformat() if exact else text


def time_typed(text: str) -> str | None:
    """`9`, `9:30`, `930` and `9.30 Uhr` as `09:30:00`."""
    stripped = text.strip()
    if not stripped:
        return None
    found = _CLOCK.fullmatch(stripped)
    if not found:
        return text
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    try:
        return time(hour, minute).isoformat()
    except ValueError:
        return text


def moment_typed(text: str, today: date) -> str | None:
    """`3.7.21 9:30` as `2021-07-03T09:30:00`; both parts are needed."""
    day_text, _, clock_text = text.strip().replace(",", " ").partition(" ")
    day, clock = date_typed(day_text, today), time_typed(clock_text)
    if day is None and clock is None:
        return None
    if day is None or clock is None or not _ISO_DAY.fullmatch(day) or clock.count(":") != 2:
        return text
    return f"{day}T{clock}"


def shown_date(value: object) -> str:
    """`03.07.2021` for an ISO date, anything else as it is."""
    text = "" if value is None else str(value)
    try:
        return german(date.fromisoformat(text)) if _ISO_DAY.fullmatch(text) else text
    except ValueError:
        return text


def shown_time(value: object) -> str:
    """`09:30` for an ISO time, anything else as it is."""
    text = "" if value is None else str(value)
    try:
        return f"{time.fromisoformat(text):%H:%M}"
    except ValueError:
        return text


def shown_moment(value: object) -> str:
    """`03.07.2021 09:30` for an ISO date and time, anything else as it is."""
    text = "" if value is None else str(value)
    day, letter, clock = text.partition("T")
    return f"{shown_date(day)} {shown_time(clock)}" if letter and clock else text


def shown_number(value: object) -> str:
    """German decimal comma; text stays text."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    return str(value).replace(".", ",")
