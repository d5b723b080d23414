"""Days and times as they are written in German, and as the clock on the wall shows them."""

from datetime import date, datetime


def german(day: date) -> str:
    """`05.12.2026`."""
    return f"{day.day:02}.{day.month:02}.{day.year}"


def local(moment: datetime) -> datetime:
    """Stored times are in UTC; people read the time of the place where they are."""
    return moment.astimezone()
