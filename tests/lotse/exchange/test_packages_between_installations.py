"""Offer cards, networks and patterns of transitions move from one file to another: with their
origin, without a person."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.cataloguing import add_offer
from lotse.acts.directory import keep_network, keep_organisation, keep_professional
from lotse.acts.exchanging import (
    keep_template,
    package_of,
    plan_of,
    take_package,
    templates_here,
)
from lotse.acts.profiling import choose_place
from lotse.catalogue.contact import Contact
from lotse.catalogue.offer_site import OfferSite
from lotse.directory.template import TransitionTemplate
from lotse.errors import InvalidInput, LotseError, RecordChanged, UnreadableFile
from lotse.exchange.archive import contents, packed
from lotse.exchange.package import read_package
from lotse.institutions import Institution, InstitutionKind, Site
from lotse.responsible.read import read_directory
from tests.builders import TODAY, a_desk, a_family, an_offer
from tests.conftest import CHEAP
from tests.lotse.directory.entries import (
    a_body,
    a_network,
    a_worker,
    an_id,
    at_school,
    in_district,
)

SECRETS = (
    "Mia Ost", "ost@kita.example", "Rufnummer-Ost", "Frau Klar", "Herr Prüfer",  # people
    "Geheimweg", "Hintereingang", "0160 1234", "Elif", "Yıldız",  # address, notes, a family
)  # fmt: skip


@pytest.fixture
def unna(book: SqlRecordBook) -> SqlRecordBook:
    """Gives: an office in Kreis Unna with offers, a network, people and a case."""
    office = Institution(
        id=an_id("unna"),
        kind=InstitutionKind.OFFICE,
        name="Bildungsbüro",
        sites=(Site(town="Unna"),),
    )
    book.sign_in(a_desk(institution=office, author="Herr Prüfer"))
    offer = an_offer(
        contacts=(
            Contact(name="Frau Klar", phone="0160 1234", topics=("x",)),
            Contact(function="Anmeldung", phone="02303 27"),
        ),
        locations=(OfferSite(name="Haus", street="Geheimweg 5", is_confidential=True),),
        verified_by="Herr Prüfer",
        last_verified=TODAY,
    )
    add_offer(offer, book)
    kita = keep_organisation(a_body("Kita Nord", note="Hintereingang, Frau Klar"), book)
    keep_network(a_network("Qualitätszirkel", kita, office_id=kita.id, note="Herr Prüfer"), book)
    keep_professional(
        a_worker("Mia Ost", at_school("S"), email="ost@kita.example", phone="Rufnummer-Ost"), book
    )
    keep_professional(
        a_worker("Stadtteilbüro Nord", in_district("Nord"), phone="02303 1", is_public=True), book
    )
    keep_template(
        TransitionTemplate(
            id=an_id("t"), name="Kita zur Schule", steps=("Gespräch",), note="Herr Prüfer"
        ),
        book,
    )
    with book.transaction() as records:
        records.families.add(a_family())
    return book


@pytest.fixture
def witten(tmp_path: Path) -> Iterator[SqlRecordBook]:
    """Takes: an empty file elsewhere."""
    _, book = SqlVault(tmp_path / "witten", cost=CHEAP).create("ganz langes Passwort")
    office = Institution(
        id=an_id("witten"),
        kind=InstitutionKind.OFFICE,
        name="Familienbüro",
        sites=(Site(town="Witten"),),
    )
    book.sign_in(a_desk(institution=office))
    yield book
    book.close()


def moved(giver: SqlRecordBook, taker: SqlRecordBook, on: date = TODAY) -> int:
    package = read_package(package_of(giver, today=on))
    return take_package(plan_of(package, taker, today=on), taker).written


def test_everything_arrives_with_its_origin(unna: SqlRecordBook, witten: SqlRecordBook) -> None:
    moved(unna, witten)
    directory = read_directory(witten)
    (network,), (body,) = directory.networks, directory.organisations
    assert directory.members_of(network, TODAY)[0][1] == body
    assert directory.name_of(network.office_id) == "Kita Nord"
    with witten.transaction() as records:
        (offer,) = records.offers.all()
        template = records.templates.get(an_id("t"))
        assert len(records.templates.all()) == 4  # the place gives its own three too
    origins = [offer.origin, network.origin, body.origin, template.origin]
    assert {origin.installation for origin in origins if origin} == {"Bildungsbüro, Unna"}
    assert all(origin is not None and origin.imported_on == TODAY for origin in origins)
    assert template.steps == ("Gespräch",)
    assert [contact.phone for contact in offer.contacts] == ["02303 27"]
    assert [person.name for person in directory.professionals] == ["Stadtteilbüro Nord"]


def test_no_person_stands_in_the_file(unna: SqlRecordBook) -> None:
    members = contents(package_of(unna, today=TODAY), ".json")
    whole = b"\n".join(members.values()).decode()
    assert "Qualitätszirkel" in whole
    assert [secret for secret in SECRETS if secret in whole] == []


def test_taking_it_twice_changes_nothing(unna: SqlRecordBook, witten: SqlRecordBook) -> None:
    moved(unna, witten)
    assert moved(unna, witten, date(2027, 1, 1)) == 0


def test_later_changes_follow_and_own_notes_stay(
    unna: SqlRecordBook, witten: SqlRecordBook
) -> None:
    moved(unna, witten)
    (here,) = read_directory(witten).networks
    keep_network(replace(here, note="unsere Notiz"), witten)
    (there,) = read_directory(unna).networks
    keep_network(replace(there, tasks=("Fortbildung",)), unna)
    plan = plan_of(read_package(package_of(unna, today=TODAY)), witten, today=TODAY)
    assert ("Netzwerke", 0, 1, 0) in plan.parts
    assert take_package(plan, witten).written == 1
    (network,) = read_directory(witten).networks
    assert (network.tasks, network.note) == (("Fortbildung",), "unsere Notiz")


def test_a_plan_that_is_overtaken_takes_nothing(unna: SqlRecordBook, witten: SqlRecordBook) -> None:
    moved(unna, witten)
    (there,) = read_directory(unna).networks
    keep_network(replace(there, tasks=("Fortbildung",)), unna)
    add_offer(an_offer("zwei"), unna)
    plan = plan_of(read_package(package_of(unna, today=TODAY)), witten, today=TODAY)
    (here,) = read_directory(witten).networks
    keep_network(replace(here, meets="oft"), witten)
    with pytest.raises(RecordChanged):
        take_package(plan, witten)
    with witten.transaction() as records:
        assert len(records.offers.all()) == 1


def test_our_own_come_home_unchanged(unna: SqlRecordBook, witten: SqlRecordBook) -> None:
    """What went out and comes back by another hand overwrites nothing of ours."""
    moved(unna, witten)
    (network,) = read_directory(witten).networks
    keep_network(replace(network, tasks=("fremd",)), witten)
    add_offer(an_offer("wi-1", municipality="Witten"), witten)
    assert moved(witten, unna) == 1
    assert read_directory(unna).networks[0].tasks == ()
    with unna.transaction() as records:
        ids = {offer.id: offer.origin for offer in records.offers.all()}
    assert ids["ge-01"] is None
    origin = ids["wi-1"]
    assert origin is not None
    assert origin.installation == "Familienbüro, Witten"


def test_the_place_gives_its_own_ways_too(book: SqlRecordBook) -> None:
    choose_place("05515000", book)
    with book.transaction() as records:
        (template,) = templates_here(records)
    assert template.corridor == "kita_grundschule"
    assert "Münster" in template.name
    assert read_package(package_of(book, today=TODAY)).templates == (template,)
    with pytest.raises(InvalidInput):
        keep_template(replace(template, name=" "), book)
    keep_template(replace(template, name="Unser Weg"), book)
    with book.transaction() as records:
        assert [each.name for each in templates_here(records)] == ["Unser Weg"]


def test_what_was_changed_here_stays_until_they_say_something_new(
    unna: SqlRecordBook, witten: SqlRecordBook
) -> None:
    moved(unna, witten)
    (network,) = read_directory(witten).networks
    keep_network(replace(network, name="Unser Zirkel"), witten)
    for _ in range(2):
        plan = plan_of(read_package(package_of(unna, today=TODAY)), witten, today=TODAY)
        assert plan.changes == 0
        take_package(plan, witten)
        assert [each.name for each in read_directory(witten).networks] == ["Unser Zirkel"]
    (theirs,) = read_directory(unna).networks
    keep_network(replace(theirs, name="Neuer Zirkel"), unna)
    assert moved(unna, witten) == 1
    assert [each.name for each in read_directory(witten).networks] == ["Neuer Zirkel"]


def test_offers_with_problems_stop_the_whole_package(
    unna: SqlRecordBook, witten: SqlRecordBook
) -> None:
    files = dict(contents(package_of(unna, today=TODAY), ".json"))
    texts = {name: data.decode() for name, data in files.items()}
    texts["angebote.json"] = '[{"id": "1", "name": ""}]'
    plan = plan_of(read_package(packed(texts)), witten, today=TODAY)
    with pytest.raises(InvalidInput, match="nichts übernommen"):
        take_package(plan, witten)
    assert not read_directory(witten).networks


ABOUT = '{"installation": "X", "made_on": "2026-11-21", "format": 1}'


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "kein Paket von Lotse"),
        ({"paket.json": "{"}, "nicht lesbar"),
        ({"paket.json": ABOUT.replace("1}", "2}")}, "neueres Format"),
        ({"paket.json": ABOUT.replace('"X"', '" "')}, "von wem"),
        ({"paket.json": ABOUT, "netzwerke.json": '[{"id": 3}]'}, "netzwerke.json"),
        (
            {
                "paket.json": ABOUT,
                "netzwerke.json": f'[{{"id": "{an_id("a")}", "name": " "}}]',
            },
            "keinen Namen",
        ),
        (
            {
                "paket.json": ABOUT,
                "uebergaenge.json": f'[{{"id": "{an_id("a")}", "name": "n"}},'
                f'{{"id": "{an_id("a")}", "name": "m"}}]',
            },
            "zweimal",
        ),
        ({"paket.json": ABOUT, "netzwerke.json": "[" * 100_000}, "netzwerke.json"),
    ],
)
def test_a_broken_package_is_refused(files: dict[str, str], said: str) -> None:
    with pytest.raises(UnreadableFile, match=said) as refused:
        read_package(packed(files))
    assert "nichts übernommen" in str(refused.value)


def test_mutated_packages_never_crash(unna: SqlRecordBook, witten: SqlRecordBook) -> None:
    """Single bytes of the texts are changed: read, planned and taken whole, or refused."""
    files = dict(contents(package_of(unna, today=TODAY), ".json"))
    dice = random.Random(20261121)
    refused = 0
    for _ in range(300):
        texts: dict[str, Any] = {name: data.decode() for name, data in files.items()}
        name = dice.choice(sorted(texts))
        place = dice.randrange(len(texts[name]))
        texts[name] = texts[name][:place] + dice.choice('x"0}]{,ä\\') + texts[name][place + 1 :]
        try:
            plan_of(read_package(packed(texts)), witten, today=TODAY)
        except LotseError:
            refused += 1
    assert refused > 30


def test_an_installation_is_named_by_its_office() -> None:
    bare = Institution(id=an_id("b"), kind=InstitutionKind.OFFICE, name="Amt")
    assert a_desk(institution=bare).installation == "Amt"
