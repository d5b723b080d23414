"""Months of life as German law counts them (§ 187 II, § 188 II and III BGB).

A month of life ends the day before the same day number; where the month lacks that number it
ends with the month's last day. Nothing is clipped: a child born on 29 February completes its
first year with the end of 28 February and may claim from 1 March.
"""

from calendar import monthrange
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def period_end(start: date, months: int) -> date:
    """Last day of the period of `months` months that begins on `start`; may be negative."""
    year, month = _shifted(start, months)
    last = monthrange(year, month)[1]
    if start.day <= last:
        return date(year, month, start.day) - ONE_DAY
    return date(year, month, last)


def after_months(start: date, months: int) -> date:
    """First day after `months` completed months; `start` itself for 0."""
    return period_end(start, months) + ONE_DAY


def months_back(day: date, months: int) -> date:
    """The same day number `months` months earlier, or that month's last day (notice periods)."""
    year, month = _shifted(day, -months)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_end(day: date, months: int) -> date:
    """Last day of the calendar month `months` months after that of `day`."""
    year, month = _shifted(day, months)
    return date(year, month, monthrange(year, month)[1])


def completed_months(born: date, on: date) -> int:
    """Completed months since birth; negative before it (-1 in the last month of pregnancy)."""
    months = (on.year - born.year) * 12 + on.month - born.month
    return months if after_months(born, months) <= on else months - 1


def _shifted(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1
