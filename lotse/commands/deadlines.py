"""`lotse deadlines`: the dated rules of one child."""

from dataclasses import asdict
from datetime import date, datetime, timedelta

from lotse.chain.deadlines import Deadline, deadlines
from lotse.commands.output import print_json, print_lines
from lotse.dates.iso import iso_date
from lotse.dates.written import german
from lotse.errors import InvalidInput

EARLIEST_BIRTH = timedelta(weeks=20)  # before the due date
LATEST_BIRTH = timedelta(weeks=4)  # after it


def run(born: str | None, due: str | None, on: str | None, *, as_json: bool) -> int:
    """Prints all rules in order; 0. `on` is today if not given. Raises InvalidInput."""
    if born is None and due is None:
        raise InvalidInput(
            "Es fehlt das Geburtsdatum (--born) oder der errechnete Termin (--due). "
            "Es wurde nichts berechnet."
        )
    birth, expected = _day(born, "--born"), _day(due, "--due")
    if birth and expected and not _belong_together(birth, expected):
        raise InvalidInput(
            "Geburt (--born) und Termin (--due) passen nicht zum selben Kind. Es wurde nichts "
            "berechnet. Bitte beide Daten prüfen."
        )
    today = _day(on, "--on") or datetime.now().astimezone().date()
    found = deadlines(born=birth, due=expected, on=today)
    if as_json:
        print_json([_data(item) for item in found])
    else:
        print_lines(_line(item) for item in found)
    return 0


def _day(written: str | None, option: str) -> date | None:
    if written is None:
        return None
    try:
        return iso_date(written)
    except ValueError as wrong:
        raise InvalidInput(f"{option}: {wrong} Es wurde nichts berechnet.") from None


def _belong_together(born: date, due: date) -> bool:
    return due - EARLIEST_BIRTH <= born <= due + LATEST_BIRTH


def _data(item: Deadline) -> dict[str, str | None]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(item).items()
    }


def _line(item: Deadline) -> str:
    if item.opens == item.closes:
        span = _german(item.opens)
    else:
        bounds = (("ab", item.opens), ("bis", item.closes))
        span = " ".join(f"{word} {_german(day)}" for word, day in bounds if day)
    state = item.state.replace("_", " ")
    return f"{span}: {item.title} ({state}). {item.hint}"


def _german(day: date | None) -> str:
    return german(day) if day else "ohne Datum"
