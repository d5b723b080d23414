import pytest

from lotse.errors import InvalidInput
from tests.lotse.matching.situations import ids, offer, refusal, situation, suggested


def test_a_kreis_serves_its_towns_and_a_town_not_its_kreis() -> None:
    of_kreis = offer("kreis", municipality="Kreis Unna")
    of_town = offer("kamen", municipality="Kamen")
    in_kamen = suggested(situation(municipality="Kamen"), of_kreis, of_town)
    assert ids(in_kamen.suggestions) == ["kamen", "kreis"]
    in_kreis = suggested(situation(municipality="05978"), of_kreis, of_town)
    assert ids(in_kreis.suggestions) == ["kreis"]
    assert "Gilt für Kamen, nicht für Kreis Unna" in refusal(in_kreis, "kamen")


def test_another_town_is_never_suggested() -> None:
    found = suggested(situation(), offer("e", municipality="Essen"))
    assert not found.suggestions
    assert not found.later
    assert found.gaps == ("erziehung",)


def test_templates_of_the_land_are_never_suggested() -> None:
    template = offer("nrw", municipality="NRW", status="vorlage")
    found = suggested(situation(), template)
    assert not found.suggestions
    assert "Vorlage" in refusal(found, "nrw")


@pytest.mark.parametrize("district", ["Schalke", "SCHALKE", " schalke "])
def test_the_own_district_comes_first_and_without_caution(district: str) -> None:
    here = offer("z-here", districts=("Schalke",))
    everywhere = offer("m-all")
    elsewhere = offer("a-there", districts=("Bulmke",))
    found = suggested(situation(district=district), here, everywhere, elsewhere)
    assert ids(found.suggestions) == ["z-here", "m-all", "a-there"]
    assert [bool(item.cautions) for item in found.suggestions] == [False, False, True]
    assert "Bulmke" in found.suggestions[2].cautions[0]


def test_umlaut_spelling_and_parts_of_a_double_name() -> None:
    found = suggested(
        situation(district="Koenigsborn"),
        offer("a", districts=("Königsborn",)),
        offer("b", districts=("Kessebüren/Königsborn",)),
    )
    assert not any(item.cautions for item in found.suggestions)


def test_an_unknown_district_of_the_family_is_asked_for() -> None:
    found = suggested(situation(), offer(districts=("Schalke",)))
    assert "ob die Familie dort richtig ist" in found.suggestions[0].cautions[0]


def test_a_kreis_may_name_towns_as_its_districts() -> None:
    clinic = offer("un", municipality="Kreis Unna", districts=("Unna",))
    assert not suggested(situation(municipality="Unna"), clinic).suggestions[0].cautions
    assert suggested(situation(municipality="Kamen"), clinic).suggestions[0].cautions


def test_a_town_s_own_name_as_district_is_only_a_part_of_it() -> None:
    centre = offer("ar", municipality="Arnsberg", districts=("Neheim", "Arnsberg"))
    assert suggested(situation(municipality="Arnsberg"), centre).suggestions[0].cautions


def test_offers_of_an_unknown_place_and_unknown_municipalities() -> None:
    found = suggested(situation(), offer("x", municipality="Nirgendwo"))
    assert "Nirgendwo" in refusal(found, "x")
    with pytest.raises(InvalidInput, match="Nirgendwo"):
        suggested(situation(municipality="Nirgendwo"))
