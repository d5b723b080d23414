"""What brings up a need, as the acceptance list words it: a word, a test, a marker."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.catalogue.lists import areas
from lotse.catalogue.shipped import shipped_offers
from lotse.families.family import Family
from lotse.matching.child_windows import OfferWindow
from lotse.matching.prepared import usual_span
from lotse.views.family_file import read_family_file
from tests.builders import TODAY, an_offer
from tests.ui.reading import press
from tests.walks.cases_at_hand import (
    Desk,
    fill,
    found,
    ids,
    name_need,
    on_page,
    shown,
    tab_of,
    take_in,
    words,
)
from ui.context import AppContext
from ui.family.forms_card import FormsCard
from ui.forms.form_page import FormPage
from ui.suggestions.suggestions_card import SuggestionsCard


def test_S035_the_need_for_nutrition_suggests_the_food_offers(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    """Of the shipped catalogue, wherever one speaks of food; the need is found by that word."""
    fill(book, *shipped_offers())
    food = [
        one
        for one in shipped_offers()
        if one.can_be_referred and "ernährung" in f"{one.name} {one.description}".lower()
        and "gesundheit" in one.needs
    ]  # fmt: skip
    assert len({one.municipality for one in food}) >= 3
    for number, offer in enumerate(food, start=1):
        low, high = usual_span(
            OfferWindow(offer.stages, offer.age_min_months, offer.age_max_months)
        )
        home = areas().resolve(offer.municipality).ags
        family = take_in(
            book, min(max(low, 20), high - 1), number=number, municipality=home,
            district=offer.districts[0] if offer.districts else "",
        )  # fmt: skip
        assert offer.id not in ids(book, family)
        name_need(book, family, "Ernährung", desk[0], qtbot)
        suggestion = next(one for one in found(book, family).suggestions if one.offer == offer.id)
        assert any("Gesundheit, Ernährung, Bewegung" in reason for reason in suggestion.reasons)
        assert offer.id in on_page(book, family, desk[0], qtbot)


@pytest.mark.parametrize(("level", "leads"), [("unter", True), ("mitte", False)])
def test_S088_a_motor_test_result_leads_to_movement_offers(
    book: SqlRecordBook,
    desk: Desk,
    qtbot: QtBot,
    level: str,
    leads: bool,
) -> None:
    """The result goes into the form „Bewegungstest“; it is a need, and the need finds offers."""
    sports = an_offer(
        "sport", name="Bewegung für Vorschulkinder", needs=("freizeit", "gesundheit"),
        stages=("kita",), age_min_months=36, age_max_months=83,
    )  # fmt: skip
    fill(book, sports, replace(sports, id="x", needs=("schulden",)))
    family = take_in(book, 60)
    assert on_page(book, family, desk[0], qtbot) == {}
    begin_form(book, family, "Bewegungstest · Ela", desk[0], qtbot)
    _, form_id, family_id, child_id = desk[1].steps[-1]
    page = FormPage(desk[0], form_id, family_id, child_id)
    shown(page, qtbot)
    page.model.answer("test_am", TODAY.isoformat())
    page.model.answer("stufe", level)
    press(qtbot, page, "&Abschließen")
    needs = read_family_file(family.id, book).family.needs
    assert {(one.code, one.child_id, one.source) for one in needs} == (
        {("freizeit", None, "Bewegungstest"), ("gesundheit", child_id, "Bewegungstest")}
        if leads
        else set()
    )
    assert list(on_page(book, family, desk[0], qtbot)) == (["sport"] if leads else [])
    (answers,) = read_family_file(family.id, book).answers
    assert answers.outcome.endswith("dem Durchschnitt" if leads else "im Durchschnitt")


def begin_form(
    book: SqlRecordBook, family: Family, entry: str, context: AppContext, qtbot: QtBot
) -> None:
    """By the menu of the card of forms."""
    card = FormsCard(context)
    shown(card, qtbot)
    card.show_forms(read_family_file(family.id, book))
    menu = card.findChild(QMenu)
    assert menu is not None
    (action,) = [one for one in menu.actions() if one.text() == entry]
    action.trigger()


def test_S148_the_restricted_marker_brings_the_midwife_for_infants(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    midwife = an_offer("h", name="Hebamme", needs=("hebamme",), stages=(), age_min_months=0,
                       age_max_months=11)  # fmt: skip
    fill(book, midwife)
    infant, older = take_in(book, 4, "wohnen"), take_in(book, 14, "wohnen", number=2)
    assert ids(book, infant) == []
    for family in (infant, older):
        tab = tab_of(book, family, desk[0], qtbot)
        (card,) = tab.findChildren(SuggestionsCard)
        (action,) = [one for one in card.marker_menu().actions() if "SPFH" in one.text()]
        action.trigger()
    suggestion = found(book, infant).suggestions[0]
    assert suggestion.offer == "h"
    assert ids(book, older) == []
    said = " ".join(suggestion.reasons)
    assert "SPFH" not in said
    assert "Hebammenbegleitung" in said
    tab = tab_of(book, infant, desk[0], qtbot)
    assert "Sozialpädagogische" not in words(tab), "shown on request only"
