import pytest

from lotse.catalogue.school import School, SchoolDirectory
from lotse.catalogue.shipped import school_directory
from lotse.errors import NotFound


def test_the_shipped_directory_is_whole() -> None:
    assert len(school_directory().schools) == 5407
    assert school_directory().search("", school_type="Grundschule", limit=50)


def test_search_while_typing_by_name_town_street_and_number() -> None:
    directory = school_directory()
    (found,) = directory.search("kamen suds")
    assert (found.name, found.town) == ("Südschule", "Kamen")
    assert directory.search("Suedschule Kamen") == (found,)
    assert directory.search(found.number) == (found,)
    assert found in directory.search(f"{found.street} {found.postcode}")
    assert directory.get(found.number) == found
    assert "Südschule, " in found.full_name


def test_town_and_type_narrow_the_search() -> None:
    found = school_directory().search("", town="Kamen", school_type="Grundschule", limit=50)
    assert len(found) == 6
    assert {(school.town, school.school_type) for school in found} == {("Kamen", "Grundschule")}


def test_hits_in_name_and_town_come_before_those_in_the_street() -> None:
    found = school_directory().search("muelheim grundschule", limit=5)
    assert {school.town for school in found} == {"Mülheim an der Ruhr"}


def test_limit_and_nothing_found() -> None:
    assert len(school_directory().search("schule", limit=7)) == 7
    assert school_directory().search("gibtesnicht xyz") == ()


def test_an_unknown_number_is_named() -> None:
    with pytest.raises(NotFound, match="999999"):
        SchoolDirectory([]).get("999999")
    assert School(number="1", school_type="Grundschule", name="Nord").full_name == "Nord"


def test_schools_nearby_come_first() -> None:
    found = school_directory().search(
        "Diesterweg", school_type="Grundschule", near="05978020", limit=50
    )
    assert found[0].town == "Kamen"
    far = school_directory().search("Diesterweg", school_type="Grundschule", limit=50)
    assert {school.number for school in found} == {school.number for school in far}


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("GGS Steinkaul", "Gemeinschaftsgrundschule, Steinkaul"),
        ("GGS Gerlachschule Aachen", "Gerlachschule, Städt. Gem. Grundschule"),
        ("KGS Kartause Hain", "Kath. Grundschule, Kartause-Hain-Schule"),
        ("Katholische Grundschule Kartause-Hain", "Kartause-Hain-Schule"),
        ("Evangelische Annaschule Aachen", "Annaschule, Städt. Ev. Grundschule"),
        ("Sankt Josef Gymnasium Bocholt", "St. Josef-Gymnasium"),
        ("Hl. Geist", "Heilig-Geist-Gymnasium"),
        ("Unterrather Straße 76", "Kartause-Hain-Schule"),
        ("unterrather stra", "Kartause-Hain-Schule"),
        ("Josephschule Bocholt", "Josefschule"),
        ("Goethegymnasium Dortmund", "Goethe-Gymnasium"),
        ("Bergerfeld", "Gesamtschule Berger Feld"),
        ("staedtisches gymnasium petrinum brilon", "Gymnasium Petrinum"),
    ],
)
def test_schools_are_found_as_people_call_them(typed: str, official: str) -> None:
    found = school_directory().search(typed, limit=5)
    assert any(official in school.full_name for school in found)


def test_the_schools_of_a_town_come_before_those_named_after_it() -> None:
    found = school_directory().search("Köln", limit=20)
    assert {school.town for school in found} == {"Köln"}
    in_a_name = school_directory().search("Schule am", limit=3)
    assert all("Schule am" in school.full_name for school in in_a_name)
