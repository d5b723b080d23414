"""The catalogue is read once and again after every write, whoever takes it back."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Thread

import pytest

from db.record_book import SqlRecordBook
from lotse.catalogue.offer import Offer
from lotse.catalogue.school import School
from lotse.catalogue.shipped import directory_of, school_directory
from tests.builders import an_offer


def names(offers: Sequence[Offer]) -> list[str]:
    return [offer.name for offer in offers]


def test_what_nobody_changed_is_the_same_object(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.offers.add(an_offer())
    with book.transaction() as records:
        first, made = records.offers.all(), records.offers.derived(names)
    with book.transaction() as records:
        assert records.offers.all() is first
        assert records.offers.derived(names) is made


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("add", ["alt", "neu"]),
        ("add_all", ["alt", "neu"]),
        ("save", ["anders"]),
        ("save_all", ["anders"]),
        ("remove", []),
        ("replace_all", ["neu"]),
    ],
)
def test_every_write_is_seen_at_once_and_afterwards(
    book: SqlRecordBook, way: str, expected: list[str]
) -> None:
    with book.transaction() as records:
        stored = records.offers.add(an_offer("a", name="alt"))
        records.offers.derived(names)
    new, changed = an_offer("b", name="neu"), replace(stored, name="anders")
    argument: dict[str, object] = {
        "add": new, "add_all": [new], "save": changed, "save_all": [changed], "remove": "a",
        "replace_all": [new],
    }  # fmt: skip
    for is_kept in (False, True):
        with book.transaction() as records:
            assert records.offers.derived(names) == ["alt"]
        try:
            with book.transaction() as records:
                getattr(records.offers, way)(argument[way])
                seen = names(records.offers.all())
                assert seen == expected
                assert records.offers.derived(names) == seen
                if not is_kept:
                    raise KeyError
        except KeyError:
            continue
        with book.transaction() as records:
            assert names(records.offers.all()) == seen == records.offers.derived(names)


def test_a_reader_beside_never_sees_what_was_taken_back(book: SqlRecordBook) -> None:
    seen: list[list[str]] = []

    def look() -> None:
        with book.transaction() as records:
            seen.append(records.offers.derived(names))

    reader = Thread(target=look)

    def write_and_fail() -> None:
        with book.transaction() as records:
            records.offers.add(an_offer(name="bleibt nicht"))
            records.offers.derived(names)
            reader.start()
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    reader.join()
    assert seen == [[]]


def test_the_directory_that_holds_is_made_once(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        assert records.schools.derived(directory_of) is school_directory()
        records.schools.replace_all([School(number="1", school_type="Grundschule", name="Neu")])
    found = []
    for _ in range(2):
        with book.transaction() as records:
            found.append(records.schools.derived(directory_of))
    assert found[0] is found[1]
    assert [school.number for school in found[0].schools] == ["1"]
