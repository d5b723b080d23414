"""Answers as text of the form, and back: each type takes its own kind of JSON value."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from lotse.forms.fields import Field
from lotse.forms.form import Question
from lotse.forms.xpath.values import Moment, number_text, text_number

_WHOLE = re.compile(r"[+-]?\d{1,15}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[-+]\d{2}:\d{2})?")
_LISTS = {"select_multiple", "rank"}
_WORDS = {"select_one", "select_multiple", "rank", "text", "hidden", "calculate"}
DONE = "OK"  # what an acknowledged question holds

_EXPECTED = {
    "integer": "Erwartet wird eine ganze Zahl, zum Beispiel 3.",
    "decimal": "Erwartet wird eine Zahl, zum Beispiel 3.5.",
    "date": "Erwartet wird ein Datum, zum Beispiel 2026-03-15.",
    "time": "Erwartet wird eine Uhrzeit, zum Beispiel 14:30.",
    "dateTime": "Erwartet werden Datum und Uhrzeit, zum Beispiel 2026-03-15T14:30.",
    "select_multiple": "Erwartet wird eine Liste von Antworten.",
    "rank": "Erwartet wird eine Liste in Ihrer Reihenfolge.",
    "acknowledge": "Erwartet wird die Bestätigung „OK“.",
}


@dataclass(frozen=True, slots=True)
class Read:
    """The text expressions see, or the sentence that says what was expected."""

    text: str
    problem: str = ""


def read_answer(question: Question, value: Any) -> Read:
    """None and blank text are no answer."""
    if value is None or value == [] or (isinstance(value, str) and not value.strip()):
        return Read("")
    text = _text(question.type, value)
    if text is None:
        return Read("", _EXPECTED.get(question.type, "Erwartet wird ein Text."))
    return _checked(question, text)


def _text(kind: str, value: Any) -> str | None:
    if isinstance(value, list):
        words = [_word(each) for each in value]
        fits = kind in _LISTS and None not in words
        return " ".join(str(word) for word in words) if fits else None
    if isinstance(value, bool):
        return ("true" if value else "false") if kind in {"hidden", "calculate"} else None
    if isinstance(value, (int, float)):
        numeric = kind in {"integer", "decimal", "range"} | _WORDS - _LISTS
        return _number_text(value) if numeric else None
    return value if isinstance(value, str) else None


def _word(value: Any) -> str | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number_text(value)
    return value if isinstance(value, str) and value and not value.isspace() else None


def _number_text(value: int | float) -> str | None:
    if isinstance(value, int):
        return str(value) if abs(value) < 10**300 else None
    return number_text(value) if math.isfinite(value) else None


def _checked(question: Question, text: str) -> Read:
    kind = question.type
    if kind == "range":
        return _in_range(question.parameters, text.strip())
    checks: dict[str, Callable[[str], bool]] = {
        "integer": _is_whole,
        "decimal": _is_number,
        "date": _is_date,
        "time": _is_time,
        "dateTime": _is_date_time,
        "acknowledge": lambda each: each == DONE,
    }
    fits = checks.get(kind)
    if fits is None:
        return Read(text)
    text = text.strip()
    if fits(text):
        numeric = kind in {"integer", "decimal"}
        return Read(number_text(text_number(text)) if numeric else text)
    if kind == "date" and _DATE.fullmatch(text):
        return Read("", f"Dieses Datum gibt es nicht. {_EXPECTED[kind]}")
    return Read("", _EXPECTED[kind])


def _is_whole(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None


def _is_number(text: str) -> bool:
    return "-" not in text[1:] and math.isfinite(text_number(text))


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None and Moment.from_text(text) is not None


def _is_date_time(text: str) -> bool:
    return "T" in text and Moment.from_text(text) is not None


def _is_time(text: str) -> bool:
    found = _CLOCK.fullmatch(text)
    if found is None:
        return False
    hour, minute, second = (int(part or 0) for part in found.groups())
    return hour < 24 and minute < 60 and second < 60


def _in_range(parameters: Any, text: str) -> Read:
    start, end, step = (
        text_number(str(parameters.get(name, preset)))
        for name, preset in (("start", "1"), ("end", "10"), ("step", "1"))
    )
    expected = (
        f"Erwartet wird eine Zahl von {number_text(start)} bis {number_text(end)} "
        f"in Schritten von {number_text(step)}."
    )
    number = text_number(text) if _is_number(text) else math.nan
    low, high = min(start, end), max(start, end)
    if not low <= number <= high:
        return Read("", expected)
    steps = abs(number - start) / abs(step) if step else 0.0
    on_step = abs(steps - round(steps)) < 1e-6
    return Read(number_text(number)) if on_step else Read("", expected)


def computed_text(about: Field, text: str) -> str:
    """What a field of this type keeps of a computed value or a default."""
    if about.data_type == "int":
        number = text_number(text)
        return number_text(float(math.trunc(number))) if math.isfinite(number) else ""
    if about.data_type == "decimal":
        number = text_number(text)
        return number_text(number) if math.isfinite(number) else ""
    if about.data_type == "date":
        moment = Moment.from_text(text)
        return "" if moment is None else moment.text[:10]
    return text


def json_value(question: Question, text: str) -> Any:
    """As answers hold it: numbers as numbers, several choices as a list, blank as None."""
    if not text:
        return None
    if question.type in _LISTS:
        return text.split()
    if question.type in {"integer", "decimal", "range"}:
        number = text_number(text)
        if math.isfinite(number):
            return int(number) if number == int(number) else number
    return text


def offered(names: Sequence[str], limit: int = 8) -> str:
    """The labels of a list for a sentence."""
    shown = ", ".join(f"„{name}“" for name in names[:limit])
    return f"{shown} und {len(names) - limit} weitere" if len(names) > limit else shown
