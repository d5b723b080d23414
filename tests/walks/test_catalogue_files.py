"""What moves between two installations, and houses and professionals over the years, as the
acceptance list words it: one function per id, on real files."""

import shutil
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import pytest

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.cataloguing import add_offer
from lotse.acts.directory import keep_organisation, keep_professional
from lotse.acts.exchanging import keep_template, package_of, plan_of, take_package
from lotse.acts.importing import import_offers, plan_of_file
from lotse.catalogue.offer_parts import Origin
from lotse.directory.coordination import coordination_view
from lotse.directory.organisation import HeldRole
from lotse.directory.search import DirectorySearch
from lotse.directory.template import TransitionTemplate
from lotse.exchange.catalogue_file import WRITERS, write_catalogue
from lotse.exchange.package import read_package
from lotse.institutions import Certificate
from lotse.responsible.read import read_directory
from tests.builders import NOW, TODAY, a_desk, a_full_family, an_institution, an_offer
from tests.conftest import CHEAP, PASSWORD
from tests.lotse.directory.entries import a_body, a_worker, an_id, at_school

CANARY = "Geheimnisvogel"


@pytest.fixture
def elsewhere(prepared_vault: Path, tmp_path: Path) -> Iterator[SqlRecordBook]:
    """The file of another office."""
    folder = tmp_path / "anderswo"
    shutil.copytree(prepared_vault, folder)
    book = SqlVault(folder, cost=CHEAP, now=lambda: NOW).unlock(PASSWORD)
    book.sign_in(a_desk(institution=an_institution(id=uuid4(), name="Familienbüro Moers")))
    yield book
    book.close()


def take_in(book: SqlRecordBook) -> None:
    """A family whose words would be noticed outside."""
    family = a_full_family()
    with book.transaction() as records:
        records.families.add(replace(family, concern=CANARY))


def whole_text(data: bytes) -> str:
    if not data.startswith(b"PK"):
        return data.decode()
    with ZipFile(BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


@pytest.mark.parametrize("ending", list(WRITERS))
def test_S038_an_offer_file_goes_from_one_office_to_another_without_personal_data(
    book: SqlRecordBook, elsewhere: SqlRecordBook, ending: str
) -> None:
    take_in(book)
    given = add_offer(an_offer("ge-7", name="Elterncafé", cost="kostenfrei"), book)
    with book.transaction() as records:
        data = write_catalogue(f"angebote{ending}", records.offers.all())
    assert CANARY not in whole_text(data)
    plan = plan_of_file(f"angebote{ending}", data, "Stadt Gelsenkirchen", elsewhere, today=TODAY)
    assert import_offers(plan, elsewhere).written == 1
    with elsewhere.transaction() as records:
        taken = records.offers.get("ge-7")
        assert records.families.count() == 0
    origin = Origin(installation="Stadt Gelsenkirchen", source_id="ge-7", imported_on=TODAY)
    assert taken == replace(given, origin=origin)
    again = plan_of_file(f"angebote{ending}", data, "Stadt Gelsenkirchen", elsewhere, today=TODAY)
    assert (again.added, again.changed, again.gone) == ((), (), ())


def test_S137_cards_and_patterns_move_on_with_their_origin_and_no_personal_data(
    book: SqlRecordBook, elsewhere: SqlRecordBook
) -> None:
    """The second office hands them on; they still say who wrote them first."""
    take_in(book)
    first = Origin(installation="Stadt Witten", source_id="wi-3")
    add_offer(an_offer("wi-3", name="Karte aus Witten", origin=first), book)
    add_offer(an_offer("ge-1", name="Eigene Karte", verified_by=CANARY), book)
    keep_template(TransitionTemplate(id=an_id("t"), name="Von der Kita", note=CANARY), book)
    keep_professional(a_worker(CANARY), book)
    data = package_of(book, today=TODAY)
    assert CANARY not in whole_text(data)
    assert take_package(plan_of(read_package(data), elsewhere, today=TODAY), elsewhere).written
    with elsewhere.transaction() as records:
        origins = {offer.id: offer.origin for offer in records.offers.all()}
        (pattern,) = [t for t in records.templates.all() if t.name == "Von der Kita"]
        assert not records.professionals.all()
    assert origins["wi-3"] == replace(first, imported_on=TODAY)
    own, came = origins["ge-1"], pattern.origin
    assert own is not None
    assert came is not None
    assert own.installation == came.installation == read_package(data).about.installation


def test_S130_an_institution_holds_a_certificate_with_an_expiry_date(book: SqlRecordBook) -> None:
    last = date(2027, 7, 31)
    certificate = Certificate(name="Bewegungskindergarten", issuer="LSB", valid_until=last)
    keep_organisation(a_body(certificates=(certificate,)), book)
    (house,) = read_directory(book).organisations
    (held,) = house.certificates
    assert held == certificate
    assert (held.is_valid(last), held.is_valid(date(2027, 8, 1))) == (True, False)


def test_S144_the_record_of_a_professional_has_a_qualification(book: SqlRecordBook) -> None:
    keep_professional(a_worker("Mia Ost", qualification="Familienhebamme"), book)
    (person,) = read_directory(book).professionals
    assert person.qualification == "Familienhebamme"


def test_S162_a_primary_school_becomes_a_family_centre_on_a_day(book: SqlRecordBook) -> None:
    day = date(2027, 8, 1)
    roles = (HeldRole(role="grundschule"), HeldRole(role="familienzentrum", since=day))
    keep_organisation(a_body("Schule am Park", "schule", roles=roles), book)
    (school,) = read_directory(book).organisations
    assert school.roles_on(date(2027, 7, 31)) == ("grundschule",)
    assert school.roles_on(day) == ("grundschule", "familienzentrum")


def test_S186_workers_show_by_school_and_eight_providers_without_a_name(
    book: SqlRecordBook,
) -> None:
    for number in range(8):
        provider = keep_organisation(a_body(f"Träger {number}", "freier_traeger"), book)
        themes = ("gewalt",) if number % 2 else ("gewalt", "schulabsentismus")
        worker = a_worker(
            f"{CANARY} {number}", at_school(f"Schule {number}"),
            organisation_id=provider.id, themes=themes,
        )  # fmt: skip
        keep_professional(worker, book)
    directory = read_directory(book)
    by_school = [entry.name for entry in DirectorySearch(directory, TODAY).find("Schule 3")]
    assert by_school == [f"{CANARY} 3"]
    rows = coordination_view(directory, TODAY)
    assert sorted(row.provider for row in rows) == [f"Träger {n}" for n in range(8)]
    assert sum(row.themes["gewalt"] for row in rows) == 8
    assert sum(row.themes.get("schulabsentismus", 0) for row in rows) == 4
    assert CANARY not in str([asdict(row) for row in rows])
