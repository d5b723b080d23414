"""The catalogue is made ready once and kept until an offer is written."""

from dataclasses import replace
from datetime import timedelta

import pytest

from db.record_book import SqlRecordBook
from lotse.acts import preparing
from lotse.acts.preparing import make_ready
from lotse.catalogue.facets import FacetIndex, Filter, Indexing
from tests.builders import TODAY, a_family, a_referral, an_offer


def index_now(book: SqlRecordBook) -> FacetIndex:
    with book.transaction() as records:
        index = records.offers.derived(Indexing(TODAY))
    return index()


def is_made(book: SqlRecordBook) -> bool:
    with book.transaction() as records:
        index = records.offers.derived(Indexing(TODAY))
    return bool(index.cache_info().currsize)  # type: ignore[attr-defined]


def test_the_index_is_kept_for_the_day_until_an_offer_is_written(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.offers.replace_all([an_offer("a"), an_offer("b")])
    first = index_now(book)
    assert index_now(book) is first
    with book.transaction() as records:
        tomorrow = records.offers.derived(Indexing(TODAY + timedelta(days=1)))
        assert tomorrow() is not first
        records.offers.save(replace(records.offers.get("a"), cost="5 Euro"))
    fresh = index_now(book)
    assert fresh is not first
    assert len(fresh.find(Filter(text="")).rows) == 2


def test_only_a_large_catalogue_is_made_ready_ahead(
    book: SqlRecordBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    with book.transaction() as records:
        records.offers.replace_all([an_offer("a"), an_offer("b")])
    make_ready(book, TODAY)
    assert not is_made(book)
    monkeypatch.setattr(preparing, "LARGE", 2)
    make_ready(book, TODAY)
    assert is_made(book)


def test_referrals_are_counted_by_offer(book: SqlRecordBook) -> None:
    family = a_family()
    with book.transaction() as records:
        records.families.add(family)
        for offer_id in ("ge-01", "ge-02", "ge-01"):
            records.referrals.add(a_referral(family, offer_id=offer_id))
        assert records.referrals.by_offer() == {"ge-01": 2, "ge-02": 1}
