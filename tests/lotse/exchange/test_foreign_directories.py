"""Directories of other programs, who know nothing of our attributes."""

import json
from datetime import date, time
from typing import Any

import pytest

from lotse.catalogue.offer_parts import LanguageNote
from lotse.catalogue.session import Rhythm, Weekday
from lotse.exchange.catalogue_file import read_catalogue
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


def read(**more: Any) -> Any:
    return read_catalogue("x.json", json.dumps({"contents": [SERVICE | more]}).encode())


def test_a_service_of_another_program_is_understood() -> None:
    found = read()
    assert [p.column for p in found.problems] == ["needs"], "only what nobody else knows"
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
    (offer,) = read(service_areas=areas).offers
    assert (offer.municipality, offer.also_serves) == ("Bochum", ("Herne",))
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
