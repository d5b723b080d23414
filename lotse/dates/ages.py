"""How old somebody is, in the words people use; also for the unborn and the roughly known."""

from datetime import date, timedelta

from lotse.dates.months import completed_months
from lotse.dates.partial import PartialDate
from lotse.dates.written import german

DAYS_OF_PREGNANCY = 280
LONGEST_PREGNANCY = timedelta(weeks=42)  # from today to a due date
LONGEST_OVERDUE = timedelta(weeks=3)
YEARS_FROM = 24  # months; below, months say more


def age_words(born: PartialDate | None, due: date | None, on: date) -> str:
    """`8 Monate`, `5 Jahre`, `ca. 5 Jahre`, `31. Woche, erwartet 01.02.2027`; empty if unknown."""
    if born is None:
        return _unborn(due, on) if due else ""
    if born.exact is None:
        years = completed_months(born.earliest, on) // 12 if born.earliest <= on else 0
        return f"ca. {_counted(years, 'Jahr', 'Jahre')}" if years else "ca. 1 Jahr oder jünger"
    return _exact(born.exact, on)


def pregnancy_week(due: date, on: date) -> tuple[int, int]:
    """Completed weeks and days, `31+4` (domain: SSW)."""
    return divmod((on - due).days + DAYS_OF_PREGNANCY, 7)


def _unborn(due: date, on: date) -> str:
    weeks, _ = pregnancy_week(due, on)
    expected = f"erwartet {german(due)}"
    return f"{weeks + 1}. Woche, {expected}" if 0 <= weeks < 42 else expected


def _exact(born: date, on: date) -> str:
    if born > on:
        return f"geboren {german(born)}"
    days = (on - born).days
    if days < 14:
        return _counted(days, "Tag", "Tage")
    months = completed_months(born, on)
    if months < 2:
        return _counted(days // 7, "Woche", "Wochen")
    if months < YEARS_FROM:
        return _counted(months, "Monat", "Monate")
    return _counted(months // 12, "Jahr", "Jahre")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
