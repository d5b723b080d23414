"""What an offer can hold, what it leaves open, when it is old."""

from dataclasses import replace
from datetime import date, time

import msgspec
import pytest

from lotse.catalogue.contact import Contact
from lotse.catalogue.freshness import is_stale
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_gaps import offer_gaps
from lotse.catalogue.offer_parts import OfferKind
from lotse.catalogue.offer_site import OfferSite, address_line, without_address
from lotse.catalogue.provider import Provider, provider_type_label, provider_types, providers_of
from lotse.catalogue.session import Rhythm, Session, Weekday, session_words
from lotse.catalogue.shipped import shipped_offers
from tests.builders import TODAY, an_offer
from tests.lotse.matching import situations

SHELTER = OfferSite(
    name="Frauenhaus",
    street="Geheime Straße 1",
    postcode="45879",
    town="Gelsenkirchen",
    districts=("Altstadt",),
    phone="0209 1",
    is_confidential=True,
)


def test_what_was_stored_before_the_new_fields_still_loads() -> None:
    old = {"id": "ge-01", "name": "Familienhebamme", "municipality": "Gelsenkirchen"}
    offer = msgspec.convert(old, Offer)
    assert offer == Offer(id="ge-01", name="Familienhebamme", municipality="Gelsenkirchen")
    assert offer.kind is OfferKind.OFFER


def test_the_version_of_the_row_says_nothing_about_the_offer() -> None:
    assert an_offer(version=7) == an_offer()


@pytest.mark.parametrize(
    ("names", "types", "found"),
    [
        ("", "kommune", ()),
        ("Stadt", "", (Provider(name="Stadt"),)),
        (
            "Stadt; Caritas",
            "verbund",
            (Provider(name="Stadt", type="verbund"), Provider(name="Caritas", type="verbund")),
        ),
        (
            "Stadt;Polizei;Verein",
            "kommune;polizei",
            (
                Provider(name="Stadt", type="kommune"),
                Provider(name="Polizei", type="polizei"),
                Provider(name="Verein"),
            ),
        ),
    ],
)
def test_every_provider_has_its_own_type(
    names: str, types: str, found: tuple[Provider, ...]
) -> None:
    assert providers_of(names, types) == found


def test_provider_types_cover_the_networks_of_the_municipalities() -> None:
    assert {"mso", "justiz", "polizei", "wohnungswirtschaft", "stiftung"} <= set(provider_types())
    assert provider_type_label("polizei") == "Polizei"
    assert provider_type_label("Feuerwehr") == "Feuerwehr"


def test_types_of_the_shipped_offers_have_labels() -> None:
    said = {p.type for offer in shipped_offers() for p in offer.provider_list} - {""}
    assert said <= set(provider_types())


def test_a_confidential_address_is_never_printed() -> None:
    assert address_line(SHELTER) == ""
    assert without_address(SHELTER) == OfferSite(
        name="Frauenhaus", phone="0209 1", is_confidential=True
    )
    open_site = replace(SHELTER, is_confidential=False)
    assert address_line(open_site) == "Geheime Straße 1, 45879 Gelsenkirchen"
    assert without_address(open_site) == open_site


@pytest.mark.parametrize(
    ("session", "words"),
    [
        (Session(), ""),
        (
            Session(weekday=Weekday.MONDAY, opens=time(9), closes=time(11, 30)),
            "Mo 09:00–11:30 Uhr",
        ),
        (Session(opens=time(9)), "ab 09:00 Uhr"),
        (Session(closes=time(9)), "bis 09:00 Uhr"),
        (
            Session(weekday=Weekday.FRIDAY, interval=2, term_time_only=True, note="mit Kind"),
            "Fr, alle 2 Wochen, nicht in den Ferien, mit Kind",
        ),
        (Session(rhythm=Rhythm.MONTHLY), "monatlich"),
        (Session(rhythm=Rhythm.MONTHLY, interval=3), "alle 3 Monate"),
    ],
)
def test_sessions_in_words(session: Session, words: str) -> None:
    assert session_words(session) == words


def test_gaps_name_what_is_missing() -> None:
    empty = Offer(id="x", name="x", municipality="Moers")
    assert [gap.field for gap in offer_gaps(empty)] == [
        "needs", "age", "access", "provider", "languages", "cost", "contact",
    ]  # fmt: skip
    full = an_offer(
        access=("aufsuchend",), provider="Stadt", languages=("de",), cost="frei", phone="1"
    )
    assert offer_gaps(full) == ()
    assert offer_gaps(replace(full, phone="", contacts=(Contact(name="Frau Beispiel"),))) == ()
    assert [gap.label for gap in offer_gaps(replace(full, cost=""))] == ["Kosten"]


@pytest.mark.parametrize(
    ("more", "stale"),
    [
        ({}, True),
        ({"last_verified": date(2025, 11, 21)}, False),
        ({"last_verified": date(2025, 11, 20)}, True),
        ({"last_verified": TODAY, "valid_until": date(2026, 11, 20)}, True),
        ({"last_verified": TODAY, "valid_until": TODAY}, False),
        ({"status": "beendet"}, False),
    ],
)
def test_an_entry_grows_old(more: dict[str, object], stale: bool) -> None:
    assert is_stale(an_offer(**more), TODAY) is stale


@pytest.mark.parametrize("kind", [OfferKind.EXAMPLE, OfferKind.CONTACT_PLACE, OfferKind.PROGRAMME])
def test_what_is_no_offer_on_site_is_never_suggested(kind: OfferKind) -> None:
    target = situations.offer(kind=kind)
    found = situations.suggested(situations.situation(), target, situations.offer("x-2"))
    assert situations.ids(found.suggestions) == ["x-2"]
    assert not target.can_be_referred
    assert situations.refusal(found, "x-1")


def test_anchor_sites() -> None:
    hub = OfferSite(name="Grundschule", is_anchor=True)
    assert an_offer(locations=(SHELTER, hub)).anchor_sites == (hub,)
