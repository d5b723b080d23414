"""The page of the profile: wrong entries are named and kept, files are checked before anything."""

from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.profiling import choose_place, current_profile
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import told
from ui.profiles.file_card import FileCard
from ui.profiles.letterhead_card import LetterheadCard
from ui.profiles.place_card import PlaceCard
from ui.settings.profile_card import ProfileCard

pytestmark = pytest.mark.usefixtures("theme")
Card = TypeVar("Card", bound=QWidget)
MUENSTER = "05515000"


def shown(card: Card, qtbot: QtBot) -> Card:
    qtbot.addWidget(card)
    card.show()
    return card


def test_a_choice_is_previewed_taken_and_taken_back(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, _, said = surroundings
    card, settings = shown(PlaceCard(context), qtbot), shown(ProfileCard(context), qtbot)
    assert not card.take.isEnabled()
    card.pick.set_picked(MUENSTER, "Münster")
    card.pick.picked.emit(MUENSTER)
    assert "Stadtteile: Schalke → Gievenbeck · Berg Fidel · Coerde" in told(card)
    assert current_profile(book).name == "Gelsenkirchen"
    card.use()
    assert "Münster" in told(settings)
    _, undo = said.infos[-1]
    undo()
    assert "Gelsenkirchen" in told(settings)


def test_a_saved_table_comes_back_checked_and_is_taken_over_whole(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    context, _, said = surroundings
    card, path = shown(FileCard(context), qtbot), tmp_path / "profil.xlsx"
    card.save_to(path)
    card.check(path)
    assert "Es würde sich nichts ändern." in told(card)
    sheets = load_workbook(path)
    sheets["Stadtteile"].append(["Bismarck", None, "Erle"])
    sheets["Gewichte"].append(["own_district", "viel"])
    sheets.save(path)
    card.check(path)
    assert "2 Stellen sind noch nicht richtig." in told(card)
    assert "Blatt „Stadtteile“, Zeile 3, Spalte „Nachbarn“" in told(card)
    assert "Blatt „Gewichte“, Zeile 2, Spalte „Punkte“" in told(card)
    assert not card.take.isVisible()
    sheets["Stadtteile"].cell(3, 3, None)
    sheets["Stadtteile"].cell(3, 3).value = "Schalke"
    sheets["Gewichte"].cell(2, 2, 7)
    sheets.save(path)
    card.check(path)
    assert "Stadtteile: Schalke → Schalke · Bismarck" in told(card)
    card.take_over()
    assert current_profile(book).weight_points == {"own_district": 7}
    _, undo = said.infos[-1]
    undo()
    assert current_profile(book).weights == ()


def test_a_table_of_another_place_says_so_and_many_problems_are_counted(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    card, path = shown(FileCard(surroundings[0]), qtbot), tmp_path / "profil.xlsx"
    card.save_to(path)
    choose_place(MUENSTER, book)
    card.check(path)
    assert "Lotse arbeitet danach für Gelsenkirchen statt für Münster." in told(card)
    sheets = load_workbook(path)
    for number in range(45):
        sheets["Gewichte"].append([f"Gewicht {number}", "1"])
    sheets.save(path)
    card.check(path)
    assert "45 Stellen sind noch nicht richtig." in told(card)
    assert "… und 5 weitere." in told(card)
    assert "Zeile 42" not in told(card)


def test_a_place_without_its_own_profile_says_that_it_is_neutral(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    choose_place("05954012", book)
    assert "Neutrales Profil" in told(shown(PlaceCard(surroundings[0]), qtbot))


def test_files_that_cannot_be_read_or_written_are_said(
    surroundings: Surroundings, qtbot: QtBot, tmp_path: Path
) -> None:
    context, _, said = surroundings
    card = shown(FileCard(context), qtbot)
    card.check(tmp_path / "fehlt.xlsx")
    assert "nicht lesbar" in told(card)
    card.save_to(tmp_path / "kein" / "ordner.xlsx")
    assert "nicht gespeichert" in said.failures[-1]


def test_only_a_letterhead_that_is_there_can_be_used(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    context, _, _ = surroundings
    choose_place(MUENSTER, book)
    card = shown(LetterheadCard(context), qtbot)
    card.choice.value_changed.emit("standard")
    assert "noch nicht" in told(card)
    assert current_profile(book).about.letterhead == ""
    card.choice.value_changed.emit("zweiter")
    assert current_profile(book).about.letterhead == "zweiter"
    assert "Hafenstraße 30" in told(card)
