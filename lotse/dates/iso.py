"""Dates as other programs write them: `2026-11-21`, nothing else."""

import re
from datetime import date

from lotse.errors import quoted

FIRST_YEAR, LAST_YEAR = 1900, 2100
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def iso_date(text: str) -> date:
    """Raises ValueError with one German sentence that quotes what was written."""
    if not _ISO.fullmatch(text):
        raise ValueError(f"{quoted(text)} ist kein Datum der Form JJJJ-MM-TT.")
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"Den Tag {quoted(text)} gibt es nicht.") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(f"„{text}“ liegt außerhalb der Jahre {FIRST_YEAR} bis {LAST_YEAR}.")
    return found
