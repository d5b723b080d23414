"""The clock on the wall: what pages are given as now and today."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """With the offset of this place."""
    return datetime.now(UTC).astimezone()


def today() -> date:
    return now().date()
