"""Tables of the profile by keyboard: each row has a form, is kept by itself and can be undone."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.profiling import change_rows, choose_place, current_profile
from tests.ui.paths_taken import PathsTaken, Said
from tests.ui.reading import told
from ui.context import AppContext
from ui.offers.cell_editors import DayCell
from ui.profiles.row_dialog import RowDialog
from ui.profiles.table_card import TableCard
from ui.theme.theme import Theme

Surroundings = tuple[AppContext, PathsTaken, Said]
CardOf = Callable[[str], TableCard]
pytestmark = pytest.mark.usefixtures("theme")
MUENSTER, KREIS_UNNA, KREIS_LIPPE = "05515000", "05978", "05766"


@pytest.fixture
def card_of(surroundings: Surroundings, qtbot: QtBot) -> CardOf:
    pages: list[QWidget] = []  # Python would let go of them

    def make(key: str) -> TableCard:
        page = QWidget()
        pages.append(page)
        qtbot.addWidget(page)
        card = TableCard(surroundings[0], key)
        layout = QVBoxLayout(page)
        layout.addWidget(card)
        layout.addStretch(1)
        page.resize(900, 700)
        page.show()
        return card

    return make


def form_of(card: TableCard) -> RowDialog:
    return card.window().findChildren(RowDialog)[-1]


def fill(dialog: RowDialog, **cells: str) -> None:
    for key, text in cells.items():
        dialog.editors[key].set_cell(text)
    dialog.try_to_save()


def names(book: SqlRecordBook) -> list[str]:
    return [row.name for row in current_profile(book).districts]


def test_a_wrong_row_is_named_at_its_fields_and_stays_to_be_mended(
    card_of: CardOf, book: SqlRecordBook
) -> None:
    card = card_of("district")
    card.add_row()
    dialog = form_of(card)
    fill(dialog, name="schalke", checked_on="2026-12-31")
    assert dialog.isVisible()
    assert "„schalke“ steht schon in Zeile 1." in told(dialog)
    assert cast(DayCell, dialog.editors["checked_on"]).text() == "31.12.2026"
    assert names(book) == ["Schalke"]
    fill(dialog, name="Bismarck", neighbours="Schalke")
    assert not dialog.isVisible()
    assert current_profile(book).neighbours_of("Schalke") == ("Bismarck",)
    assert card.view.rows() == (
        ("Schalke", "Bismarck"),
        ("Bismarck", "Schalke"),
    )
    assert card.view.current_row() == 1


def test_enter_opens_insert_adds_delete_removes_and_each_can_be_undone(
    card_of: CardOf, book: SqlRecordBook, surroundings: Surroundings, qtbot: QtBot
) -> None:
    _, _, said = surroundings
    choose_place(MUENSTER, book)
    card = card_of("need")
    card.view.set_current_row(0)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        qtbot.keyClick(card.view, key)
        assert form_of(card).windowTitle() == "Bedarfe: Gesundheit, Ernährung, Bewegung"
        form_of(card).reject()
    qtbot.keyClick(card.view, Qt.Key.Key_Insert)
    box = cast(QComboBox, form_of(card).editors["code"])
    assert box.findData("gesundheit") < 0, "a need stands only once"
    fill(form_of(card), code="schulden", hidden_in_letters="ja")
    assert "schulden" in current_profile(book).hidden_needs
    assert said.infos[-1][0] == "„Schulden“ ist gespeichert."
    qtbot.keyClick(card.view, Qt.Key.Key_Delete)
    assert "schulden" not in current_profile(book).hidden_needs
    text, undo = said.infos[-1]
    assert text == "„Schulden“ ist entfernt."
    undo()
    assert "schulden" in current_profile(book).hidden_needs
    assert card.view.rows()[-1][0] == "Schulden"
    card.view.set_current_row(len(card.view.rows()) - 1)
    qtbot.keyClick(card.view, Qt.Key.Key_Delete)
    qtbot.keyClick(card.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.view.rows()[-1][0] == "Schulden"
    card.view.set_current_row(len(card.view.rows()) - 1)
    qtbot.keyClick(card.view, Qt.Key.Key_Delete)
    surroundings[0].changes.profile_changed.emit()
    qtbot.keyClick(card.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.view.rows()[-1][0] != "Schulden", "something else came in between"


def test_stations_change_places_by_keyboard_and_by_button(
    card_of: CardOf, book: SqlRecordBook, qtbot: QtBot
) -> None:
    card = card_of("station")
    before = [row[0] for row in card.view.rows()]
    card.view.set_current_row(1)
    qtbot.keyClick(card.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(card.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert card.view.current_row() == 0
    assert [row.name for row in current_profile(book).stations][:2] == [before[1], before[0]]
    down = next(one for one in card.findChildren(QPushButton) if one.text() == "Nach unten")
    qtbot.mouseClick(down, Qt.MouseButton.LeftButton)
    assert [row[0] for row in card.view.rows()] == before


def test_what_others_need_stays_and_the_reason_is_said(
    card_of: CardOf, book: SqlRecordBook, surroundings: Surroundings
) -> None:
    choose_place(MUENSTER, book)
    card = card_of("district")
    card.remove_row(0)
    assert "Der Eintrag bleibt stehen" in surroundings[2].failures[-1]
    assert "Gievenbeck" in names(book)


def test_nothing_is_chosen_so_nothing_is_removed(card_of: CardOf) -> None:
    card = card_of("district")
    buttons = {one.text(): one for one in card.findChildren(QPushButton)}
    assert not buttons["Entfernen"].isEnabled()
    assert buttons["Hinzufügen …"].isEnabled()
    card.view.set_current_row(0)
    assert buttons["Entfernen"].isEnabled()


def test_an_empty_table_says_what_that_means(card_of: CardOf, book: SqlRecordBook) -> None:
    card = card_of("district")
    change_rows("district", [], book)
    card.show_part()
    assert "Noch keine Stadtteile" in told(card)
    assert not card.view.isVisible()
    acts = [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]
    assert acts == ["Hinzufügen …"]


def test_towns_are_for_a_kreis_and_chosen_by_name(
    card_of: CardOf, book: SqlRecordBook, surroundings: Surroundings
) -> None:
    card = card_of("town")
    assert not card.isVisible()
    choose_place(KREIS_UNNA, book)
    surroundings[0].changes.profile_changed.emit()
    assert card.isVisible()
    card.add_row()
    ags = cast(QComboBox, form_of(card).editors["ags"])
    words = [ags.itemText(place) for place in range(ags.count())]
    assert "Schwerte" in words
    assert "Kamen" not in words
    fill(form_of(card), ags="05978028")
    assert current_profile(book).towns[-1].name == "Schwerte"
    assert card.view.rows()[-1] == ("Schwerte", "05978028")


@pytest.mark.parametrize(
    "key", ["focus", "station", "corridor", "indicator", "district", "letterhead"]
)
def test_a_table_never_scrolls_sideways_and_folds_where_it_must(
    key: str, card_of: CardOf, theme: Theme, qtbot: QtBot
) -> None:
    card = card_of(key)
    for zoom, width in ((100, 1000), (150, 620), (200, 560), (100, 1000)):
        theme.set_zoom(zoom)
        card.window().resize(width, 700)
        view = cast(QWidget, card.view)
        qtbot.waitUntil(lambda view=view: card.view.horizontalHeader().length() <= view.width())
        assert card.view.horizontalScrollBar().maximum() == 0
        assert card.view.verticalScrollBar().maximum() == 0


def test_folded_rows_say_their_columns_in_words(card_of: CardOf, qtbot: QtBot) -> None:
    card = card_of("station")
    card.window().resize(320, 900)
    qtbot.waitUntil(lambda: card.view.model().columnCount() == 1)
    first = card.view.model().index(0, 0).data()
    assert first.splitlines()[:2] == ["Vor der Geburt", "Stufen: Schwangerschaft"]
