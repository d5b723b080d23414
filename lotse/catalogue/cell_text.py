"""Values of an offer as text in one cell: readable and editable in a spreadsheet.

A list of words is parted by semicolons. A list of records has one line each, such as
`Tag: Mo | von: 09:00 | bis: 11:00 | Ort: Familienzentrum`; what has its usual value is left out.
"""

from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Any

from lotse.catalogue.record_labels import RECORD_LABELS

YES, NO = "ja", "nein"


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
