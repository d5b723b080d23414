"""From tables of texts to a profile; every problem is named with table, row and column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lotse.chain.point import Point
from lotse.chain.point_text import EXAMPLES, point_of
from lotse.errors import InvalidInput
from lotse.profiles.crosschecks import crosschecks
from lotse.profiles.problem import Found, Problem
from lotse.profiles.profile import Profile
from lotse.profiles.tables import ABOUT, Column, Kind, Table, tables

YES, NO = ("ja", "x", "wahr"), ("", "nein", "falsch")
Cells = Mapping[str, str]  # column key -> text
Rows = Mapping[str, Sequence[tuple[int, Cells]]]  # table key -> row number and cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """`profile` is None where a problem was found."""

    profile: Profile | None
    problems: tuple[Problem, ...]


def read_rows(rows: Rows) -> Read:
    """Row numbers come from the file and only name problems."""
    found = Found()
    parts: dict[str, Any] = {}
    for table in tables():
        parts[table.part] = _rows_of(table, rows.get(table.key, ()), found)
    about = _rows_of(ABOUT, rows.get(ABOUT.key, ()), found)
    if len(about) != 1 and not found.problems:
        found.add(ABOUT, 0, "", "Hier muss genau eine Zeile stehen, mit Kennung und Kommune.")
    if found.problems:
        return Read(profile=None, problems=tuple(found.problems))
    profile = Profile(about=about[0], **parts)
    crosschecks(profile, found, {key: [number for number, _ in of] for key, of in rows.items()})
    return Read(profile=None if found.problems else profile, problems=tuple(found.problems))


def sure(read: Read) -> Profile:
    """Raises InvalidInput with every problem."""
    if read.profile is None:
        raise InvalidInput(
            "Das Profil ist nicht lesbar. Es wurde nichts übernommen. "
            + " ".join(str(problem) for problem in read.problems[:3]),
            {problem.place: problem.sentence for problem in read.problems},
        )
    return read.profile


def _rows_of(table: Table, rows: Sequence[tuple[int, Cells]], found: Found) -> tuple[Any, ...]:
    made, seen = [], dict[str, int]()
    for number, cells in rows:
        before = len(found.problems)
        values = {
            column.key: _value(table, number, column, cells.get(column.key, "").strip(), found)
            for column in table.columns
        }
        key = str(values.get(table.unique, "")).casefold()
        if table.unique and key and key in seen:
            sentence = f"„{values[table.unique]}“ steht schon in Zeile {seen[key]}."
            found.add(table, number, table.unique, sentence)
        seen.setdefault(key, number)
        if len(found.problems) == before:
            made.append(table.row(**values))
    return tuple(made)


def _value(table: Table, number: int, column: Column, text: str, found: Found) -> Any:
    sentence = ""
    value: Any = text
    if column.needed and not text:
        sentence = "Hier fehlt eine Angabe."
    elif column.at_most and len(text) > column.at_most:
        sentence = f"Der Text ist zu lang: höchstens {column.at_most} Zeichen."
    elif column.kind is Kind.WORDS:
        value = tuple(part.strip() for part in text.split(";") if part.strip())
        sentence = _unknown(value, column)
    elif column.kind is Kind.NUMBER:
        value, sentence = _number(text)
    elif column.kind is Kind.YES_NO:
        value = text.casefold() in YES
        known = value or text.casefold() in NO
        sentence = "" if known else f"„{text}“ ist nicht klar: bitte „ja“ oder „nein“."
    elif column.kind is Kind.DAY:
        value, sentence = _day(text)
    elif column.kind is Kind.POINT:
        value, sentence = _point(text)
    elif text:
        sentence = _unknown((text,), column)
    if sentence:
        found.add(table, number, column.key, sentence)
    return value


def _unknown(values: tuple[str, ...], column: Column) -> str:
    if column.allowed is None:
        return ""
    allowed = column.allowed()
    wrong = [value for value in values if value not in allowed]
    if not wrong:
        return ""
    known = ", ".join(sorted(allowed)[:12])
    return f"„{wrong[0]}“ gibt es hier nicht. Möglich sind zum Beispiel: {known}."


def _number(text: str) -> tuple[int | None, str]:
    if not text:
        return None, ""
    try:
        return int(text.replace("−", "-")), ""
    except ValueError:
        return None, f"„{text}“ ist keine ganze Zahl."


def _day(text: str) -> tuple[date | None, str]:
    if not text:
        return None, ""
    try:
        return date.fromisoformat(text), ""
    except ValueError:
        return None, f"„{text}“ ist kein Datum: bitte wie 2026-11-21."


def _point(text: str) -> tuple[Point | None, str]:
    if not text:
        return None, ""
    found = point_of(text)
    return found, "" if found else f"„{text}“ ist kein Zeitpunkt: bitte wie {EXAMPLES}."
