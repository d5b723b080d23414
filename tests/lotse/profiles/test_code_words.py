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


def test_no_two_codes_of_a_column_share_their_words() -> None:
    for table in tables():
        for column in table.columns:
            for code in column.allowed() if column.allowed else ():
                assert codes_of(column, words_of(column, code)) == code
