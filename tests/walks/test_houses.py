"""Offers of schools, Kitas and several towns as the acceptance list words them."""

from typing import cast

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.serving import served_families
from lotse.catalogue.offer_parts import BoundInstitution, OfferKind
from lotse.catalogue.offer_site import OfferSite
from lotse.families.family import StayKind
from tests.builders import TODAY, an_offer
from tests.walks.cases_at_hand import (
    Desk,
    enrol,
    fill,
    found,
    ids,
    on_page,
    shown,
    tab_of,
    take_in,
    words,
)
from ui.offers.offer_page import OfferPage
from ui.pages import open_page
from ui.suggestions.served_families_card import ServedFamiliesCard
from ui.suggestions.suggestion_row import SuggestionRow

SCHOOL = BoundInstitution(name="Grundschule am Park")


def test_S004_offers_of_a_school_reach_every_family_whose_child_goes_there(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    centre = an_offer(
        "fgz", name="Elterncafé", needs=("erziehung",), stages=("grundschule",),
        age_min_months=None, age_max_months=None, institutions=(SCHOOL,),
        locations=(OfferSite(name="Schule", institution="Grundschule am Park"),),
    )  # fmt: skip
    fill(book, centre)
    there, elsewhere = take_in(book, 90, "erziehung"), take_in(book, 90, "erziehung", number=2)
    no_need = take_in(book, 90, "schulden", number=3)
    for family in (there, no_need):
        enrol(book, family, "Grundschule am Park", StayKind.SCHOOL)
    assert ids(book, there) == ["fgz"]
    assert "An der Einrichtung von Kind 1" in " ".join(found(book, there).suggestions[0].reasons)
    assert ids(book, elsewhere) == []
    assert "Ist nur für Kinder von" in found(book, elsewhere).not_suggested[0].reasons[0]
    (listed,) = found(book, no_need).at_houses
    assert (listed.offer, listed.is_programme) == ("fgz", False)
    why = on_page(book, there, desk[0], qtbot)["fgz"]
    assert "An der Einrichtung von Ela" in why
    assert on_page(book, elsewhere, desk[0], qtbot) == {}
    assert "Elterncafé" in words(tab_of(book, no_need, desk[0], qtbot)), (
        "at the school of the child"
    )


def test_S087_a_programme_is_listed_for_each_child_there_and_nobody_is_referred(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    programme = an_offer(
        "faustlos", name="Gewaltfrei lernen", kind=OfferKind.PROGRAMME, needs=("erziehung",),
        stages=("kita",), institutions=(BoundInstitution(name="Kita Sonnenblume"),),
    )  # fmt: skip
    fill(book, programme)
    family = take_in(book, 50, "erziehung")
    enrol(book, family, "Kita Sonnenblume", StayKind.DAY_CARE)
    assert ids(book, family) == []
    tab = tab_of(book, family, desk[0], qtbot)
    assert "Gewaltfrei lernen" in words(tab)
    assert "Kita Sonnenblume" in words(tab)
    assert not tab.findChildren(SuggestionRow)
    assert served_families("faustlos", book, today=TODAY) == ()
    page = cast(OfferPage, shown(open_page("offer", desk[0], offer_id="faustlos"), qtbot))
    assert not page.refer.isEnabled()


def test_S106_the_school_s_centre_links_to_the_centre_of_the_kita_before(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    kita = an_offer(
        "fz", name="Familienzentrum Sonnenblume", needs=("erziehung",), stages=("kita",),
        age_min_months=36, age_max_months=71,
        institutions=(BoundInstitution(name="Kita Sonnenblume"),),
    )  # fmt: skip
    school = an_offer(
        "fgz", name="Familiengrundschulzentrum", needs=("erziehung",), stages=("grundschule",),
        age_min_months=72, age_max_months=131, institutions=(SCHOOL,),
    )  # fmt: skip
    fill(book, kita, school)
    family = take_in(book, 90, "erziehung")
    enrol(book, family, "Kita Sonnenblume", StayKind.DAY_CARE, until="2025")
    enrol(book, family, "Grundschule am Park", StayKind.SCHOOL)
    assert ids(book, family) == ["fgz"]
    tab = tab_of(book, family, desk[0], qtbot)
    link = "Vorher: Familienzentrum Sonnenblume"
    next(b for b in tab.findChildren(QPushButton) if b.text() == link).click()
    assert desk[1].steps[-1] == ("offer", "fz")


def test_S149_an_offer_serves_its_municipalities_and_shows_whom_and_how_many(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    godparents = an_offer(
        "p", name="Patenschaften", municipality="Gladbeck", also_serves=("Gelsenkirchen",),
        needs=("entlastung",), age_min_months=0, age_max_months=35,
    )  # fmt: skip
    fill(book, godparents)
    take_in(book, 8, "entlastung")
    take_in(book, 8, "entlastung", number=2)
    take_in(book, 60, "entlastung", number=3)
    card = ServedFamiliesCard(desk[0])
    card.show_offer("p")
    shown(card, qtbot)
    qtbot.waitUntil(lambda: card.is_ready)
    assert (card.count_now, card.count_soon) == (2, 0)
    assert "jetzt: 2 · in den nächsten sechs Monaten: 0" in words(card)
    assert "auch für Familien in Gelsenkirchen" in words(card)
    next(b for b in card.findChildren(QPushButton) if "vermitteln" in b.accessibleName()).click()
    assert desk[1].steps[-1][0] == "letter"
