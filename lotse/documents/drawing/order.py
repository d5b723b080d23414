"""The order of a line with right-to-left text (Unicode bidi, UAX 9), word by word.

Whole units are ordered, not characters: joined letters keep their marks, and a telephone number,
date or time stays in one piece from left to right.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import bidirectional

from bidi.algorithm import get_display  # this one turns brackets as well

RTL_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_HAS_RTL = re.compile(f"[{RTL_LETTERS}]")
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_UNIT = re.compile(
    f"(?P<number>[+(]?[{_DIGIT}](?:[{_DIGIT}\u00a0()/.:\\-–]*[{_DIGIT}])?)"
    f"|(?P<rtl>[{RTL_LETTERS}][{RTL_LETTERS}\u200c\u200d\u0300-\u036f]*)"
    f"|(?P<ltr>(?![{RTL_LETTERS}])[^\\W\\d_](?:(?![{RTL_LETTERS}])\\w|[.@:/\\-](?=\\w))*)"
    "|(?P<other>.)",
    re.DOTALL,
)
_NUMBER_WITH_GAPS = re.compile(f"(?<=[{_DIGIT})]) (?=[(]?[{_DIGIT}])")
_PHONE_WITH_GAPS = re.compile(r"(?<=\d) (?=\d{3})")

# Signs that stand for a unit while a line is ordered: of the right class and never drawn.
_STAND_INS = {"rtl": (0x1E800, 197), "number": (0x1D7CE, 50), "ltr": (0xE000, 6400)}


class Unit(NamedTuple):
    text: str
    rtl: bool


def has_rtl(text: str) -> bool:
    return not text.isascii() and _HAS_RTL.search(text) is not None


def is_rtl(text: str) -> bool:
    """Does the first letter run from right to left?"""
    for char in text:
        kind = bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def keep_numbers_together(text: str, *, mixed: bool) -> str:
    """Telephone numbers written with gaps do not break at the end of a line; in a `mixed` text
    no number may, as its parts would change places."""
    return (_NUMBER_WITH_GAPS if mixed else _PHONE_WITH_GAPS).sub("\u00a0", text)


def visual_units(line: str, *, rtl: bool) -> list[Unit]:
    """The units of one finished line from left to right."""
    units: dict[str, Unit] = {}
    signs = "".join(_sign(kind, text, units) for kind, text in _split(line))
    shown = str(get_display(signs, base_dir="R" if rtl else "L"))
    return [units.get(sign, Unit(sign, False)) for sign in shown]


def _split(line: str) -> Iterator[tuple[str, str]]:
    for match in _UNIT.finditer(line):
        yield str(match.lastgroup), match.group()


def _sign(kind: str, text: str, units: dict[str, Unit]) -> str:
    # A sign this Unicode does not know yet has no class to order it by.
    if kind == "other" and bidirectional(text) and not _is_stand_in(text):
        return text
    first, most = _STAND_INS.get(kind, _STAND_INS["ltr"])
    sign = chr(first + len(units) % most)
    units[sign] = Unit(text, kind == "rtl")
    return sign


def _is_stand_in(char: str) -> bool:
    return any(first <= ord(char) < first + many for first, many in _STAND_INS.values())
