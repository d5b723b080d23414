"""When an offer is open: one line of the weekday grid."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Weekday(StrEnum):
    MONDAY = "Mo"
    TUESDAY = "Di"
    WEDNESDAY = "Mi"
    THURSDAY = "Do"
    FRIDAY = "Fr"
    SATURDAY = "Sa"
    SUNDAY = "So"


class Rhythm(StrEnum):
    WEEKLY = "wöchentlich"
    MONTHLY = "monatlich"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Empty means not stated. A single date has the same day in `valid_from` and `valid_until`."""

    weekday: Weekday | None = None
    opens: time | None = None
    closes: time | None = None
    site: str = ""  # name of one of the offer's sites; empty: any of them
    rhythm: Rhythm = Rhythm.WEEKLY
    interval: int = 1  # every n weeks or months
    valid_from: date | None = None
    valid_until: date | None = None
    term_time_only: bool = False  # closed in the school holidays
    note: str = ""


def rhythm_words(session: Session) -> str:
    """`wöchentlich`, `alle 2 Wochen`, `alle 3 Monate`."""
    if session.interval == 1:
        return session.rhythm.value
    unit = "Wochen" if session.rhythm is Rhythm.WEEKLY else "Monate"
    return f"alle {session.interval} {unit}"


def session_words(session: Session) -> str:
    """`Mo 09:00–11:00 Uhr, alle 2 Wochen, nicht in den Ferien`; the site is said elsewhere."""
    opens = f"{session.opens:%H:%M}" if session.opens else ""
    closes = f"{session.closes:%H:%M}" if session.closes else ""
    hours = "–".join(hour for hour in (opens, closes) if hour)
    if closes and not opens:
        hours = f"bis {closes}"
    elif opens and not closes:
        hours = f"ab {opens}"
    when = " ".join(
        part for part in (session.weekday or "", f"{hours} Uhr" if hours else "") if part
    )
    is_usual = session.rhythm is Rhythm.WEEKLY and session.interval == 1
    parts = (
        when,
        "" if is_usual else rhythm_words(session),
        "nicht in den Ferien" if session.term_time_only else "",
        session.note,
    )
    return ", ".join(part for part in parts if part)
