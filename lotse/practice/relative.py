"""Days relative to the day the practice file is opened."""

import re
from datetime import date, timedelta

from lotse.dates.months import after_months, months_back

_PARTS = re.compile(r"(\d+)([JMT])")


def day_of(written: str, today: date) -> date:
    """`-5J 3M 2T`: five years, three months, two days ago; `+60T`: in sixty days."""
    numbers = {"J": 0, "M": 0, "T": 0}
    for number, unit in _PARTS.findall(written):
        numbers[unit] += int(number)
    months, days = numbers["J"] * 12 + numbers["M"], timedelta(days=numbers["T"])
    if written.startswith("-"):
        return months_back(today, months) - days
    return after_months(today, months) + days


def school_starter_born(month_and_day: str, today: date) -> date:
    """The birthday of a child that starts school at the end of the present Kita year."""
    month, day = (int(part) for part in month_and_day.split("-"))
    entry = today.year if today.month < 8 else today.year + 1
    years = 6 if (month, day) <= (9, 30) else 7
    return date(entry - years, month, day)
