"""Offers on a real file and their pages, for the walks of the catalogue."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any, cast

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.referring import preview_letter, refer_family
from lotse.acts.suggesting import suggestions_of
from lotse.catalogue.facet_values import Facet
from lotse.catalogue.offer import Offer
from lotse.consents.rules import recipient_of_offer
from lotse.errors import InvalidInput
from lotse.families.family import Family, FamilyNeed
from lotse.wording.wish import LetterOrder, LetterWish
from tests.builders import NOW, TODAY, a_child, a_consent, a_family
from tests.walks.cases_at_hand import KEPT, Desk
from ui.offers.offer_page import OfferPage
from ui.offers.offers_page import OffersPage
from ui.pages import open_page


def fill(book: SqlRecordBook, *offers: Offer) -> None:
    with book.transaction() as records:
        records.offers.replace_all(offers)


def stored(book: SqlRecordBook, offer_id: str) -> Offer:
    with book.transaction() as records:
        return records.offers.get(offer_id)


def shown(page: Any, qtbot: QtBot) -> Any:
    qtbot.addWidget(page)
    KEPT.append(page)
    page.resize(1024, 700)
    page.show()
    QApplication.processEvents()
    return page


def listed(desk: Desk, qtbot: QtBot) -> OffersPage:
    return cast(OffersPage, shown(open_page("offers", desk[0]), qtbot))


def page_of(desk: Desk, offer_id: str, qtbot: QtBot) -> OfferPage:
    return cast(OfferPage, shown(open_page("offer", desk[0], offer_id=offer_id), qtbot))


def words(page: QWidget) -> str:
    parts = [one for one in page.findChildren(QLabel) if not one.isHidden()]
    return " | ".join(one.text() for one in parts)


def tick(page: OffersPage, **chosen: str) -> list[str]:
    """The ids that are left when these values are ticked, by the name of their facet."""
    page.offers.panel.tree.choose({Facet[f]: frozenset({v}) for f, v in chosen.items()})
    page.offers.panel.filter_changed.emit()
    return sorted(offer.id for offer in page.offers.found())


def a_baby_family(book: SqlRecordBook, *needs: str, district: str = "Altstadt") -> Family:
    baby = a_child(born=TODAY - timedelta(days=120))
    family = a_family(
        children=(baby,), needs=tuple(FamilyNeed(code=code, since=TODAY) for code in needs)
    )
    home = replace(family.households[0], district=district)
    with book.transaction() as records:
        return records.families.add(replace(family, households=(home,)))


def allow(book: SqlRecordBook, family: Family, offer: Offer) -> None:
    with book.transaction() as records:
        records.consents.add(a_consent(family, recipient=recipient_of_offer(offer)))


def suggested(book: SqlRecordBook, family: Family) -> list[str]:
    found = suggestions_of(family.id, book, today=TODAY)
    return [one.offer for one in (*found.suggestions, *found.later)]


def wish_for(family: Family, **more: Any) -> LetterWish:
    return LetterWish(child_ids=(family.children[0].id,), **more)


def order(family: Family, offer: Offer, **more: Any) -> LetterOrder:
    return LetterOrder(family_id=family.id, offer=offer, wish=wish_for(family, **more))


def letter_text(book: SqlRecordBook, family: Family, offer: Offer, **more: Any) -> str:
    letter = preview_letter(order(family, offer, **more), book, today=TODAY, now=NOW)
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(letter.pdf)).pages)


def nobody_can_be_referred(
    book: SqlRecordBook, desk: Desk, family: Family, offer: Offer, qtbot: QtBot
) -> OfferPage:
    assert suggested(book, family) == []
    page = page_of(desk, offer.id, qtbot)
    assert not page.refer.isEnabled()
    allow(book, family, offer)
    with pytest.raises(InvalidInput, match="kann zurzeit niemand vermittelt werden"):
        refer_family(order(family, offer), book, today=TODAY, now=NOW)
    return page
