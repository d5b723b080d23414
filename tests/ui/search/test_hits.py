"""The order of what the global search finds."""

from tests.builders import a_family, a_person
from ui.search.hits import GlobalSearch, HitKind


def kinds(book, text):
    return [hit.kind for hit in GlobalSearch(book).find(text)]


def test_a_page_whose_title_is_typed_stands_above_schools_of_that_word(book):
    assert HitKind.SCHOOL in kinds(book, "Profil")  # Profilschule Fürstenberg
    for typed in ("Profil", "profil der", "Profil der Kom"):
        assert kinds(book, typed)[0] is HitKind.PAGE


def test_a_page_that_only_has_the_word_comes_last(book):
    found = GlobalSearch(book).find("Kommune")
    assert found[-1].strong == "Profil der Kommune"


def test_a_family_of_that_name_stands_above_the_page(book):
    with book.transaction() as records:
        records.families.add(a_family(mother=a_person(family="Profil")))
    assert kinds(book, "Profil")[:2] == [HitKind.FAMILY, HitKind.PAGE]
