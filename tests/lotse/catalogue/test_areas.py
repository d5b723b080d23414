import pytest

from lotse.catalogue.area import Area
from lotse.catalogue.place_name import folded_place
from lotse.catalogue.shipped import areas
from lotse.errors import InvalidInput


@pytest.mark.parametrize(
    ("written", "ags"),
    [
        ("Gelsenkirchen", "05513000"),
        ("  gelsenkirchen ", "05513000"),
        ("05513000", "05513000"),
        ("Monheim", "05158026"),
        ("Mülheim", "05117000"),
        ("MUELHEIM an der Ruhr", "05117000"),
        ("Unna", "05978036"),
        ("Kreis Unna", "05978"),
        ("05978", "05978"),
        ("Neuenkirchen", "05566060"),
        ("Neunkirchen", "05970036"),
        ("Stolberg", "05334032"),
    ],
)
def test_names_beginnings_and_keys(written: str, ags: str) -> None:
    assert areas().resolve(written).ags == ags


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Musterstadt", "„Musterstadt“ gibt es in Nordrhein-Westfalen nicht"),
        ("Mü", "nicht eindeutig: Mülheim an der Ruhr, Münster"),
        ("05999999", "05999999"),
        ("", "Die Kommune fehlt"),
    ],
)
def test_nothing_is_guessed(written: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        areas().resolve(written)
    assert areas().find(written) is None


def test_all_names_can_be_told_apart() -> None:
    assert len({folded_place(area.name) for area in areas().all}) == len(areas().all) == 428


def test_a_kreis_serves_its_towns_and_not_the_other_way_round() -> None:
    assert areas().serving("05978020") == ("05978020", "05978", "05")
    assert areas().serving("05978") == ("05978", "05")
    assert areas().serving("unknown") == ()


def test_towns_are_municipalities_by_name() -> None:
    towns = areas().towns()
    assert len(towns) == 396
    assert towns[0].name == "Aachen"
    assert areas().get("05978").is_region
    assert not Area(ags="1", name="x", kind="Gemeinde", parent="").is_region
