"""All families are looked at, a portion at a time, and only as long as somebody waits."""

import pytest

from db.record_book import SqlRecordBook
from lotse.acts import looking_through
from lotse.acts.looking_through import NoLongerWanted, families_in_portions
from lotse.families.wanted import WantedFamilies
from tests.builders import a_child, a_family


@pytest.fixture
def five(book: SqlRecordBook, monkeypatch: pytest.MonkeyPatch) -> SqlRecordBook:
    monkeypatch.setattr(looking_through, "PORTION", 2)
    with book.transaction() as records:
        for number in (3, 1, 5, 2, 4):
            records.families.add(
                a_family(children=(a_child(f"Kind {number}"),), reference=f"2026-{number}")
            )
    return book


def test_portions_are_the_whole_in_its_order(five: SqlRecordBook) -> None:
    told: list[int] = []
    found = list(families_in_portions(five, WantedFamilies(), told.append))
    with five.transaction() as records:
        assert found == list(records.families.for_matching(WantedFamilies()))
    assert [family.reference for family in found] == [f"2026-{n}" for n in (1, 2, 3, 4, 5)]
    assert [len(family.children) for family in found] == [1] * 5
    assert told == [2, 4, 5]


def test_others_get_their_turn_between_two_portions(five: SqlRecordBook) -> None:
    families = families_in_portions(five, WantedFamilies())
    next(families)
    with five.transaction() as records:
        assert records.families.count() == 5
    assert len(list(families)) == 4


def test_it_stops_when_nobody_waits_any_more(five: SqlRecordBook) -> None:
    def leave(_done: int) -> None:
        raise NoLongerWanted

    seen = families_in_portions(five, WantedFamilies(), leave)
    assert [next(seen).reference, next(seen).reference] == ["2026-1", "2026-2"]
    with pytest.raises(NoLongerWanted):
        next(seen)
