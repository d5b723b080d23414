"""The Ankerstandort a letter may name."""

from dataclasses import replace

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.cataloguing import add_offer
from lotse.acts.directory import keep_organisation
from lotse.acts.referring import preview_letter
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_site import OfferSite
from lotse.directory.organisation import HeldRole
from lotse.families.family import Family
from lotse.responsible.hub import hub_near
from lotse.wording.wish import LetterOrder, LetterWish
from tests.builders import NOW, TODAY, a_family, an_offer
from tests.lotse.directory.entries import a_body

SITE = OfferSite(
    institution="Grundschule Kielweg",
    street="Kielweg 3",
    postcode="44145",
    town="Dortmund",
    districts=("Nordstadt",),
    phone="0231 50",
    is_anchor=True,
)
LINE = "Grundschule Kielweg, Kielweg 3, 44145 Dortmund, Telefon 0231 50"


@pytest.fixture
def family() -> Family:
    made = a_family()
    (home,) = made.households
    return replace(made, households=(replace(home, district="Nordstadt"),))


def near(family: Family, offer: Offer, book: SqlRecordBook) -> str:
    with book.transaction() as records:
        return hub_near(family, offer, records, TODAY)


def test_the_hub_of_the_offer_comes_first(family: Family, book: SqlRecordBook) -> None:
    far = replace(SITE, institution="Fern", districts=("Hörde",))
    assert near(family, an_offer(locations=(far, SITE)), book) == LINE
    assert near(family, an_offer(locations=(far,)), book).startswith("Fern")
    assert near(family, an_offer(locations=(replace(SITE, is_anchor=False),)), book) == ""
    hidden = replace(SITE, is_confidential=True)
    assert near(family, an_offer(locations=(hidden,)), book) == ""


def test_then_the_network_and_other_offers_of_the_district(
    family: Family, book: SqlRecordBook
) -> None:
    offer = an_offer()
    assert near(family, offer, book) == ""
    add_offer(an_offer("anker", locations=(SITE,)), book)
    assert near(family, offer, book) == LINE
    body = a_body("Haus Nord", roles=(HeldRole(role="ankerstandort"),))
    site = replace(body.sites[0], district="Nordstadt", phone="0231 7")
    keep_organisation(replace(body, sites=(site,)), book)
    assert (
        near(family, offer, book) == "Haus Nord, Musterweg 1, 45881 Gelsenkirchen, Telefon 0231 7"
    )


def test_a_secret_address_is_not_told_by_the_hub(family: Family, book: SqlRecordBook) -> None:
    (home,) = family.households
    secret = replace(family, households=(replace(home, address_confidential=True),))
    assert near(secret, an_offer(locations=(SITE,)), book) == ""
    unknown = replace(family, households=())
    add_offer(an_offer("anker", locations=(SITE,)), book)
    assert near(unknown, an_offer(), book) == ""


def test_the_letter_names_it_if_wished(family: Family, book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.families.add(family)
    wish = LetterWish(child_ids=(family.children[0].id,), hub=LINE)
    for each, named in ((wish, True), (replace(wish, hub=""), False)):
        letter = preview_letter(
            LetterOrder(family_id=family.id, offer=an_offer(), wish=each),
            book,
            today=TODAY,
            now=NOW,
        )
        assert (LINE in str(letter.content)) is named
