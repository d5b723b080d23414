"""The school directory: updated each year, its index shown to coordination only."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.institutions import Work
from tests.builders import a_desk
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import written
from ui.offers.offers_page import OffersPage
from ui.offers.school_import import SchoolImportDialog

pytestmark = pytest.mark.usefixtures("theme")

HEAD = "school_number,school_type,name,town,ags,social_index"
ROW = "999001,Grundschule,Neue Schule am Kanal,Gelsenkirchen,05513000,7"


def update(page: OffersPage, qtbot: QtBot, path: Path, text: str) -> SchoolImportDialog:
    path.write_text(text, encoding="utf-8")
    page.schools.importing.look(path)
    qtbot.waitUntil(lambda: bool(page.findChildren(SchoolImportDialog)), timeout=20_000)
    return page.findChildren(SchoolImportDialog)[-1]


@pytest.fixture
def page(surroundings: Surroundings, qtbot: QtBot) -> OffersPage:
    made = OffersPage(surroundings[0])
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_directory_of_a_new_year_replaces_the_old_one(
    page: OffersPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = update(page, qtbot, tmp_path / "schulen.csv", f"{HEAD}\n{ROW}\n")
    assert "1 Schule gelesen: 1 neu, 0 geändert, 5.407 nicht mehr dabei" in written(dialog)
    assert "viel weniger Schulen als bisher" in written(dialog)
    new, gone = dialog.view._parts["Neu"].rows, dialog.view._parts["Nicht mehr dabei"].rows
    assert [row.strong for row in new] == ["Neue Schule am Kanal"]
    assert len(gone) == 5407
    dialog.take.click()
    page.come_back(school_number="999001")
    assert "Neue Schule am Kanal" in written(page)
    assert "Sozialindex" not in written(page)
    book.sign_in(replace(a_desk(), work=Work.SOCIAL_WORK))
    page.come_back(school_number="999001")
    assert "7 von 9. Nur zur Planung vor Ort" in written(page)


def test_rueckgaengig_brings_the_directory_before_back(
    page: OffersPage, surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    update(page, qtbot, tmp_path / "schulen.csv", f"{HEAD}\n{ROW}\n").take.click()
    said, undo = surroundings[2].infos[-1]
    assert said == "Das neue Schulverzeichnis gilt: 1 Schule."
    undo()
    with book.transaction() as records:
        assert not records.schools.all()
        (done,) = records.imports.all()
    assert (done.file_name, done.is_taken_back) == ("schulen.csv", True)
    assert surroundings[2].infos[-1][0] == "Der Import ist zurückgenommen."


def test_a_wrong_line_is_named_and_nothing_replaced(
    page: OffersPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = update(page, qtbot, tmp_path / "schulen.csv", f"{HEAD}\n{ROW[:-1]}77\n")
    assert "1 Fehler. So wird nichts übernommen." in written(dialog)
    (row,) = dialog.view._parts["problems"].rows
    assert row.strong == "Zeile 2, Spalte „social_index“"
    assert "zwischen 1 und 9" in row.quiet
    assert dialog.cancel.text() == "Schließen"
    assert dialog.take.isHidden()
    with book.transaction() as records:
        assert not records.schools.all()


def test_a_file_that_is_gone_is_told(
    page: OffersPage, surroundings: Surroundings, qtbot: QtBot, tmp_path: Path
) -> None:
    page.schools.importing.look(tmp_path / "fort.csv")
    qtbot.waitUntil(lambda: bool(surroundings[2].failures), timeout=20_000)
    assert "nicht lesbar" in surroundings[2].failures[0]
