"""Codes, ages and hours of the Human Services Data Specification against ours."""

import math
import re
from collections.abc import Mapping
from datetime import time

from lotse.catalogue.session import Rhythm, Weekday

_STATUS = {
    "aktiv": "active",
    "geplant": "inactive",
    "pausiert": "temporarily closed",
    "inaktiv": "inactive",
    "beendet": "defunct",
    "vorlage": "inactive",
}
_OUR_STATUS = {
    "active": "aktiv",
    "inactive": "inaktiv",
    "temporarily closed": "pausiert",
    "defunct": "beendet",
}
DAYS: Mapping[str, Weekday] = dict(
    zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), Weekday, strict=True)
)
DAY_CODES = {day: code for code, day in DAYS.items()}
RHYTHMS = {"WEEKLY": Rhythm.WEEKLY, "MONTHLY": Rhythm.MONTHLY}
RHYTHM_CODES = {rhythm: code for code, rhythm in RHYTHMS.items()}
# ISO 639-2 and 639-3 of the languages that have a shorter code, as directories use both.
_TWO_LETTERS: Mapping[str, str] = {
    "deu": "de", "ger": "de", "eng": "en", "tur": "tr", "ara": "ar", "kur": "ku", "ukr": "uk",
    "rus": "ru", "pol": "pl", "ron": "ro", "rum": "ro", "bul": "bg", "fas": "fa", "per": "fa",
    "sqi": "sq", "alb": "sq", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "ell": "el",
    "gre": "el", "hrv": "hr", "srp": "sr", "bos": "bs", "mkd": "mk", "mac": "mk", "por": "pt",
    "nld": "nl", "dut": "nl", "vie": "vi", "zho": "zh", "chi": "zh", "tam": "ta", "urd": "ur",
    "hin": "hi", "pus": "ps", "som": "so", "tir": "ti", "amh": "am", "hun": "hu", "ces": "cs",
    "cze": "cs", "slk": "sk", "slo": "sk", "kat": "ka", "geo": "ka", "hye": "hy", "arm": "hy",
}  # fmt: skip
_URI = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_MOST_YEARS = 120
NO_LIMIT = 100  # years; who writes that means everybody


def two_letters(code: str) -> str:
    """`tur` is `tr`; every other code stays what it is."""
    return _TWO_LETTERS.get(code.casefold(), code)


def hsds_status(status: str) -> str:
    return _STATUS.get(status, "inactive")


def our_status(status: str) -> str:
    """A status nobody knows stands for itself; the gate names it."""
    return _OUR_STATUS.get(status, status)


def is_uri(text: str) -> bool:
    return _URI.fullmatch(text) is not None


def is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None


def years_from(months: int) -> float:
    """The youngest age in years; before birth it is 0."""
    return max(0.0, round(months / 12, 4))


def years_up_to(months: int) -> float:
    """83 completed months last to the day before the 7th birthday: six years old."""
    if (months + 1) % 12 == 0:
        return max(0, (months + 1) // 12 - 1)
    return max(0.0, round(months / 12, 4))


def months_from(years: float) -> str:
    return str(round(years * 12)) if _is_age(years) else str(years)


def months_up_to(years: float) -> str:
    """ "Up to six" includes the whole seventh year of life; "up to a hundred" is no limit."""
    if not _is_age(years):
        return str(years)
    if years >= NO_LIMIT:
        return ""
    return str(int(years) * 12 + 11 if float(years).is_integer() else round(years * 12))


def _is_age(years: float) -> bool:
    return math.isfinite(years) and 0 <= years <= _MOST_YEARS


def hsds_time(hour: time | None) -> str:
    return f"{hour:%H:%M:00}" if hour else ""


def our_time(text: str) -> str:
    """`10:00:00+01:00` is 10:00 on the clock of the place."""
    return text[:5] if re.match(r"\d\d:\d\d", text, re.ASCII) else text
