"""Points in a child's life as people write them: `Monat 7`, `01.08. Einschulung-1`."""

import re
from datetime import date

from lotse.chain.point import Point

EXAMPLES = "„Monat 7“ (Lebensmonat) oder „01.08. Einschulung-1“ (ein Jahr vor der Einschulung)"
LAST_MONTH, MOST_YEARS = 324, 20
_MONTH = re.compile(r"Monat\s*(\d{1,3})", re.IGNORECASE)
_ENTRY = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*Einschulung\s*(?:([+-])\s*(\d{1,2}))?", re.I)
_ANY_YEAR = 2025  # not a leap year: 29 February does not come every year


def point_of(text: str) -> Point | None:
    """None for what is no such point."""
    written = text.strip().replace("−", "-")
    if found := _MONTH.fullmatch(written):
        month = int(found[1])
        return Point(unit="month", n=month) if 1 <= month <= LAST_MONTH else None
    if found := _ENTRY.fullmatch(written):
        day, month, years = int(found[1]), int(found[2]), int(found[4] or 0)
        if _is_day(month, day) and years <= MOST_YEARS:
            return Point(unit="entry", n=-years if found[3] == "-" else years, on=(month, day))
    return None


def text_of(point: Point) -> str:
    """Only for points that `point_of` reads."""
    if point.unit == "month":
        return f"Monat {point.n}"
    month, day = point.on
    return f"{day:02}.{month:02}. Einschulung{f'{point.n:+}' if point.n else ''}"


def _is_day(month: int, day: int) -> bool:
    try:
        date(_ANY_YEAR, month, day)
    except ValueError:
        return False
    return True
