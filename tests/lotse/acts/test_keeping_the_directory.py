"""Entries of the directory: added, changed, ended, merged, each checked by its version."""

from dataclasses import replace
from datetime import date

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.directory import (
    end_network,
    end_organisation,
    end_professional,
    keep_network,
    keep_organisation,
    keep_professional,
    merge_networks,
)
from lotse.directory.network import NetworkMember
from lotse.directory.organisation import HeldRole
from lotse.directory.professional import Responsibility
from lotse.errors import InvalidInput, NotFound, RecordChanged
from lotse.responsible.read import read_directory
from tests.builders import TODAY
from tests.lotse.directory.entries import a_body, a_network, a_worker, an_id, at_school

EARLIER = date(2020, 1, 1)


def test_an_entry_changes_only_from_the_version_that_was_read(book: SqlRecordBook) -> None:
    first = keep_organisation(a_body(), book)
    second = keep_organisation(replace(first, note="neu"), book)
    assert (first.version, second.version) == (1, 2)
    with pytest.raises(RecordChanged):
        keep_organisation(replace(first, note="spät"), book)
    assert read_directory(book).organisations == (second,)
    with pytest.raises(NotFound), book.transaction() as records:
        records.organisations.get(an_id("Fremd"))


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (a_body(" "), "name"),
        (a_body(roles=(HeldRole(role="kita", since=TODAY, until=EARLIER),)), "roles"),
    ],
)
def test_an_impossible_body_is_refused(book: SqlRecordBook, entry: object, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        keep_organisation(entry, book)  # type: ignore[arg-type]
    assert list(refused.value.problems) == [field]
    assert not read_directory(book).organisations


def test_impossible_networks_and_workers_are_refused(book: SqlRecordBook) -> None:
    member = NetworkMember(organisation_id=an_id("x"), since=TODAY, until=EARLIER)
    for network, field in (
        (a_network(from_months=12, to_months=0), "to_months"),
        (a_network(members=(member,)), "members"),
    ):
        with pytest.raises(InvalidInput) as refused:
            keep_network(network, book)
        assert list(refused.value.problems) == [field]
    for held, field in (
        (Responsibility(), "place"),
        (at_school("Schule", since=TODAY, until=EARLIER), "until"),
    ):
        with pytest.raises(InvalidInput) as refused:
            keep_professional(a_worker("Kim", held), book)
        assert list(refused.value.problems) == [field]


def test_a_body_that_ends_leaves_its_networks(book: SqlRecordBook) -> None:
    kita, school = (keep_organisation(a_body(name), book) for name in ("Kita", "Schule"))
    keep_network(a_network("Eins", kita, school), book)
    keep_network(a_network("Zwei", school), book)
    end_organisation(kita, TODAY, book)
    directory = read_directory(book)
    later = date(2027, 1, 1)
    one, _ = directory.networks
    assert [body.name for _, body in directory.members_of(one, TODAY)] == ["Kita", "Schule"]
    assert [body.name for _, body in directory.members_of(one, later)] == ["Schule"]
    assert directory.networks_of(kita.id, later) == ()
    assert len(directory.networks_of(school.id, later)) == 2


def test_a_worker_who_leaves_answers_for_nothing_more(book: SqlRecordBook) -> None:
    body = keep_organisation(a_body(), book)
    worker = keep_professional(a_worker("Kim", at_school("S"), organisation_id=body.id), book)
    ended = end_professional(worker, TODAY, book)
    assert ended.responsibilities[0].until == TODAY
    directory = read_directory(book)
    assert directory.people_of(body.id, TODAY) == (ended,)
    assert directory.people_of(body.id, date(2027, 1, 1)) == ()
    assert ended.responsible_on(date(2027, 1, 1)) == ()


def test_two_networks_are_merged_in_one_transaction(book: SqlRecordBook) -> None:
    kita, school = (keep_organisation(a_body(name), book) for name in ("Kita", "Schule"))
    one = keep_network(a_network("Eins", kita), book)
    two = keep_network(a_network("Zwei", school), book)
    keep_network(replace(one, note="inzwischen"), book)
    with pytest.raises(RecordChanged):
        merge_networks(one, two, book, today=TODAY)
    assert all(network.ended_on is None for network in read_directory(book).networks)
    with book.transaction() as records:
        fresh = records.networks.get(one.id)
    whole = merge_networks(fresh, two, book, today=TODAY)
    assert {m.organisation_id for m in whole.members} == {kita.id, school.id}
    assert read_directory(book).networks_of(school.id, date(2027, 1, 1)) == (whole,)


def test_a_network_ends_with_its_reason(book: SqlRecordBook) -> None:
    network = keep_network(a_network(), book)
    ended = end_network(network, TODAY, book, reason=" Förderung endet ")
    assert (ended.ended_on, ended.end_reason) == (TODAY, "Förderung endet")
    assert read_directory(book).name_of(None) == ""
