"""Nobody overwrites what somebody else has changed; every row knows who wrote it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from db.record_book import SqlRecordBook
from db.tables.families import FamilyRow, NeedRow, PersonRow
from lotse.errors import LotseError, NotFound, RecordChanged
from lotse.families.family import Family
from tests.builders import NOW, TODAY, a_consent, a_desk, a_family, a_full_family, a_reminder


def rows(book: SqlRecordBook, table: Any, order: Any) -> list[Any]:
    with book.transaction() as records:
        return list(records.families._ledger.rows(select(table.table()).order_by(order)))


def test_the_second_of_two_changes_is_refused(book: SqlRecordBook) -> None:
    family = a_family()
    with book.transaction() as records:
        read = records.families.add(family)
        records.families.save(replace(read, note="zuerst"))
    with pytest.raises(RecordChanged) as refused, book.transaction() as records:
        records.families.save(replace(read, note="danach", members=()))
    assert refused.value.record_id == family.id
    with book.transaction() as records:
        kept = records.families.get(family.id)
    assert (kept.note, kept.version, len(kept.members)) == ("zuerst", 2, 3)


def test_papers_have_versions_too(book: SqlRecordBook) -> None:
    family = a_family()
    with book.transaction() as records:
        records.families.add(family)
        reminder = records.reminders.add(a_reminder(family))
        records.reminders.save(reminder)
        with pytest.raises(RecordChanged):
            records.reminders.save(reminder)


def test_what_is_gone_cannot_be_saved_or_read(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        with pytest.raises(NotFound):
            records.families.save(replace(a_family(), version=1))
        with pytest.raises(NotFound, match="Familie"):
            records.families.get(uuid4())


def test_rows_that_did_not_change_keep_author_and_version(book: SqlRecordBook) -> None:
    family = a_full_family()
    with book.transaction() as records:
        stored = records.families.add(family)
    book.sign_in(a_desk(author="Ali Zweite"))
    settled = replace(stored.needs[0], settled_on=TODAY)
    with book.transaction() as records:
        records.families.save(replace(stored, needs=(settled, *stored.needs[1:])))
    changed, untouched = rows(book, NeedRow, NeedRow.position)
    assert (changed.created_by, changed.changed_by) == ("Jana Beispiel", "Ali Zweite")
    assert (changed.row_version, changed.settled_on) == (2, TODAY)
    assert (untouched.changed_by, untouched.row_version) == ("Jana Beispiel", 1)
    assert {row.row_version for row in rows(book, PersonRow, PersonRow.position)} == {1}


def test_a_desk_may_write_before_it_signs_in(book: SqlRecordBook) -> None:
    with book.transaction(by=a_desk(author="Ali Zweite")) as records:
        records.families.add(a_family())
    (family,) = rows(book, FamilyRow, FamilyRow.id)
    assert family.created_by == "Ali Zweite"
    assert book.desk is not None
    assert book.desk.author == "Jana Beispiel"


def test_every_record_carries_author_institution_and_times(book: SqlRecordBook) -> None:
    desk = book.desk
    assert desk is not None
    with book.transaction() as records:
        records.families.add(a_family())
    for table in (FamilyRow, PersonRow):
        for row in rows(book, table, table.id):
            assert row.created_by == row.changed_by == "Jana Beispiel"
            assert row.institution_id == desk.institution.id
            assert NOW <= row.created_at == row.changed_at < NOW + timedelta(seconds=1)


def test_a_person_with_a_consent_cannot_vanish(book: SqlRecordBook) -> None:
    family = a_family()
    with book.transaction() as records:
        stored = records.families.add(family)
        records.consents.add(a_consent(family))
    alone = replace(without_parents(stored), memberships=(), guardianships=())
    with pytest.raises(LotseError, match="nichts geändert"), book.transaction() as records:
        records.families.save(alone)
    with book.transaction() as records:
        assert records.families.get(family.id) == stored


def without_parents(family: Family) -> Family:
    return replace(family, members=family.members[2:])
