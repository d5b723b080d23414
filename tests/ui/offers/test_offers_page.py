"""The list of offers: narrowed, counted, opened by keyboard; the schools beside it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.catalogue.facet_values import INCOMPLETE, Facet
from lotse.catalogue.offer_parts import OfferKind
from lotse.catalogue.shipped import shipped_offers
from tests.builders import an_offer
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import button, told
from ui.offers.offers_page import OffersPage

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def page(surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot) -> OffersPage:
    with book.transaction() as records:
        records.offers.replace_all(shipped_offers())
    made = OffersPage(surroundings[0])
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.offers.panel.clear()  # the whole Land
    return made


def names(page: OffersPage) -> list[str]:
    return [offer.name for offer in page.offers.found()]


def test_words_narrow_and_are_counted(page: OffersPage, qtbot: QtBot) -> None:
    line = page.focusProxy()
    assert line is not None
    assert f"{len(shipped_offers())} gefunden" in told(page)
    qtbot.keyClicks(line, "griffbereit")
    assert all("riffbereit" in name for name in names(page))
    assert f"{len(names(page))} gefunden" in told(page)
    assert names(page)


def test_facets_widen_within_and_narrow_together(page: OffersPage) -> None:
    tree = page.offers.panel.tree
    tree.choose({Facet.NEED: frozenset({"sprache", "entlastung"})})
    page.offers.panel.filter_changed.emit()
    both = len(names(page))
    tree.choose({Facet.NEED: frozenset({"sprache"})})
    page.offers.panel.filter_changed.emit()
    one = len(names(page))
    assert 0 < one < both
    tree.choose({Facet.NEED: frozenset({"sprache"}), Facet.STATUS: frozenset({"geplant"})})
    page.offers.panel.filter_changed.emit()
    assert len(names(page)) < one
    qt_reset = button(page, "Alle Filter &lösen")
    qt_reset.click()
    assert len(names(page)) == len(shipped_offers())


def test_space_ticks_a_value_and_its_number_says_what_comes(page: OffersPage, qtbot: QtBot) -> None:
    tree = page.offers.panel.tree
    head = next(
        item
        for place in range(tree.topLevelItemCount())
        if (item := tree.topLevelItem(place)) and item.text(0) == Facet.STATUS.value
    )
    head.setExpanded(True)
    child = head.child(0)
    assert child is not None
    promised = int(child.text(1))
    tree.setCurrentItem(child)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert len(names(page)) == promised
    assert head.text(0) == "Stand (1)"


def test_nothing_found_says_what_to_loosen(page: OffersPage, qtbot: QtBot) -> None:
    line = page.focusProxy()
    assert line is not None
    page.offers.panel.tree.choose({Facet.STATUS: frozenset({"geplant"})})
    qtbot.keyClicks(line, "griffbereit")
    assert "Dazu passt kein Angebot" in told(page)
    ways = page.offers.loosen.findChildren(QAbstractButton)
    way = next(b for b in ways if "ohne Stand" in b.text() and b.isVisible())
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert names(page)


def test_months_narrow(page: OffersPage, qtbot: QtBot) -> None:
    panel = page.offers.panel
    qtbot.keyClicks(panel.first, "180")
    older = len(names(page))
    assert 0 < older < len(shipped_offers())
    qtbot.keyClicks(panel.last, "-")  # not a number yet: says nothing
    assert len(names(page)) == older


def test_enter_opens_an_offer(page: OffersPage, qtbot: QtBot, surroundings: Surroundings) -> None:
    line = page.focusProxy()
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert surroundings[1].steps == [("offer", page.offers.found()[1].id)]


def test_fifty_thousand_offers_are_found_in_the_background(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    many = [an_offer(f"x-{n:05}", name=f"Angebot {n}") for n in range(6_000)]
    with book.transaction() as records:
        records.offers.replace_all(many)
    page = OffersPage(surroundings[0])
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "6.000 gefunden" in told(page), timeout=20_000)
    page.offers.list.set_current("x-05999")
    assert page.offers.list.current_key() == "x-05999"


def test_a_changed_offer_is_shown_when_the_page_comes_back(
    surroundings: Surroundings, book: SqlRecordBook, page: OffersPage
) -> None:
    page.hide()
    with book.transaction() as records:
        first = records.offers.all()[0]
        records.offers.save(replace(first, name="Ganz neuer Name", kind=OfferKind.CONTACT_PLACE))
    surroundings[0].changes.offers_changed.emit()
    page.come_back()
    assert "Ganz neuer Name" in names(page)


def test_incomplete_entries_can_be_listed(page: OffersPage) -> None:
    page.offers.panel.tree.choose({Facet.CARE: frozenset({INCOMPLETE})})
    page.offers.panel.filter_changed.emit()
    assert names(page)


def test_a_narrow_window_shows_list_and_filter_in_turns(page: OffersPage, qtbot: QtBot) -> None:
    page.resize(560, 600)
    QApplication.processEvents()
    assert page.offers.list.isVisible()
    assert not page.offers.panel.isVisible()
    button(page, "&Filter").click()
    assert page.offers.panel.isVisible()
    qtbot.keyClick(page.offers.panel, Qt.Key.Key_Escape)
    assert page.offers.list.isVisible()
    button(page, "&Filter").click()
    button(page, "&Liste zeigen").click()
    assert page.offers.list.isVisible()


def test_the_list_begins_with_the_place_of_the_desk_and_goes_on_as_left(
    surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot
) -> None:
    with book.transaction() as records:
        records.offers.replace_all(shipped_offers())
    page = OffersPage(surroundings[0])
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    assert {offer.municipality for offer in page.offers.found()} == {"Gelsenkirchen", "NRW"}
    button(page, "Filter lösen: Kommune: Gelsenkirchen, NRW").click()
    assert len(names(page)) == len(shipped_offers())
    surroundings[0].changes.offers_changed.emit()
    page.come_back()
    assert len(names(page)) == len(shipped_offers())


def test_the_list_follows_a_desk_that_moves(
    page: OffersPage, surroundings: Surroundings, book: SqlRecordBook
) -> None:
    desk = book.desk
    assert desk is not None
    page.offers.panel.tree.choose({Facet.MUNICIPALITY: frozenset({"Gelsenkirchen", "NRW"})})
    book.sign_in(replace(desk, municipality="05978020"))  # Kamen in Kreis Unna
    surroundings[0].changes.desk_changed.emit()
    assert {offer.municipality for offer in page.offers.found()} == {"Kreis Unna", "NRW"}


def test_what_narrows_stands_above_the_list_and_goes_one_by_one(page: OffersPage) -> None:
    page.offers.panel.tree.choose({Facet.NEED: frozenset({"sprache", "entlastung", "geburt"})})
    page.offers.panel.first.setText("3")
    chips = [chip.accessibleName() for chip in page.offers.bar.chips.findChildren(QAbstractButton)]
    assert chips[-1] == "Filter lösen: Alter: ab 3 Monaten"
    button(page, "Filter lösen: Alter: ab 3 Monaten").click()
    assert page.offers.panel.first.text() == ""
    assert page.offers.filter_now().chosen


def test_schools_are_looked_up_too(page: OffersPage) -> None:
    page.come_back(school_number="196538")
    assert "196538" in told(page)
    assert "dl-de/by-2-0" in told(page)


def test_whoever_comes_back_and_types_looks_for_something_else(
    page: OffersPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page._search, "griff")
    page.come_back()
    qtbot.keyClicks(page._search, "eltern")
    assert page._search.text() == "eltern"
