"""The directory as the file keeps it; step 0004 comes to a file that has none."""

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from db import upgrade
from db.record_book import SqlRecordBook
from db.tables.base import Base
from db.vault import SqlVault
from lotse.catalogue.offer_parts import Origin
from lotse.directory.network import Network, NetworkMember
from lotse.directory.organisation import HeldRole, Organisation
from lotse.directory.professional import Professional, Responsibility
from lotse.directory.template import TransitionTemplate
from lotse.institutions import Certificate, Site
from tests.builders import TODAY
from tests.conftest import CHEAP, PASSWORD
from tests.lotse.directory.entries import an_id

ORIGIN = Origin(installation="Stadt Anderswo", source_id="17", imported_on=TODAY)
BODY = Organisation(
    id=an_id("a"),
    name="Grundschule am Park",
    kind="schule",
    provider="Stadt",
    school_number="101234",
    service_types=("STARK", "Elternschule"),
    roles=(HeldRole(role="grundschule"), HeldRole(role="familienzentrum", since=TODAY)),
    certificates=(Certificate(name="Bewegung", issuer="LSB", valid_until=date(2027, 5, 1)),),
    sites=(Site(street="Parkweg 1", town="Dortmund", district="Nordstadt", phone="0231 1"),),
    url="https://schule.example",
    note="Hintereingang",
    ended_on=date(2030, 1, 1),
    origin=ORIGIN,
)
NETWORK = Network(
    id=an_id("n"),
    name="INFamilie",
    kind="quartiersnetz",
    body="Lenkungskreis",
    office_id=BODY.id,
    office="Zimmer 4",
    districts=("Nordstadt",),
    from_months=0,
    to_months=119,
    members=(NetworkMember(organisation_id=BODY.id, role="ankerstandort", since=TODAY),),
    tasks=("Feste", "Wege"),
    programmes=("Kinderstark",),
    meets="monatlich",
    note="n",
    ended_on=TODAY,
    end_reason="r",
    merged_into=an_id("m"),
    origin=ORIGIN,
)
WORKER = Professional(
    id=an_id("p"),
    name="Mia Ost",
    function="hebamme",
    qualification="Familienhebamme",
    organisation_id=BODY.id,
    phone="1",
    email="m@o.example",
    hours="Mo",
    themes=("gewalt",),
    responsibilities=(Responsibility(house="Park", school_number="1", since=TODAY, until=TODAY),),
    is_public=True,
    ended_on=TODAY,
    origin=ORIGIN,
)
TEMPLATE = TransitionTemplate(
    id=an_id("t"),
    name="Kita zur Schule",
    corridor="kita_grundschule",
    gives="Kita",
    takes="Schule",
    paper="Protokoll",
    trigger="Anmeldung",
    steps=("Gespräch", "Übergabe"),
    note="x",
    origin=ORIGIN,
)


def test_every_field_comes_back(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.organisations.add(BODY)
        records.networks.add(NETWORK)
        records.professionals.add(WORKER)
        records.templates.add(TEMPLATE)
    with book.transaction() as records:
        assert records.organisations.get(BODY.id) == BODY
        assert records.networks.get(NETWORK.id) == NETWORK
        assert records.professionals.get(WORKER.id) == WORKER
        assert records.templates.get(TEMPLATE.id) == TEMPLATE


def test_what_is_empty_comes_back_empty(book: SqlRecordBook) -> None:
    bare = Organisation(id=an_id("leer"), name="Leer")
    with book.transaction() as records:
        records.organisations.add(bare)
        assert records.organisations.all() == (bare,)
        records.organisations.save(replace(BODY, id=bare.id, version=1))
        assert records.organisations.get(bare.id).version == 2


@pytest.mark.parametrize("table", ["organisation", "network", "professional"])
def test_nothing_of_the_directory_leads_to_a_case(table: str) -> None:
    """Nor does anything of a case give the directory a way in."""
    cases = {"family", "person", "referral", "consent", "transition", "document", "reminder"}
    for name, columns in Base.metadata.tables.items():
        targets = {key.column.table.name for key in columns.foreign_keys}
        assert table not in targets
        if name == table:
            assert not targets & cases


def test_step_0004_comes_to_a_file_without_directory(
    vault: SqlVault, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    directory = tmp_path_factory.mktemp("alt") / "daten"
    with monkeypatch.context() as older:
        older.setattr(upgrade, "STEPS", ("0001", "0002"))
        _, book = SqlVault(directory, cost=CHEAP).create(PASSWORD)
        book.close()
    with closing(SqlVault(directory, cost=CHEAP).unlock(PASSWORD)) as book:
        with book.transaction() as records:
            assert records.networks.all() == ()
            records.networks.add(NETWORK)
        book.verify()


def test_the_directory_is_read_once_and_again_after_every_write(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        assert records.organisations.all() == ()
    with book.transaction() as records:
        stored = records.organisations.add(BODY)
        assert records.organisations.all() == (BODY,)
    with book.transaction() as records:
        kept = records.organisations.all()
    with book.transaction() as records:
        assert records.organisations.all() is kept
        renamed = records.organisations.save(replace(stored, name="Anders"))

    def remove_and_fail() -> None:
        with book.transaction() as records:
            records.organisations.remove(renamed.id)
            assert records.organisations.all() == ()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        remove_and_fail()
    with book.transaction() as records:
        assert [body.name for body in records.organisations.all()] == ["Anders"]
