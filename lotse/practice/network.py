"""The fictional network of the practice file."""

from collections.abc import Iterable
from datetime import date

import msgspec

import resources
from lotse.directory.network import Network, NetworkMember
from lotse.directory.organisation import HeldRole, Organisation
from lotse.directory.professional import Professional, Responsibility
from lotse.institutions import Certificate, Site
from lotse.practice.cast import practice_id
from lotse.practice.relative import day_of
from lotse.records import Records

TOWN, POSTCODE = "Gelsenkirchen", "45879"


class OrganisationRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    name: str
    kind: str
    provider: str = ""
    district: str
    street: str
    phone: str = ""
    services: tuple[str, ...] = ()
    role: str = ""
    since: str = ""
    certificate: str = ""
    issuer: str = ""
    valid_until: str = ""


class NetworkRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`members` are keys, with a role behind a colon."""

    key: str
    name: str
    kind: str
    body: str
    office: str
    districts: tuple[str, ...] = ()
    from_months: int | None = None
    to_months: int | None = None
    tasks: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    meets: str = ""
    members: tuple[str, ...] = ()


class ProfessionalRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    name: str
    function: str
    qualification: str = ""
    organisation: str
    phone: str = ""
    hours: str = ""
    themes: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()
    is_public: bool = False


class NetworkFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    organisation: tuple[OrganisationRow, ...]
    network: tuple[NetworkRow, ...]
    professional: tuple[ProfessionalRow, ...]


def add_network(records: Records, today: date) -> None:
    read = msgspec.toml.decode(resources.text("practice/network.toml"), type=NetworkFile)
    for body in read.organisation:
        records.organisations.add(_organisation(body, today))
    for network in read.network:
        records.networks.add(_network(network))
    for person in read.professional:
        records.professionals.add(_professional(person))


def _organisation(row: OrganisationRow, today: date) -> Organisation:
    role = HeldRole(role=row.role, since=day_of(row.since, today)) if row.role else None
    site = Site(
        street=row.street, postcode=POSTCODE, town=TOWN, district=row.district, phone=row.phone
    )
    return Organisation(
        id=practice_id("organisation", row.key),
        name=row.name,
        kind=row.kind,
        provider=row.provider,
        service_types=row.services,
        roles=(role,) if role else (),
        certificates=tuple(_certificates(row, today)),
        sites=(site,),
    )


def _certificates(row: OrganisationRow, today: date) -> Iterable[Certificate]:
    if row.certificate:
        until = day_of(row.valid_until, today)
        yield Certificate(name=row.certificate, issuer=row.issuer, valid_until=until)


def _network(row: NetworkRow) -> Network:
    members = []
    for written in row.members:
        key, _, role = written.partition(":")
        body = practice_id("organisation", key)
        members.append(NetworkMember(organisation_id=body, role=role or "mitglied"))
    return Network(
        id=practice_id("network", row.key),
        name=row.name,
        kind=row.kind,
        body=row.body,
        office_id=practice_id("organisation", row.office),
        districts=row.districts,
        from_months=row.from_months,
        to_months=row.to_months,
        members=tuple(members),
        tasks=row.tasks,
        programmes=row.programmes,
        meets=row.meets,
    )


def _professional(row: ProfessionalRow) -> Professional:
    held = [Responsibility(district=district) for district in row.districts]
    held += [Responsibility(house=house) for house in row.houses]
    return Professional(
        id=practice_id("professional", row.key),
        name=row.name,
        function=row.function,
        qualification=row.qualification,
        organisation_id=practice_id("organisation", row.organisation),
        phone=row.phone,
        hours=row.hours,
        themes=row.themes,
        responsibilities=tuple(held),
        is_public=row.is_public,
    )
