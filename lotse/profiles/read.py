"""From tables of texts to a profile; every problem is named with table, row and column."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from lotse.chain.point import Point
from lotse.chain.point_text import EXAMPLES, point_of
from lotse.dates.iso import iso_date
from lotse.errors import InvalidInput, quoted
from lotse.profiles.code_words import codes_of, words_of
from lotse.profiles.crosschecks import crosschecks
from lotse.profiles.problem import Found, Problem
from lotse.profiles.profile import Profile
from lotse.profiles.tables import ABOUT, Column, Kind, Table, tables

YES, NO = ("ja", "x", "wahr"), ("", "nein", "falsch")
MOST_NAMED = 8  # possible words in a sentence
Cells = Mapping[str, str]  # column key -> text
Rows = Mapping[str, Sequence[tuple[int, Cells]]]  # table key -> row number and cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """`profile` is None where a problem was found."""

    profile: Profile | None
    problems: tuple[Problem, ...]


def read_rows(rows: Rows, unread: Container[str] = ()) -> Read:
    """Row numbers come from the file and only name problems. Tables `unread` could not be read;
    what depends on a table with a problem is left alone until that is mended."""
    found = Found()
    parts: dict[str, Any] = {}
    sound = set[str]()
    for table in (ABOUT, *tables()):
        before = len(found.problems)
        parts[table.part] = _rows_of(table, rows.get(table.key, ()), found)
        if len(found.problems) == before and table.key not in unread:
            sound.add(table.key)
    about = parts.pop(ABOUT.part)
    if ABOUT.key in sound and len(about) != 1:
        found.add(ABOUT, 0, "", "Hier muss genau eine Zeile stehen, mit Kennung und Kommune.")
    if len(about) != 1:
        return Read(profile=None, problems=tuple(found.problems))
    profile = Profile(about=about[0], **parts)
    numbers = {key: [number for number, _ in of] for key, of in rows.items()}
    crosschecks(profile, found, numbers, sound)
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
            words = words_of(table.column(table.unique), str(values[table.unique]))
            sentence = f"{quoted(words)} steht schon in Zeile {seen[key]}."
            found.add(table, number, table.unique, sentence)
        seen.setdefault(key, number)
        if len(found.problems) == before:
            made.append(table.row(**values))
    return tuple(made)


def _value(table: Table, number: int, column: Column, typed: str, found: Found) -> Any:
    sentence = ""
    value: Any = codes_of(column, typed)
    text = str(value)
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
        sentence = "" if known else f"{quoted(text)} ist nicht klar: bitte „ja“ oder „nein“."
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
    words = list(column.words().values())
    known = "; ".join(get_close_matches(wrong[0], words, MOST_NAMED, 0.4) or words[:MOST_NAMED])
    such_as = "zum Beispiel: " if len(words) > MOST_NAMED else ""
    return f"{quoted(wrong[0])} gibt es hier nicht. Möglich sind {such_as}{known}."


def _number(text: str) -> tuple[int | None, str]:
    if not text:
        return None, ""
    try:
        return int(text.replace("−", "-")), ""
    except ValueError:
        return None, f"{quoted(text)} ist keine ganze Zahl."


def _day(text: str) -> tuple[date | None, str]:
    if not text:
        return None, ""
    try:
        return iso_date(text), ""
    except ValueError:
        return None, f"{quoted(text)} ist kein Datum: bitte wie 31.12.2026."


def _point(text: str) -> tuple[Point | None, str]:
    if not text:
        return None, ""
    found = point_of(text)
    return found, "" if found else f"{quoted(text)} ist kein Zeitpunkt: bitte wie {EXAMPLES}."
