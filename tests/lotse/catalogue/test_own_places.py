"""Whose offers are there for a desk."""

import pytest

from lotse.catalogue.own_places import own_places

NAMES = ("Gelsenkirchen", "Kamen", "Kreis Unna", "Unna", "NRW", "Nirgendwo")


@pytest.mark.parametrize(
    ("ags", "own"),
    [
        ("05513000", {"Gelsenkirchen", "NRW"}),
        ("05978020", {"Kamen", "Kreis Unna", "NRW"}),
        ("05978", {"Kamen", "Kreis Unna", "Unna", "NRW"}),
        ("", set()),
        ("99999999", set()),
    ],
    ids=["city", "town in a Kreis", "Kreis", "no place", "unknown place"],
)
def test_a_place_its_kreis_and_the_land(ags: str, own: set[str]) -> None:
    assert own_places(NAMES, ags) == own
