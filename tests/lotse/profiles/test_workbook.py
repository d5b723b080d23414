"""The profile as a spreadsheet and back; every problem is named with sheet, row and column."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from lotse.errors import UnreadableFile
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import PlaceKind, neutral_profile, places, profile_for
from lotse.profiles.workbook import read_workbook, write_workbook

GELSENKIRCHEN = profile_for("05513000")
ALL = [profile_for(p.area.ags) for p in places() if p.kind is PlaceKind.MODEL] + [neutral_profile()]


def edited(profile: Profile, edit: Callable[[Workbook], Any]) -> bytes:
    book = load_workbook(BytesIO(write_workbook(profile)))
    edit(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def places_of(data: bytes) -> list[str]:
    read = read_workbook(data)
    assert read.profile is None
    return [problem.place for problem in read.problems]


@pytest.mark.parametrize("profile", ALL, ids=lambda profile: profile.about.code)
def test_every_profile_survives_the_way_through_a_spreadsheet(profile: Profile) -> None:
    read = read_workbook(write_workbook(profile))
    assert read.problems == ()
    assert read.profile == profile


def test_nothing_in_a_spreadsheet_is_a_formula() -> None:
    data = edited(GELSENKIRCHEN, lambda book: book["Stadtteile"].cell(2, 1, "'=1+1"))
    read = read_workbook(data)
    assert read.profile is not None
    again = load_workbook(BytesIO(write_workbook(read.profile)))
    assert {cell.data_type for row in again["Stadtteile"] for cell in row} <= {"s", "n"}
    assert again["Stadtteile"].cell(2, 1).value == "'=1+1"


def test_every_problem_is_named_with_sheet_row_and_column() -> None:
    def spoil(book: Workbook) -> None:
        book["Stufen"].append(["kindheit", "Kindheit"])
        book["Stufen"].append(["kita", None])
        book["Schwerpunkte"].cell(2, 3, "null")
        book["Stadtteile"].cell(2, 1, "=A1")
        book["Indikatoren"].cell(1, 2, "Anzeiger")
        book.create_sheet("Notizen").append(["egal"])

    assert places_of(edited(GELSENKIRCHEN, spoil)) == [
        "Blatt „Stufen“, Zeile 2, Spalte „Stufe“",
        "Blatt „Stufen“, Zeile 3, Spalte „Name vor Ort“",
        "Blatt „Schwerpunkte“, Zeile 2, Spalte „von Monat“",
        "Blatt „Stadtteile“, Zeile 2, Spalte „Stadtteil“",
        "Blatt „Indikatoren“, Zeile 1, Spalte „Anzeiger“",
        "Blatt „Indikatoren“, Zeile 1, Spalte „Indikator“",
        "Blatt „Notizen“",
    ]


def test_places_that_do_not_exist_are_named() -> None:
    def spoil(book: Workbook) -> None:
        book["Profil"].cell(2, 3, "05999999")
        book["Stadtteile"].append(["Bismarck", "Entenhausen", "bismarck"])

    told = [str(problem) for problem in read_workbook(edited(GELSENKIRCHEN, spoil)).problems]
    assert told == [
        "Blatt „Profil“, Zeile 2, Spalte „Gemeindeschlüssel“: Den Gemeindeschlüssel „05999999“ "
        "gibt es in Nordrhein-Westfalen nicht.",
        "Blatt „Stadtteile“, Zeile 3, Spalte „Nachbarn“: Ein Stadtteil ist nicht sein Nachbar.",
        "Blatt „Stadtteile“, Zeile 3, Spalte „Stadt im Kreis“: Die Stadt „Entenhausen“ ist nicht "
        "bekannt.",
    ]


def test_what_was_deleted_is_missed_not_taken_for_empty() -> None:
    def spoil(book: Workbook) -> None:
        del book["Schwellen"]
        book["Stadtteile"].delete_cols(3)
        book["Zuständige"].append(["Stadtteilbüro", "Schalke"])

    assert places_of(edited(GELSENKIRCHEN, spoil)) == [
        "Blatt „Stadtteile“, Zeile 1, Spalte „Nachbarn“",
        "Blatt „Schwellen“",
    ]


def test_words_codes_and_dates_are_read_as_a_spreadsheet_keeps_them() -> None:
    def change(book: Workbook) -> None:
        assert book["Stationen"].cell(2, 2).value == "Schwangerschaft"
        assert book["Profil"].cell(2, 9).value == "21.11.2026"
        book["Stationen"].cell(2, 2, "schwangerschaft; Geburt und Wochenbett")
        book["Stadtteile"].append(
            ["Erle", None, None, None, None, None, datetime(2026, 12, 31, 0, 0)]
        )
        book["Stadtteile"].append(["Buer", None, None, None, None, None, "2026-12-30"])
        book["Stadtteile"].append(["Horst", None, None, None, None, None, "29.12.2026"])
        book["Gewichte"].append(["im Nachbarstadtteil", 3.0])

    profile = read_workbook(edited(GELSENKIRCHEN, change)).profile
    assert profile is not None
    assert profile.stations[0].stages == ("schwangerschaft", "geburt")
    days = [row.checked_on for row in profile.districts[1:]]
    assert days == [date(2026, 12, 31), date(2026, 12, 30), date(2026, 12, 29)]
    assert profile.weight_points == {"neighbour_district": 3}


def test_what_may_stand_there_is_said_in_words() -> None:
    def spoil(book: Workbook) -> None:
        book["Übergänge"].append(["Familie und Kita"])
        book["Übergänge"].append(["Übergang Kita–Grundschule"])
        book["Indikatoren"].cell(2, 3, "vielleicht")
        book["Stadtteile"].cell(2, 7, "31.2.2026")
        book["Stationen"].cell(2, 5, "1.1.9999")

    told = [problem.sentence for problem in read_workbook(edited(GELSENKIRCHEN, spoil)).problems]
    assert told[0].startswith("„Familie und Kita“ gibt es hier nicht. Möglich sind ")
    assert "Übergang Familie–Kita" in told[0]
    assert told.pop(2) == "„9999-01-01“ ist kein Datum: bitte wie 31.12.2026."
    assert told[1] == "„Übergang Kita–Grundschule“ steht schon in Zeile 3."
    assert told[2] == "„31.2.2026“ ist kein Datum: bitte wie 31.12.2026."
    assert told[3] == "„vielleicht“ gibt es hier nicht. Möglich sind ja; teilweise; nein."


def test_rows_that_do_not_fit_together_are_named() -> None:
    def spoil(book: Workbook) -> None:
        book["Stadtteile"].append(["Bulmke", None, "Hüllen"])
        book["Stadtteile"].append(["schalke"])
        book["Zuständige"].append(["Stadtteilbüro", "Feldmark"])
        book["Städte"].append(["Kamen", "05978020"])
        book["Schwerpunkte"].append(["Verkehrt herum", None, 12, 3])

    assert places_of(edited(GELSENKIRCHEN, spoil)) == [
        "Blatt „Schwerpunkte“, Zeile 3, Spalte „bis Monat“",
        "Blatt „Stadtteile“, Zeile 3, Spalte „Nachbarn“",
        "Blatt „Stadtteile“, Zeile 4, Spalte „Stadtteil“",
        "Blatt „Städte“, Zeile 2, Spalte „Gemeindeschlüssel“",
        "Blatt „Zuständige“, Zeile 2, Spalte „Stadtteil“",
    ]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"Stufe;Name", write_workbook(ALL[0])[:900]])
def test_what_is_no_workbook_is_said_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="nichts übernommen"):
        read_workbook(data)
