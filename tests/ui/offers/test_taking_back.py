"""An import is taken back from its result or from the list, after a look at what that would do."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.cataloguing import change_offer
from lotse.catalogue.offer import Offer
from lotse.exchange.catalogue_file import write_catalogue
from lotse.imports import Fate
from tests.builders import an_offer
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import written
from ui.imports.imports_card import ImportsCard
from ui.imports.take_back import TakeBackDialog
from ui.offers.import_page import ImportPage

pytestmark = pytest.mark.usefixtures("theme")

OLD = an_offer("a-1", name="Wird anders", cost="5 Euro")
NEW = an_offer("b-1", name="Ganz neu")


@pytest.fixture
def page(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> ImportPage:
    """One new offer and one changed one were just taken over."""
    with book.transaction() as records:
        records.offers.add_all([OLD])
    made = ImportPage(surroundings[0])
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    file = tmp_path / "angebote.xlsx"
    file.write_bytes(write_catalogue(file.name, [replace(OLD, cost="frei"), NEW]))
    made.choose_file(file)
    made.look()
    qtbot.waitUntil(made.take.isVisible, timeout=20_000)
    made.take_over()
    qtbot.waitUntil(made.undo.isVisible, timeout=20_000)
    return made


def all_of(book: SqlRecordBook) -> tuple[Offer, ...]:
    with book.transaction() as records:
        return tuple(records.offers.all())


def opened(page: ImportPage, button: QPushButton, qtbot: QtBot) -> TakeBackDialog:
    button.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(TakeBackDialog)), timeout=20_000)
    return page.findChildren(TakeBackDialog)[0]


def listed(page: ImportPage) -> list[QPushButton]:
    (card,) = page.findChildren(ImportsCard)
    return [button for button in card.findChildren(QPushButton) if button.isVisible()]


def rows_of(dialog: TakeBackDialog, fate: Fate) -> list[str]:
    dialog.view.show_part(fate)
    model = dialog.view.list.model()
    return [model.index(n, 0).data(256).told for n in range(model.rowCount())]


def test_the_result_offers_to_take_it_back(
    page: ImportPage, surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    assert "Angebote: „angebote.xlsx“" in written(page)
    assert "Jana Beispiel · 1 neu, 1 geändert, 0 weggefallen" in written(page)
    dialog = opened(page, page.undo, qtbot)
    assert rows_of(dialog, Fate.REMOVED) == ["Ganz neu, Angebot"]
    assert rows_of(dialog, Fate.RESTORED) == ["Wird anders, Angebot · Kosten wieder: 5 Euro"]
    assert "wieder so wie vor diesem Import" in written(dialog)
    assert len(all_of(book)) == 2
    dialog.take.click()
    qtbot.waitUntil(lambda: len(all_of(book)) == 1, timeout=20_000)
    qtbot.waitUntil(page.undo.isHidden, timeout=20_000)
    assert all_of(book) == (OLD,)
    assert "Zurückgenommen am 21.11.2026" in written(page)
    assert "Der Import ist zurückgenommen." in written(page)
    assert listed(page) == []
    assert surroundings[2].infos[-1][0] == "Der Import ist zurückgenommen."


def test_the_list_names_what_was_edited_and_stays(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot
) -> None:
    change_offer(replace(all_of(book)[0], phone="0209 1"), book)
    (button,) = listed(page)
    dialog = opened(page, button, qtbot)
    assert rows_of(dialog, Fate.LEFT) == ["Wird anders, Angebot · wurde seit dem Import bearbeitet"]
    assert "1 Eintrag bleibt, wie er jetzt ist" in written(dialog)
    dialog.take.click()
    qtbot.waitUntil(lambda: "1 Eintrag blieb, wie er war." in written(page), timeout=20_000)
    assert [(offer.id, offer.cost) for offer in all_of(book)] == [("a-1", "frei")]


def test_with_nothing_left_to_take_back_there_is_no_button(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot
) -> None:
    for offer in all_of(book):
        change_offer(replace(offer, phone="0209 1"), book)
    dialog = opened(page, page.undo, qtbot)
    assert dialog.take.isHidden()
    assert "nichts mehr zurücknehmen" in written(dialog)
    dialog.cancel.click()


def test_what_changed_behind_the_preview_is_said(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot
) -> None:
    dialog = opened(page, page.undo, qtbot)
    change_offer(replace(all_of(book)[0], phone="0209 1"), book)
    dialog.take.click()
    qtbot.waitUntil(
        lambda: "Seit der Vorschau wurde etwas bearbeitet." in written(dialog), timeout=9000
    )
    assert len(all_of(book)) == 2
    assert dialog.take.isHidden()
    dialog.reject()
    QApplication.processEvents()
    assert page.undo.isVisible()
