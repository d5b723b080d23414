"""What is written in any of the four formats is read back as it was."""

import csv
import json
from dataclasses import fields, replace
from datetime import date, time
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from openpyxl import load_workbook
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from lotse.catalogue.contact import Contact
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import ALL_COLUMNS, COLUMNS, FIELDS
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.offer_table import OfferFile
from lotse.catalogue.session import Rhythm, Session, Weekday
from lotse.catalogue.shipped import shipped_offers
from lotse.errors import InvalidInput
from lotse.exchange.catalogue_file import WRITERS, read_catalogue, write_catalogue
from lotse.exchange.csv_file import write_csv
from lotse.exchange.leaving import with_what_never_left
from tests.builders import an_offer
from tests.lotse.exchange.random_offers import offers

ENDINGS = tuple(WRITERS)
# Offers are large: shrinking a failing one would take longer than reading it.
RANDOM = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
SCHEMAS = Path(__file__).parent / "hsds_schemas"


def there_and_back(ending: str, *given_offers: Offer) -> OfferFile:
    return read_catalogue(f"x{ending}", write_catalogue(f"x{ending}", given_offers))


def service_schema() -> Draft202012Validator:
    schemas = {path.name: json.loads(path.read_text()) for path in SCHEMAS.glob("*.json")}
    registry = Registry().with_resources(
        (name, Resource.from_contents(schema, DRAFT202012)) for name, schema in schemas.items()
    )
    return Draft202012Validator(
        {"$ref": "service.json"}, registry=registry, format_checker=FormatChecker()
    )


def test_every_field_has_a_column() -> None:
    said = {FIELDS.get(column, column) for column in ALL_COLUMNS}
    assert said == {field.name for field in fields(Offer)} - {"version"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_shipped_catalogue(ending: str) -> None:
    read = there_and_back(ending, *shipped_offers())
    assert (read.offers, read.problems) == (shipped_offers(), ())


@pytest.mark.parametrize("ending", ENDINGS)
@RANDOM
@given(given_offers=st.lists(offers(), max_size=2, unique_by=lambda offer: offer.id))
def test_any_offer(ending: str, given_offers: list[Offer]) -> None:
    read = there_and_back(ending, *given_offers)
    assert read.problems == ()
    assert list(read.offers) == given_offers


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@settings(RANDOM, max_examples=8)
@given(offer=offers())
def test_any_offer_as_other_programs_save_tables(
    separator: str, encoding: str, offer: Offer
) -> None:
    rows = csv.reader(StringIO(write_csv([offer], columns=ALL_COLUMNS).decode(), newline=""))
    text = StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(rows)
    try:
        data = text.getvalue().encode(encoding)
    except UnicodeEncodeError:
        data = text.getvalue().encode()  # not every sign stands in Windows-1252
    read = read_catalogue("x.csv", data)
    assert (read.offers, read.problems) == ((offer,), ())


@RANDOM
@given(offer=offers())
def test_what_is_written_follows_the_published_schema(offer: Offer) -> None:
    (service,) = json.loads(write_catalogue("x.json", [offer]))
    assert [error.message for error in service_schema().iter_errors(service)] == []


def test_the_schema_test_can_fail() -> None:
    assert not service_schema().is_valid({"id": "ge-01", "name": "x", "status": "ruht"})


def test_the_shipped_catalogue_follows_the_published_schema() -> None:
    schema = service_schema()
    for service in json.loads(write_catalogue("x.json", shipped_offers())):
        assert [error.message for error in schema.iter_errors(service)] == []


def test_the_package_keeps_to_its_description() -> None:
    data = write_catalogue("x.zip", [RICH, HALF_ADDRESSES])
    assert read_catalogue("x.zip", data).offers[1] == HALF_ADDRESSES
    with ZipFile(BytesIO(data)) as archive:
        described = json.loads(archive.read("datapackage.json"))
        ids: dict[str, set[str]] = {}
        tables = {}
        for table in described["resources"]:
            text = archive.read(table["path"]).decode()
            rows = list(csv.DictReader(StringIO(text, newline="")))
            columns = [field["name"] for field in table["schema"]["fields"]]
            assert text.splitlines()[0].split(",") == columns
            ids[table["name"]] = {row["id"] for row in rows}
            assert len(ids[table["name"]]) == len(rows)
            tables[table["name"]] = (table["schema"], rows)
    for schema, rows in tables.values():
        for field in schema["fields"]:
            if field["constraints"].get("required"):
                assert all(row[field["name"]] for row in rows), field["name"]
        for key in schema.get("foreignKeys", ()):
            told = {row[key["fields"]] for row in rows} - {""}
            assert told <= ids[key["reference"]["resource"]]
    assert len(ids["schedule"]) == 2
    assert len(ids["address"]) > 3
    assert len(ids["attribute"]) > 3


RICH = Offer(
    id="ge-77",
    name="Elterncafé",
    municipality="Gelsenkirchen",
    districts=("Schalke",),
    provider="Stadt;Verein Brücke",
    provider_type="kommune;mso",
    needs=("information",),
    stages=("u3",),
    age_min_months=-9,
    age_max_months=83,
    languages=("de", "tr"),
    cost="kostenfrei",
    phone="+49 209 1",
    locations=(
        OfferSite(name="Haus am Markt", street="Markt 1", postcode="45879", town="Gelsenkirchen"),
    ),
    sessions=(
        Session(weekday=Weekday.MONDAY, opens=time(9), closes=time(11), site="Haus am Markt"),
        Session(weekday=Weekday.FRIDAY, rhythm=Rhythm.MONTHLY, term_time_only=True),
    ),
    contacts=(Contact(name="Frau Beispiel", phone="0209 2"),),
    last_verified=date(2026, 11, 1),
)
SHELTER = OfferSite(
    name="Schutzwohnung",
    street="Geheimweg 3",
    postcode="45881",
    town="Geheimstadt",
    districts=("Geheimviertel",),
    note="Geheimklingel",
    is_confidential=True,
)
HIDDEN = replace(
    RICH,
    locations=(SHELTER, *RICH.locations),
    contacts=(*RICH.contacts, Contact(name="Geheimkontakt", not_for_print=True)),
)


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_confidential_never_leaves(ending: str) -> None:
    data = write_catalogue(f"x{ending}", [HIDDEN])
    parts = [data]
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as archive:
            parts = [archive.read(name) for name in archive.namelist()]
    for secret in ("Geheim", "45881"):
        assert not any(secret.encode() in part for part in parts)
    (read,) = read_catalogue("x", data).offers
    assert read.locations[0].name == "Schutzwohnung"
    assert with_what_never_left(read, HIDDEN) == HIDDEN


def test_what_never_left_stays_unless_the_site_was_changed_elsewhere() -> None:
    gone = replace(RICH, locations=(OfferSite(name="Schutzwohnung", phone="1"),))
    assert with_what_never_left(gone, HIDDEN).locations == gone.locations
    assert with_what_never_left(RICH, RICH) is RICH


def test_in_native_fields_other_programs_find_what_they_look_for() -> None:
    (service,) = json.loads(write_catalogue("x.json", [RICH]))
    assert service["maximum_age"] == 6
    assert service["organization"]["name"] == "Stadt"
    (place,) = service["service_at_locations"]
    assert place["location"]["addresses"][0]["address_1"] == "Markt 1"
    assert place["schedules"][0]["byday"] == "MO"
    assert place["schedules"][0]["opens_at"] == "09:00:00"
    assert service["schedules"][0]["freq"] == "MONTHLY"
    assert [language["code"] for language in service["languages"]] == ["de", "tr"]


def test_a_field_changed_by_another_program_holds_against_our_attribute() -> None:
    (service,) = json.loads(write_catalogue("x.json", [RICH]))
    service["minimum_age"] = 3
    service["organization"]["name"] = "Kreis"
    (read,) = read_catalogue("x.json", json.dumps([service]).encode()).offers
    assert read.age_min_months == 36
    assert read.provider == "Kreis"
    assert read.age_max_months == 83
    assert read.sessions == RICH.sessions


def test_formulas_are_text_in_both_spreadsheets() -> None:
    offer = an_offer(name="=1+1", description="@SUMME(A1)", phone="+49", cost="-1 Euro")
    text = write_catalogue("x.csv", [offer]).decode()
    (row,) = csv.DictReader(StringIO(text, newline=""))
    assert (row["name"], row["description"]) == ("'=1+1", "'@SUMME(A1)")
    assert row["age_min_months"] == "-9"
    sheet = load_workbook(BytesIO(write_catalogue("x.xlsx", [offer]))).worksheets[0]
    assert {cell.data_type for cell in sheet[2]} <= {"s", "n"}
    assert sheet["B2"].value == "=1+1"
    assert sheet["B2"].data_type == "s"


def test_csv_holds_the_columns_of_the_contract_and_only_needed_others() -> None:
    assert write_csv([an_offer()]).decode().splitlines()[0] == ",".join(COLUMNS)
    header = write_csv([RICH]).decode().splitlines()[0].split(",")
    assert header[: len(COLUMNS)] == list(COLUMNS)
    assert {"locations", "sessions", "contacts"} <= set(header)


def test_csv_for_a_german_spreadsheet() -> None:
    data = write_csv([RICH], columns=ALL_COLUMNS, for_excel=True)
    assert data.startswith("\ufeffid;name;".encode())
    assert read_catalogue("x.csv", data).offers == (RICH,)


def test_another_ending_is_refused() -> None:
    with pytest.raises(InvalidInput, match=r"\.ods"):
        write_catalogue("x.ods", [])


def test_sessions_can_be_read_and_typed_by_people() -> None:
    text = write_csv([RICH]).decode()
    assert "Tag: Mo | von: 09:00 | bis: 11:00 | Ort: Haus am Markt" in text
    typed = text.replace(
        "von: 09:00 | bis: 11:00", "von: 9.30 Uhr | bis: 11:00 | gilt ab: 1.3.2027"
    )
    (read,) = read_catalogue("x.csv", typed.encode()).offers
    assert read.sessions[0].opens == time(9, 30)
    assert read.sessions[0].valid_from == date(2027, 3, 1)


HALF_ADDRESSES = an_offer(
    "halb",
    locations=(
        OfferSite(name="Haus", street="Weg 1"),
        OfferSite(name="Hof", town="Unna"),
        OfferSite(name="Nord", postcode="59423", town="nicht angegeben"),
    ),
)
