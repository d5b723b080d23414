"""Ages and windows in plain German."""

from collections.abc import Iterable
from datetime import date

from lotse.catalogue.lists import needs
from lotse.chain.names import StageNames
from lotse.chain.stages import PREGNANCY
from lotse.dates.months import completed_months
from lotse.dates.written import german
from lotse.enumeration import in_a_row
from lotse.matching.child_windows import FIRST_MONTH, OfferWindow
from lotse.matching.situation import ChildDates

YEARS_FROM_MONTHS = 24


def quoted_needs(codes: Iterable[str]) -> str:
    known = needs()
    return in_a_row([f"„{known[code].label}“" for code in codes])


def age(months: int) -> str:
    """`8 Monate`, `2 Jahre`, `2½ Jahre`; whole months up to two years."""
    if months < YEARS_FROM_MONTHS:
        return "1 Monat" if months == 1 else f"{months} Monate"
    years, rest = divmod(months, 12)
    return f"{years}½ Jahre" if rest >= 6 else f"{years} Jahre"


def child_age(child: ChildDates, number: int, on: date) -> str:
    """`Kind 1 ist 8 Monate alt`; numbers count from 1."""
    if child.born is None:
        return f"Kind {number} wird zum {german(child.birth)} erwartet"
    months = completed_months(child.born, on)
    if months == 0:
        return f"Kind {number} ist noch keinen Monat alt"
    return f"Kind {number} ist {age(months)} alt"


def window_text(window: OfferWindow, names: StageNames) -> str:
    """Whom the offer is for, as it says itself."""
    low, high = window.age_min_months, window.age_max_months
    named = [f"„{names.label(code)}“" for code in window.stages]
    stages = f"für {in_a_row(named)}" if named else ""
    if low is None and high is None:
        return stages
    # "Für „Schwangerschaft“" says it already.
    first = "" if PREGNANCY in window.stages and high is None else _from(low)
    last = "" if high is None else _until(high)
    ages = " ".join(part for part in (first, last) if part)
    both = first and last
    return ages if both else ", ".join(part for part in (ages, stages) if part)


def _from(months: int | None) -> str:
    if months is None:
        return ""
    if months <= FIRST_MONTH:
        return "ab der Schwangerschaft"
    if months < 0:
        return f"ab {_dative(-months)} vor der Geburt"
    return "ab der Geburt" if months == 0 else f"ab {_dative(months)}"


def _until(last_month: int) -> str:
    """`83` lasts to the day before the 7th birthday: bis unter 7 Jahre."""
    if last_month < 0:
        return "bis zur Geburt"
    months = last_month + 1
    if months % 12:
        return f"bis unter {months} Monate" if months > 1 else "bis unter 1 Monat"
    return f"bis unter {months // 12} Jahre" if months > 12 else "bis unter 1 Jahr"


def _dative(months: int) -> str:
    if months % 12 == 0:
        return "1 Jahr" if months == 12 else f"{months // 12} Jahren"
    return "1 Monat" if months == 1 else f"{months} Monaten"
