"""Searching for nonsense: signs with a meaning elsewhere, endless words, nothing at all."""

import pytest

from tests.builders import a_family, an_offer
from tests.ui.paths_taken import a_context
from ui.families.family_list_page import FamilyListPage
from ui.offers.offers_page import SCHOOLS, OffersPage
from ui.search.search_box import SearchBox

NONSENSE = (
    "%",
    "_",
    "*",
    "'",
    '"',
    "%' OR 1=1 --",
    "\\",
    "[a-",
    "(((",
    "\x00",
    "\u202e\u200b",
    "👩🏽‍🍼",
    "x" * 10_000,
    "a " * 5_000,
    " ",
)


@pytest.fixture
def context(book):
    with book.transaction() as records:
        records.families.add(a_family())
        records.offers.replace_all((an_offer(),))
    made, _taken, said = a_context(book)
    yield made, said
    made.background.close()


@pytest.mark.parametrize("typed", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_finds_nothing_and_stays_typed(qtbot, context, typed):
    around, said = context
    box = SearchBox(around)
    offers = OffersPage(around)
    schools = OffersPage(around)
    families = FamilyListPage(around)
    schools._kind.set_value(SCHOOLS)
    for page, line in (
        (box, box._line),
        (offers, offers._search),
        (schools, schools._search),
        (families, families._search),
    ):
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        line.setText(typed)
        line.textEdited.emit(typed)
        assert line.text() == typed
    assert said.failures == []
    if any(sign.isalnum() for sign in typed):
        assert families._count.text() == "0 gefunden von 1"
