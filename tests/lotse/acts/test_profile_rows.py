"""Rows of the profile are changed one by one; what names them follows."""

import pytest

from lotse.acts.profile_rows import move_row, remove_row, write_row
from lotse.acts.profiling import change_rows, choose_place, current_profile, put_back
from lotse.errors import InvalidInput
from lotse.records import RecordBook

MUENSTER, GELSENKIRCHEN = "05515000", "05513000"


@pytest.fixture
def muenster(book: RecordBook) -> RecordBook:
    choose_place(MUENSTER, book)
    return book


def districts(book: RecordBook) -> list[str]:
    return [row.name for row in current_profile(book).districts]


def test_a_row_is_added_changed_and_taken_back(muenster: RecordBook) -> None:
    write_row("district", None, {"name": "Kinderhaus", "neighbours": "Coerde"}, muenster)
    assert current_profile(muenster).neighbours_of("Coerde") == ("Kinderhaus",)
    before = write_row("district", 4, {"name": "Kinderhaus", "tags": "Brüningheide"}, muenster)
    assert current_profile(muenster).neighbours_of("Coerde") == ()
    put_back(before, muenster)
    assert current_profile(muenster).neighbours_of("Coerde") == ("Kinderhaus",)


def test_a_new_name_is_followed_by_neighbours_and_whoever_is_responsible(
    muenster: RecordBook,
) -> None:
    write_row(
        "district", None, {"name": "Kinderhaus", "neighbours": "coerde; Gievenbeck"}, muenster
    )
    write_row("district", 2, {"name": "Coerde-Nord"}, muenster)
    profile = current_profile(muenster)
    assert profile.neighbours_of("Kinderhaus") == ("Gievenbeck", "Coerde-Nord")
    contact = profile.contact_for(district="Coerde-Nord")
    assert contact is not None
    assert contact.name.endswith("Coerde")


def test_a_district_somebody_is_responsible_for_stays(muenster: RecordBook) -> None:
    with pytest.raises(InvalidInput, match="Der Eintrag bleibt stehen") as refused:
        remove_row("district", 2, muenster)
    assert list(refused.value.problems) == ["Blatt „Zuständige“, Zeile 3, Spalte „Stadtteil“"]
    assert "Coerde" in districts(muenster)


def test_what_is_gone_is_nobodys_neighbour(muenster: RecordBook) -> None:
    change_rows("contact", [], muenster)
    write_row("district", 0, {"name": "Gievenbeck", "neighbours": "Coerde; Berg Fidel"}, muenster)
    remove_row("district", 2, muenster)
    assert current_profile(muenster).neighbours_of("Gievenbeck") == ("Berg Fidel",)


def test_problems_of_the_row_are_named_by_column_and_nothing_is_kept(muenster: RecordBook) -> None:
    before = current_profile(muenster)
    row = {"name": "coerde", "neighbours": "Atlantis", "checked_on": "31.12.2026"}
    with pytest.raises(InvalidInput) as refused:
        write_row("district", None, row, muenster)
    assert refused.value.problems["name"] == "„coerde“ steht schon in Zeile 3."
    assert "„Atlantis“" in refused.value.problems["neighbours"]
    with pytest.raises(InvalidInput) as refused:
        write_row("district", 0, {"checked_on": "gestern"}, muenster)
    assert set(refused.value.problems) == {"name", "checked_on"}
    assert current_profile(muenster) == before


def test_rows_change_places_up_to_the_ends(book: RecordBook) -> None:
    choose_place(GELSENKIRCHEN, book)
    names = [row.name for row in current_profile(book).stations]
    move_row("station", 1, -1, book)
    move_row("station", 0, -1, book)
    moved = [row.name for row in current_profile(book).stations]
    assert moved == [names[1], names[0], *names[2:]]
    move_row("station", 0, 1, book)
    assert [row.name for row in current_profile(book).stations] == names


def test_a_letterhead_that_is_gone_is_not_in_use(muenster: RecordBook) -> None:
    about = {"code": "muenster", "name": "Münster", "ags": MUENSTER, "letterhead": "zweiter"}
    change_rows("profile", [about], muenster)
    write_row("letterhead", 0, {"code": "zweiter", "sender": "Stadt Münster"}, muenster)
    assert current_profile(muenster).about.letterhead == "zweiter"
    remove_row("letterhead", 0, muenster)
    assert current_profile(muenster).about.letterhead == ""
