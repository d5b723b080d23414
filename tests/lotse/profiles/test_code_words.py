"""People read and type words; the profile keeps its codes."""

import pytest

from lotse.profiles.code_words import codes_of, words_of
from lotse.profiles.tables import Column, table_named, tables


def column_of(table: str, key: str) -> Column:
    return next(column for column in table_named(table).columns if column.key == key)


@pytest.mark.parametrize(
    ("table", "key", "codes", "words"),
    [
        ("station", "stages", "geburt; saeugling", "Geburt und Wochenbett; Säugling"),
        ("corridor", "code", "familie_kita", "Übergang Familie–Kita"),
        ("form", "form", "kita_aufnahme", "Kita-Aufnahme"),
        ("need", "code", "neuzuwanderung", "Ankommen nach Zuwanderung"),
        ("district", "name", "kita", "kita"),
        ("need", "code", "", ""),
        ("weight", "code", "own_district", "im eigenen Stadtteil oder an der eigenen Einrichtung"),
        ("letterhead", "code", "zweiter", "Zweiter"),
        ("district", "checked_on", "2026-12-31", "31.12.2026"),
        ("district", "checked_on", "", ""),
    ],
)
def test_codes_are_said_in_words_and_come_back(
    table: str, key: str, codes: str, words: str
) -> None:
    column = column_of(table, key)
    assert words_of(column, codes) == words
    assert codes_of(column, words) == codes
    assert codes_of(column, codes) == codes


def test_words_are_found_however_they_are_typed_and_others_stay() -> None:
    stages = column_of("station", "stages")
    assert codes_of(stages, "säugling ;Wartezeit") == "saeugling; Wartezeit"


def test_what_is_no_day_stays_to_be_named_as_a_problem() -> None:
    day = column_of("district", "checked_on")
    for text in ("31.2.2026", "im Mai", "2026-13-01"):
        assert codes_of(day, text) == words_of(day, text) == text
    assert codes_of(day, "1. 3. 2026") == "2026-03-01"


def test_no_two_codes_of_a_column_share_their_words() -> None:
    for table in tables():
        for column in table.columns:
            for code in column.allowed() if column.allowed else ():
                assert codes_of(column, words_of(column, code)) == code
