"""The profile in use: chosen, edited, put back; kept in the encrypted file."""

from dataclasses import replace

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.profiling import (
    change_profile,
    change_rows,
    choose_place,
    current_profile,
    put_back,
    reset_profile,
    state_of,
    take_profile,
)
from lotse.errors import InvalidInput
from lotse.profiles.kept import KEY
from lotse.profiles.parts import District
from lotse.profiles.shipped import profile_for

WITTEN, MUENSTER, KAMEN, KREIS_UNNA = "05954036", "05515000", "05978020", "05978"


def test_before_anybody_chooses_the_profile_is_that_of_the_desk(book: SqlRecordBook) -> None:
    assert current_profile(book).name == "Gelsenkirchen"


def test_choosing_a_place_brings_the_desk_along(book: SqlRecordBook) -> None:
    choose_place(WITTEN, book)
    assert current_profile(book) == profile_for(WITTEN)
    assert book.desk is not None
    assert book.desk.municipality == WITTEN


@pytest.mark.parametrize("nowhere", ["05", "99999999", "Entenhausen", ""])
def test_what_is_no_municipality_is_refused(nowhere: str, book: SqlRecordBook) -> None:
    with pytest.raises(InvalidInput):
        choose_place(nowhere, book)
    assert current_profile(book).name == "Gelsenkirchen"


def test_own_edits_stay_and_the_rest_follows_what_is_shipped(book: SqlRecordBook) -> None:
    choose_place(WITTEN, book)
    change_rows("district", [{"name": "Annen", "neighbours": "Mitte"}, {"name": "Mitte"}], book)
    profile = current_profile(book)
    assert profile.neighbours_of("Mitte") == ("Annen",)
    assert profile.names == profile_for(WITTEN).names
    with book.transaction() as records:
        kept = records.settings.get(KEY)
    assert kept is not None
    assert "district" in kept
    assert "indicator" not in kept


def test_an_edit_that_is_wrong_changes_nothing_and_names_every_problem(
    book: SqlRecordBook,
) -> None:
    before = current_profile(book)
    rows = [{"name": "Schalke", "neighbours": "Bismark; Schalke"}, {"neighbours": "Schalke"}]
    with pytest.raises(InvalidInput) as refused:
        change_rows("district", rows, book)
    assert list(refused.value.problems) == ["Blatt „Stadtteile“, Zeile 2, Spalte „Stadtteil“"]
    with pytest.raises(InvalidInput) as refused:
        change_rows("district", rows[:1], book)
    assert "Bismark" in str(refused.value)
    assert current_profile(book) == before


def test_weights_that_would_turn_the_order_over_are_refused(book: SqlRecordBook) -> None:
    with pytest.raises(InvalidInput):
        change_rows("weight", [{"code": "own_district", "value": "60"}], book)
    change_rows("weight", [{"code": "own_district", "value": "7"}], book)
    assert current_profile(book).weight_points == {"own_district": 7}


def test_a_choice_is_taken_back_with_edits_and_place(book: SqlRecordBook) -> None:
    change_rows("district", [{"name": "Ückendorf"}], book)
    before = state_of(book)
    choose_place(MUENSTER, book)
    put_back(before, book)
    assert [district.name for district in current_profile(book).districts] == ["Ückendorf"]
    assert book.desk is not None
    assert book.desk.municipality == "05513000"


def test_editing_the_profile_of_the_kreis_leaves_the_desk_in_its_town(
    book: SqlRecordBook,
) -> None:
    choose_place(KAMEN, book)
    changed = replace(current_profile(book), districts=(District(name="Methler", town="Kamen"),))
    change_profile(changed, book)
    take_profile(changed, book)
    assert book.desk is not None
    assert book.desk.municipality == KAMEN
    assert current_profile(book).name == "Kreis Unna"
    assert current_profile(book).districts_of("Kamen") == ("Methler",)
    assert current_profile(book).districts_of("Selm") == ()


def test_an_imported_profile_brings_its_place_along(book: SqlRecordBook) -> None:
    take_profile(profile_for(MUENSTER), book)
    assert book.desk is not None
    assert book.desk.municipality == MUENSTER
    assert current_profile(book) == profile_for(MUENSTER)


def test_reset_goes_back_to_what_is_shipped(book: SqlRecordBook) -> None:
    choose_place(KREIS_UNNA, book)
    change_rows("town", [], book)
    assert current_profile(book).towns == ()
    assert reset_profile(book) == profile_for(KREIS_UNNA) == current_profile(book)
