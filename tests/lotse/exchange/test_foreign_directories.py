"""Directories of other programs, who know nothing of our attributes."""

import json
import zipfile
from datetime import date, time
from io import BytesIO
from typing import Any

import pytest

from lotse.catalogue.offer_parts import LanguageNote
from lotse.catalogue.session import Rhythm, Weekday
from lotse.exchange.catalogue_file import read_catalogue, write_catalogue
from lotse.exchange.hsds_values import months_from, months_up_to
from lotse.exchange.import_plan import plan_import
from tests.builders import an_offer

SERVICE: dict[str, Any] = {
    "id": "ac148810-d857-441c-9679-408f346de14b",
    "name": "Beratungsstelle",
    "status": "temporarily closed",
    "minimum_age": 0.5,
    "maximum_age": 6,
    "assured_date": "2026-05-01T00:00:00Z",
    "organization": {"id": "o", "name": "Verein", "description": "x"},
    "phones": [{"id": "p", "number": "0209 1"}, {"id": "q", "number": "0209 2"}],
    "languages": [
        {"id": "a", "code": "tr", "note": "dienstags"},
        {"id": "b", "name": "arabisch"},
        {"id": "c", "name": "Klingonisch"},
    ],
    "schedules": [
        {
            "id": "s",
            "freq": "WEEKLY",
            "interval": 2,
            "byday": "TH,FR",
            "opens_at": "10:00:00+01:00",
        },
        {"id": "t", "freq": "MONTHLY", "byday": "2TU", "notes": "im Saal"},
    ],
    "service_at_locations": [
        {
            "id": "l",
            "location": {
                "id": "m",
                "location_type": "physical",
                "name": "Haus",
                "addresses": [
                    {"id": "n", "address_1": "Markt 1", "city": "Herne", "postal_code": "44623"}
                ],
            },
            "schedules": [{"id": "u", "closes_at": "12:00"}],
        }
    ],
}


HERNE = [{"id": "a", "name": "Herne"}]


def read(**more: Any) -> Any:
    return read_catalogue("x.json", json.dumps({"contents": [SERVICE | more]}).encode())


def test_a_service_of_another_program_is_understood() -> None:
    found = read()
    assert [p.column for p in found.problems] == ["languages", "needs"], "only what is unknown"
    assert "Klingonisch" in found.problems[0].sentence
    (offer,) = found.offers
    assert (offer.id, offer.status, offer.provider) == (SERVICE["id"], "pausiert", "Verein")
    assert (offer.age_min_months, offer.age_max_months) == (6, 83)
    assert offer.municipality == "Herne"
    assert offer.phone == "0209 1, 0209 2"
    assert offer.languages == ("tr", "ar")
    assert offer.language_notes == (LanguageNote(code="tr", note="dienstags"),)
    assert offer.last_verified == date(2026, 5, 1)
    thursday, friday, monthly, here = offer.sessions
    assert (thursday.weekday, friday.weekday) == (Weekday.THURSDAY, Weekday.FRIDAY)
    assert (thursday.interval, thursday.opens) == (2, time(10))
    assert (monthly.rhythm, monthly.weekday) == (Rhythm.MONTHLY, Weekday.TUESDAY)
    assert monthly.note == "im Saal, 2. Di im Monat"
    assert (here.site, here.closes) == ("Haus", time(12))


def test_areas_are_told_apart() -> None:
    areas = [{"name": "Bochum"}, {"name": "Herne"}, {"name": "Wanne"}]
    for order in (areas, areas[::-1]):
        (offer,) = read(service_areas=order).offers
        assert {offer.municipality, *offer.also_serves} == {"Bochum", "Herne"}
        assert offer.districts == ("Wanne",)


def test_what_we_know_better_stays_when_their_file_comes_again() -> None:
    (theirs,) = read().offers
    ours = an_offer(SERVICE["id"], needs=("erziehung",), stages=("u3",), tags=("Frühe Hilfen",))
    plan = plan_import([ours], read(), "", date(2026, 11, 22))
    (change,) = plan.changed
    assert change.after.name == theirs.name
    assert (change.after.needs, change.after.stages) == (ours.needs, ours.stages)
    assert change.after.tags == ours.tags


@pytest.mark.parametrize(
    ("more", "column"),
    [
        ({"name": {"de": "x"}}, "name"),
        ({"phones": "0209"}, "phones"),
        ({"languages": ["tr"]}, "languages"),
        ({"organization": []}, "organization"),
        ({"minimum_age": "viel"}, "minimum_age"),
        ({"maximum_age": 1e308}, "age_max_months"),
        ({"schedules": [{"freq": "DAILY"}]}, "sessions"),
        ({"service_areas": [{"name": "Musterstadt"}]}, "municipality"),
    ],
)
def test_what_does_not_keep_to_the_specification_is_named(
    more: dict[str, Any], column: str
) -> None:
    found = read(**more)
    assert (1, column) in [(p.row, p.column) for p in found.problems if p.blocking]
    assert found.offers == ()


def test_ages_in_years() -> None:
    assert (months_from(1.5), months_up_to(0.5), months_up_to(0)) == ("18", "6", "11")
    assert months_up_to(float("inf")) == "inf"
    assert months_from(-1) == "-1"


def test_whoever_writes_a_hundred_years_means_everybody() -> None:
    for years in (100, 120):
        assert read(maximum_age=years).offers[0].age_max_months is None
    assert read(maximum_age=99).offers[0].age_max_months == 1199


def test_costs_phones_and_addresses_are_read_whole() -> None:
    place = {
        "id": "m",
        "name": "Haus",
        "description": "Hinterhaus",
        "addresses": [{"address_1": "Markt 1", "address_2": "2. Etage", "city": "Herne"}],
        "accessibility": [{"description": "Rampe", "details": "am Hof"}],
        "schedules": [{"byday": "MO", "dtstart": "2026-01-05", "until": "2026-06-30"}],
    }
    (offer,) = read(
        phones=[{"number": "0209 1", "extension": 12}],
        cost_options=[
            {"option": "ermäßigt", "amount": 5.0, "currency": "EUR"},
            {"amount": 9.5, "currency": "EUR", "amount_description": "pro Termin; bar"},
        ],
        schedules=[],
        service_at_locations=[{"location": place, "phones": [{"number": "0209 3"}]}],
    ).offers
    assert offer.phone == "0209 1 (Durchwahl 12)"
    assert offer.cost_note == "ermäßigt: 5 EUR, 9.5 EUR pro Termin, bar"
    (site,) = offer.locations
    assert (site.street, site.phone) == ("Markt 1, 2. Etage", "0209 3")
    assert (site.note, site.accessibility) == ("Hinterhaus", "Rampe, am Hof")
    (session,) = offer.sessions
    assert (session.site, session.weekday) == ("Haus", Weekday.MONDAY)
    assert (session.valid_from, session.valid_until) == (date(2026, 1, 5), date(2026, 6, 30))


def test_what_has_no_place_here_is_named_once() -> None:
    more = SERVICE | {
        "wait_time": "3 Wochen",
        "phones": [{"number": "1", "description": "nur vormittags"}],
        "attributes": [{"taxonomy_term": {"name": "Beratung", "taxonomy": "LGA"}}],
        "x-farbe": {"rot": 1},
        "licenses": "",
    }
    data = json.dumps([SERVICE | {"id": "a"}, more | {"id": "b"}, more | {"id": "c"}]).encode()
    found = read_catalogue("x.json", data)
    lost = {p.column: p for p in found.problems if "liest Lotse nicht" in p.sentence}
    assert lost.keys() == {"wait_time", "phones.description", "attributes", "x-farbe"}
    assert {(p.row, p.blocking) for p in lost.values()} == {(2, False)}
    assert "(bei 2 Angeboten)" in lost["wait_time"].sentence
    assert len(found.offers) == 3


def test_an_organization_with_its_services() -> None:
    bare = {name: value for name, value in SERVICE.items() if name != "organization"}
    body = {"id": "o", "name": "Verein", "description": "x", "services": [bare]}
    for content in (body, [body], {"contents": [body]}):
        (offer,) = read_catalogue("x.json", json.dumps(content).encode()).offers
        assert (offer.name, offer.provider, offer.municipality) == (
            "Beratungsstelle",
            "Verein",
            "Herne",
        )


def test_a_service_at_its_locations_is_one_service() -> None:
    bare = {name: value for name, value in SERVICE.items() if name != "service_at_locations"}
    places = [
        {"id": name, "location": {"name": name, "addresses": [{"city": "Herne"}]}, "service": bare}
        for name in ("Nord", "Süd")
    ]
    (offer,) = read_catalogue("x.json", json.dumps({"contents": places}).encode()).offers
    assert [site.name for site in offer.locations] == ["Nord", "Süd"]
    (single,) = read_catalogue("x.json", json.dumps(places[0]).encode()).offers
    assert [site.name for site in single.locations] == ["Nord"]


def package(**tables: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in tables.items():
            archive.writestr(f"{name}.csv", text)
    return out.getvalue()


def test_references_to_nothing_are_named() -> None:
    found = read_catalogue(
        "x.zip",
        package(
            services="id,name,status,organization_id\ns,Kurs,active,o\n",
            service_areas="id,service_id,name\na,s,Herne\n",
            service_at_location="id,service_id,location_id\n1,s,nix\n2,s,l\n3,s,weg\n",
            locations="id,name\nl,Haus\n",
            phones="id,service_id,number\n1,s,0209\n2,fort,0210\n",
            organizations="id,name\no,Verein\n",
        ),
    )
    lost = {p.column: p for p in found.problems if "steht nicht in" in p.sentence}
    assert {column: p.row for column, p in lost.items()} == {"location_id": 2, "service_id": 3}
    assert lost["location_id"].sentence == (
        "„service_at_location.csv“: „nix“ steht nicht in „locations.csv“; was daran hängt, ginge "
        "verloren. So ist es in 2 Zeilen."
    )
    assert not any(problem.blocking for problem in lost.values())
    (offer,) = found.offers
    assert (offer.provider, offer.phone) == ("Verein", "0209")


def test_tables_that_are_not_read_are_named() -> None:
    found = read_catalogue(
        "x.zip",
        package(
            services="id,name,status\ns,Kurs,active\n",
            service_areas="id,service_id,name\na,s,Herne\n",
            programs="id,organization_id,name,description\np,o,Programm,x\n",
            organization_identifiers="id,organization_id\n",
            eigene="id\n1\n",
        ),
    )
    lost = [p.sentence for p in found.problems if "Diese Tabelle" in p.sentence]
    assert [said.split(":")[0] for said in lost] == ["„programs.csv“", "„eigene.csv“"]
    assert len(found.offers) == 1


def test_hours_that_say_nothing_are_none_and_no_end_is_none() -> None:
    empty = {"freq": "WEEKLY", "interval": 1}
    monday = {"byday": "MO", "valid_to": "9999-12-31"}
    found = read(schedules=[empty, monday], service_at_locations=[], service_areas=HERNE)
    (session,) = found.offers[0].sessions
    assert (session.weekday, session.valid_until) == (Weekday.MONDAY, None)
    again = read_catalogue("x.csv", write_catalogue("x.csv", found.offers))
    assert again.offers == found.offers


def test_an_extension_without_a_number_is_no_number() -> None:
    phones = [{"number": "", "extension": 12}, {"number": "0209 1"}]
    assert read(phones=phones).offers[0].phone == "0209 1"


def test_languages_by_their_longer_codes() -> None:
    languages = [{"code": code} for code in ("deu", "TUR", "kmr", "ar")]
    assert read(languages=languages).offers[0].languages == ("de", "tr", "kmr", "ar")
