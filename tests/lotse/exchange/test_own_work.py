"""A partner's file that comes again does not undo what was changed here by hand."""

from dataclasses import replace
from typing import Any

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.cataloguing import change_offer, verify_offer
from lotse.acts.importing import import_offers, plan_of_file
from lotse.catalogue.offer import Offer
from lotse.exchange.catalogue_file import WRITERS, write_catalogue
from lotse.exchange.import_plan import ImportPlan
from lotse.exchange.import_report import Fate, report
from tests.builders import TODAY, an_offer

MOERS = "Stadt Moers"
THEIRS = an_offer("m-1", name="Café", phone="02841 1", cost="frei")


def plan(
    book: SqlRecordBook, offer: Offer, source: str = MOERS, ending: str = ".json"
) -> ImportPlan:
    data = write_catalogue(f"x{ending}", [offer])
    return plan_of_file(f"x{ending}", data, source, book, today=TODAY)


def here(book: SqlRecordBook) -> Offer:
    with book.transaction() as records:
        return records.offers.get("m-1")


def changed_here(book: SqlRecordBook, **fields: Any) -> None:
    change_offer(replace(here(book), **fields), book)


def shown(found: ImportPlan, fate: Fate) -> list[tuple[str, ...]]:
    return [row.details for row in report(found) if row.fate is fate]


@pytest.fixture
def moers(book: SqlRecordBook) -> SqlRecordBook:
    import_offers(plan(book, THEIRS), book)
    changed_here(book, phone="02841 9")
    return book


@pytest.mark.parametrize("ending", list(WRITERS))
def test_the_same_file_again_leaves_it_alone(moers: SqlRecordBook, ending: str) -> None:
    for _ in range(2):
        found = plan(moers, THEIRS, ending=ending)
        assert not found.changed
        (kept,) = found.kept
        assert [(f.column, f.before, f.after) for f in kept.fields] == [
            ("phone", "02841 9", "02841 1")
        ]
        assert shown(found, Fate.KEPT) == [("phone: „02841 9“ → „02841 1“",)]
        import_offers(found, moers)
        assert here(moers).phone == "02841 9"


def test_what_is_new_in_the_file_comes_all_the_same(moers: SqlRecordBook) -> None:
    for cost in ("5 Euro", "6 Euro"):  # our phone outlives more than one import
        found = plan(moers, replace(THEIRS, cost=cost))
        (change,) = found.changed
        assert ([f.column for f in change.fields], change.by_hand) == (["cost"], frozenset())
        import_offers(found, moers)
        assert (here(moers).phone, here(moers).cost) == ("02841 9", cost)


def test_a_newer_word_of_theirs_over_ours_is_shown(moers: SqlRecordBook) -> None:
    found = plan(moers, replace(THEIRS, phone="02841 2"))
    (change,) = found.changed
    assert (change.by_hand, found.kept) == ({"phone"}, ())
    assert shown(found, Fate.CHANGED) == [
        ("phone: „02841 9“ → „02841 2“ (hier von Hand geändert)",)
    ]
    import_offers(found, moers)
    again = plan(moers, replace(THEIRS, phone="02841 2"))
    assert (again.changed, again.kept, here(moers).phone) == ((), (), "02841 2")


def test_a_check_by_telephone_is_not_taken_back(moers: SqlRecordBook) -> None:
    verify_offer(here(moers), moers, today=TODAY, how="angerufen")
    import_offers(plan(moers, replace(THEIRS, cost="5 Euro")), moers)
    assert (here(moers).last_verified, here(moers).verified_how) == (TODAY, "angerufen")


def test_what_was_changed_and_put_back_is_no_work(moers: SqlRecordBook) -> None:
    changed_here(moers, phone="02841 1")
    found = plan(moers, THEIRS)
    assert (found.changed, found.kept) == ((), ())


def test_our_own_file_is_taken_at_its_word_and_its_age_is_shown(moers: SqlRecordBook) -> None:
    older = replace(here(moers), phone="02841 1", cost="5 Euro")
    (change,) = plan(moers, older, source="", ending=".csv").changed
    assert ([f.column for f in change.fields], change.by_hand) == (["cost", "phone"], {"phone"})
    newer = replace(older, phone="02841 3")
    (change,) = plan(moers, newer, source="", ending=".csv").changed
    assert change.by_hand == frozenset()
