"""The axis of the ribbon: months, quarters or years, as many as can be read."""

from collections.abc import Callable
from datetime import date

from lotse.dates.partial import GERMAN_MONTHS
from lotse.ribbon.placed import Measures, Tick
from lotse.ribbon.span import Span

STEPS = (1, 3, 6, 12, 24, 60)  # months
TODAY_WORD = "heute"


def ticks(
    x: Callable[[date], float],
    span: Span,
    today: float | None,
    measures: Measures,
    measure: Callable[[str], float],
) -> tuple[Tick, ...]:
    """Labels keep clear of each other and of the word at the line of today."""
    room = measures.width - measures.names
    step = next(
        (
            months
            for months in STEPS
            if room / (span.days / 30.44) * months > _width(months, measure)
        ),
        STEPS[-1],
    )
    found: list[Tick] = []
    taken = measures.names
    for day in _days(span, step):
        place, text = x(day), _text(day, step)
        end = place + measures.gap / 2 + measure(text)
        hidden = today is not None and place < today + measure(TODAY_WORD) + 2 * measures.gap
        hidden = hidden and today is not None and end > today - measures.gap
        if hidden or place < taken or end > measures.width:
            text = ""
        else:
            taken = end + measures.gap
        if place >= measures.names:
            found.append(Tick(x=place, text=text))
    return tuple(found)


def _width(months: int, measure: Callable[[str], float]) -> float:
    return 1.6 * measure("2026" if months >= 12 else "Sep. 2026")


def _days(span: Span, step: int) -> list[date]:
    start = date.fromordinal(int(span.first))
    month = start.year * 12 + start.month - 1
    month -= month % step
    days = []
    while (day := date(month // 12, month % 12 + 1, 1)).toordinal() <= span.last:
        days.append(day)
        month += step
    return days


def _text(day: date, step: int) -> str:
    if step >= 12:
        return str(day.year)
    name = GERMAN_MONTHS[day.month - 1]
    short = name if len(name) <= 4 else f"{name[:3]}."
    return f"{short} {day.year}"
