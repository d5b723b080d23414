"""A small directory to test with: fictional bodies of Gelsenkirchen-Schalke."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from lotse.directory.network import Network, NetworkMember
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional, Responsibility
from lotse.institutions import Site

SPACE = UUID("9b1d5f60-3f0e-4a55-8f60-0d5d1c6f2a11")


def an_id(name: str) -> UUID:
    return uuid5(SPACE, name)


def a_body(name: str = "Kita Sonnenhof", kind: str = "kita", **more: Any) -> Organisation:
    site = Site(street="Musterweg 1", postcode="45881", town="Gelsenkirchen", district="Schalke")
    return replace(Organisation(id=an_id(name), name=name, kind=kind, sites=(site,)), **more)


def a_network(
    name: str = "Bildungsverbund Schalke", *members: Organisation, **more: Any
) -> Network:
    held = tuple(NetworkMember(organisation_id=body.id) for body in members)
    made = Network(
        id=an_id(name), name=name, kind="bildungsverbund", districts=("Schalke",), members=held
    )
    return replace(made, **more)


def a_worker(name: str = "Mia Ost", *held: Responsibility, **more: Any) -> Professional:
    made = Professional(
        id=an_id(name), name=name, function="schulsozialarbeit", responsibilities=held
    )
    return replace(made, **more)


def at_school(house: str, number: str = "", **more: Any) -> Responsibility:
    return replace(Responsibility(house=house, school_number=number), **more)


def in_district(district: str, since: date | None = None) -> Responsibility:
    return Responsibility(district=district, since=since)
