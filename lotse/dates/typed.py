"""Reads a date as people type it: 3.7.21, 03.07.2021, Juli 2021, 7/2021, 2021, ca. 2019."""

import re
from datetime import date

from lotse.dates.partial import GERMAN_MONTHS, PartialDate
from lotse.errors import InvalidInput, quoted

_ABOUT = re.compile(r"^(?:ca\.?|circa|etwa|ungefähr|um|~)\s*", re.IGNORECASE)
_DAY = re.compile(r"^(\d{1,2})\s*[.\-/ ]\s*(\d{1,2})\s*[.\-/ ]\s*(\d{4}|\d{2})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$")
_DIGITS = re.compile(r"^(\d{2})(\d{2})(\d{4}|\d{2})$")
_MONTH = re.compile(r"^(\d{1,2})\s*[./]\s*(\d{4})$")
_YEAR = re.compile(r"^(\d{4})$")
_NAMED = re.compile(r"^(?:(\d{1,2})\.?\s*)?([a-zäöü]{3,9})\.?\s*(\d{4}|\d{2})$", re.IGNORECASE)

_YEARS_AHEAD = 2  # two digits up to here mean this century: due dates, school entry
_FIRST_YEAR = 1900
_LAST_YEAR = 2200


def read_date(typed: str, today: date) -> PartialDate:
    """Two-digit years mean the past, or at most two years from `today`. Raises InvalidInput."""
    text = " ".join(typed.split())
    rest = _ABOUT.sub("", text)
    parts = _parts(rest, today)
    if parts is None:
        raise InvalidInput(
            f"{quoted(text)} ist kein lesbares Datum. "
            "Möglich sind zum Beispiel 3.7.2021, Juli 2021 oder ca. 2019."
        )
    year, month, day = parts
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise InvalidInput(f"Das Jahr {year} kann nicht stimmen. Bitte prüfen Sie die Jahreszahl.")
    try:
        return PartialDate(year, month, day, circa=rest != text)
    except ValueError:
        raise InvalidInput(
            f"Den Tag {quoted(text)} gibt es nicht. Bitte prüfen Sie Tag und Monat."
        ) from None


def read_day(typed: str, today: date) -> date:
    """One whole day. Raises InvalidInput for a month, a year or "ca."."""
    day = read_date(typed, today).exact if typed.strip() else None
    if day is None:
        raise InvalidInput(
            "Bitte nennen Sie einen genauen Tag, zum Beispiel 3.11.2026. "
            "Es wurde nichts gespeichert."
        )
    return day


def _parts(text: str, today: date) -> tuple[int, int | None, int | None] | None:
    if found := _DAY.match(text) or _DIGITS.match(text):
        day, month, year = found.groups()
        return _full_year(year, today), int(month), int(day)
    if found := _ISO.match(text):
        year, month, iso_day = found.groups()
        return int(year), int(month), int(iso_day) if iso_day else None
    if found := _MONTH.match(text):
        month, year = found.groups()
        return int(year), int(month), None
    if found := _YEAR.match(text):
        return int(found[1]), None, None
    if found := _NAMED.match(text):
        named_day, name, year = found.groups()
        named_month = _month_named(name)
        if named_month:
            return _full_year(year, today), named_month, int(named_day) if named_day else None
    return None


def _full_year(year: str, today: date) -> int:
    if len(year) == 4:
        return int(year)
    century = today.year // 100 * 100
    full = century + int(year)
    return full if full <= today.year + _YEARS_AHEAD else full - 100


def _month_named(name: str) -> int | None:
    wanted = name.lower().replace("maerz", "märz")
    for number, month in enumerate(GERMAN_MONTHS, start=1):
        if month.lower().startswith(wanted):
            return number
    return None
