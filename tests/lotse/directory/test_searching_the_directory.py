"""Everybody of a quarter is found, however the name is typed, in no time."""

from dataclasses import replace
from datetime import date
from time import perf_counter

import pytest

from lotse.directory.directory import Directory
from lotse.directory.entries import EntryKind
from lotse.directory.network import NetworkMember
from lotse.directory.organisation import HeldRole
from lotse.directory.search import DirectorySearch
from lotse.institutions import Certificate, Site
from tests.builders import TODAY
from tests.lotse.directory.entries import a_body, a_network, a_worker, at_school, in_district


@pytest.fixture
def directory() -> Directory:
    kita = a_body(
        "Kita Müllersgarten",
        certificates=(Certificate(name="Bewegungskindergarten", valid_until=date(2027, 1, 1)),),
    )
    school = a_body("Grundschule am Park", "schule", service_types=("Elternschule",))
    police = a_body("Polizeiwache Süd", "polizei", sites=(Site(district="Buer"),))
    gone = a_body("Alter Hort", "verein", ended_on=date(2025, 7, 31))
    network = a_network(
        "Bildungsverbund",
        members=(
            NetworkMember(organisation_id=school.id, role="ankerstandort"),
            NetworkMember(organisation_id=kita.id),
        ),
        tasks=("Sprachförderung abstimmen",),
    )
    everywhere = a_network("Steuerungsgruppe", police, kind="steuerungsgruppe", districts=())
    worker = a_worker("Mia Ost", at_school("Grundschule am Park"), themes=("gewalt",))
    return Directory(
        organisations=(kita, school, police, gone),
        networks=(network, everywhere),
        professionals=(worker, a_worker("Stelle Buer", in_district("Buer"))),
    )


def names(directory: Directory, text: str = "", **more: object) -> list[str]:
    found = DirectorySearch(directory, TODAY).find(text, **more)  # type: ignore[arg-type]
    return [entry.name for entry in found]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("mullersg", "Kita Müllersgarten"),
        ("Muellers Kita", "Kita Müllersgarten"),
        ("bewegungsk", "Kita Müllersgarten"),
        ("elternsch", "Grundschule am Park"),
        ("ankerst", "Grundschule am Park"),
        ("polizei buer", "Polizeiwache Süd"),
        ("sprachf", "Bildungsverbund"),
        ("gewalt", "Mia Ost"),
    ],
)
def test_words_of_any_kind_find_it(directory: Directory, text: str, first: str) -> None:
    assert names(directory, text)[0] == first


def test_filters_narrow_the_search(directory: Directory) -> None:
    assert names(directory, kind=EntryKind.ORGANISATION, district="schalke") == [
        "Grundschule am Park",
        "Kita Müllersgarten",
    ]
    assert names(directory, kind_code="polizei") == ["Polizeiwache Süd"]
    assert names(directory, kind=EntryKind.NETWORK, district="Buer") == ["Steuerungsgruppe"]
    assert names(directory, kind=EntryKind.PROFESSIONAL, district="Buer") == ["Stelle Buer"]


def test_what_has_ended_is_not_found(directory: Directory) -> None:
    assert names(directory, "hort") == []


def test_the_hub_is_marked_by_its_network_and_by_its_own_role(directory: Directory) -> None:
    first, *_ = DirectorySearch(directory, TODAY).find("grundschule am park")
    assert (first.name, first.is_anchor) == ("Grundschule am Park", True)
    house = a_body("Haus", roles=(HeldRole(role="ankerstandort", since=TODAY),))
    (entry,) = DirectorySearch(Directory(organisations=(house,)), TODAY).find()
    assert entry.is_anchor


def test_two_thousand_bodies_are_searched_in_far_less_than_a_second() -> None:
    bodies = [a_body(f"Einrichtung {number:04}") for number in range(2000)]
    members = tuple(NetworkMember(organisation_id=body.id) for body in bodies)
    network = replace(a_network("INFamilie"), members=members)
    whole = Directory(organisations=bodies, networks=(network,))
    begun = perf_counter()
    found = DirectorySearch(whole, TODAY).find("einr infamilie 17", district="Schalke", limit=999)
    assert perf_counter() - begun < 1
    assert len(found) == 100


def test_an_age_finds_networks_their_members_and_who_works_there() -> None:
    school, midwives, other = a_body("Parkschule"), a_body("Hebammenpraxis"), a_body("Verein")
    older = replace(
        a_network("Bildungsnetzwerk"), from_months=48,
        members=(NetworkMember(organisation_id=school.id),),
    )  # fmt: skip
    early = replace(
        a_network("Frühe Hilfen"), to_months=47,
        members=(NetworkMember(organisation_id=midwives.id),),
    )  # fmt: skip
    whole = Directory(
        organisations=(school, midwives, other),
        networks=(older, early, a_network("Alle Alter")),
        professionals=(a_worker("Mia Ost", organisation_id=school.id), a_worker("Ben West")),
    )
    assert names(whole, months=(48, 323)) == [
        "Alle Alter",
        "Bildungsnetzwerk",
        "Mia Ost",
        "Parkschule",
    ]
    assert names(whole, months=(0, 47)) == ["Alle Alter", "Frühe Hilfen", "Hebammenpraxis"]
    assert names(whole, months=(0, 48)).count("Bildungsnetzwerk") == 1
    assert len(names(whole)) == 8
