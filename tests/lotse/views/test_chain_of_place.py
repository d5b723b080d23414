"""Stations of the chain with their offers, by stage or by age; the span in words."""

from dataclasses import replace

import pytest

from lotse.chain.stages import stages
from lotse.profiles.parts import Focus, Station
from lotse.profiles.shipped import neutral_profile, profile_for
from lotse.views.chain_of_place import chain_of, focus_words
from tests.builders import an_offer


def test_without_own_stations_the_chain_follows_the_life_of_a_child() -> None:
    names = [station.name for station in chain_of(neutral_profile(), ()).stations]
    assert [name for name in names if "Übergang" not in name] == [s.label for s in stages()]
    assert names.index("Übergang Kita–Grundschule") == names.index("Grundschule") - 1


@pytest.mark.parametrize(
    ("named", "low", "high", "expected"),
    [
        (("u3",), None, None, ["Geburt", "U3"]),
        (("kita",), 0, 200, ["Kita"]),
        ((), 0, 5, ["Geburt"]),
        ((), 30, None, ["U3", "Kita"]),
        ((), None, None, []),
    ],
)
def test_an_offer_stands_at_every_station_it_is_for(
    named: tuple[str, ...], low: int | None, high: int | None, expected: list[str]
) -> None:
    stations = (
        Station(name="Geburt", stages=("geburt",)),
        Station(name="U3", stages=("u3",)),
        Station(name="Kita", stages=("kita",)),
    )
    offer = an_offer(stages=named, age_min_months=low, age_max_months=high)
    chain = chain_of(replace(neutral_profile(), stations=stations), (offer,))
    assert [station.name for station in chain.stations if station.offers] == expected
    assert bool(chain.other_offers) is not bool(expected)


def test_stations_in_focus_are_marked() -> None:
    stations = chain_of(profile_for("05124000"), ()).stations
    marked = [station.name for station in stations if station.is_focus]
    assert "Geburt und Wochenbett" in marked
    assert "Kita-Kind ab drei" not in marked


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (-9, 95, "Kinder (ab der Schwangerschaft bis unter 8 Jahren)"),
        (0, 131, "Kinder (ab der Geburt bis unter 11 Jahren)"),
        (108, None, "Kinder (ab 9 Jahren)"),
        (None, 11, "Kinder (bis unter 1 Jahr)"),
        (None, None, "Kinder"),
    ],
)
def test_the_span_of_a_focus_in_words(low: int | None, high: int | None, said: str) -> None:
    assert focus_words(Focus(text="Kinder", from_months=low, to_months=high)) == said
