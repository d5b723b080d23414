"""From when until when something holds; both days belong to it, an open end is None."""

from datetime import date


def holds(since: date | None, until: date | None, on: date) -> bool:
    return (since is None or since <= on) and (until is None or on <= until)
