"""Step 0008: cases end with an outcome. Files from before are taken over whole; ended cases leave
the lists that are asked for running ones, by one column."""

from contextlib import closing
from dataclasses import replace
from datetime import date

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.families.family import CaseEnd, Family
from lotse.families.wanted import EVERY_FAMILY, RUNNING, Shown, WantedFamilies
from tests.builders import a_family, a_full_family, a_household
from tests.conftest import PASSWORD

END = CaseEnd(ended_on=date(2026, 6, 30), outcome="ziel_erreicht", note="Die Kita trägt.")
BEFORE_0008 = (
    "DROP INDEX ix_family_running",
    "ALTER TABLE family DROP COLUMN ended_on",
    "DROP TABLE case_end",
    "UPDATE alembic_version SET version_num = '0007'",
)


def numbered(number: int, *ends: CaseEnd, town: str = "Kamen") -> Family:
    family = a_family(reference=f"2026-{number:04}", case_ends=ends)
    return replace(family, households=(a_household(town=town),), memberships=())


def references(book: SqlRecordBook, shown: Shown, text: str = "") -> set[str]:
    with book.transaction() as records:
        found = records.families.search(text, shown=shown)
        assert len(found) == records.families.count(shown) or text
        return {summary.reference for summary in found}


def test_a_file_of_the_version_before_is_taken_over_whole_after_a_copy(vault: SqlVault) -> None:
    with closing(vault.unlock(PASSWORD)) as book:
        with book.transaction() as records:
            kept = records.families.add(replace(a_full_family(), case_ends=()))
        assert book._file is not None
        with book._file.engine.begin() as connection:
            for statement in BEFORE_0008:
                connection.exec_driver_sql(statement)
    with closing(vault.unlock(PASSWORD)) as book:
        with book.transaction() as records:
            assert records.families.get(kept.id) == kept
            ended = records.families.save(replace(kept, case_ends=(END,)))
        with book.transaction() as records:
            assert records.families.get(kept.id) == ended
            assert records.families.get(kept.id).ended == END
        book.verify()
    assert len(list((vault.directory / "sicherungen").glob("*.lotse-backup"))) == 1


def test_ended_cases_leave_running_lists_and_come_back(book: SqlRecordBook) -> None:
    again = replace(END, reopened_on=date(2026, 8, 1))
    with book.transaction() as records:
        records.families.add_all(
            [
                numbered(1),
                numbered(2, END),
                numbered(3, again),
                numbered(4, again, replace(END, ended_on=date(2026, 9, 1))),
                numbered(5, town="Selm"),
            ]
        )
    assert references(book, RUNNING) == {"2026-0001", "2026-0003", "2026-0005"}
    assert len(references(book, EVERY_FAMILY)) == 5
    assert references(book, Shown(towns=("Kamen",), running=True)) == {"2026-0001", "2026-0003"}
    assert len(references(book, Shown(towns=("Kamen", "Selm")))) == 5
    assert references(book, RUNNING, "0002") == set()
    assert references(book, EVERY_FAMILY, "2026-0002") == {"2026-0002"}
    with book.transaction() as records:
        light = records.families.for_matching(WantedFamilies())
        assert {one.reference for one in light} == {"2026-0001", "2026-0003", "2026-0005"}
        days = {one.reference: one.ended_on for one in records.families.summaries()}
        assert days["2026-0004"] == date(2026, 9, 1)
        assert days["2026-0003"] is None
        ids = {one.id for one in records.families.summaries()}
        assert len(records.families.among(ids, RUNNING)) == 3


def test_outcomes_are_counted_by_year_once_per_family(book: SqlRecordBook) -> None:
    again = replace(END, reopened_on=date(2026, 8, 1))
    moved = CaseEnd(ended_on=date(2025, 12, 31), outcome="weggezogen")
    with book.transaction() as records:
        records.families.add_all(
            [numbered(1, END), numbered(2, again), numbered(3, again, END), numbered(4, moved)]
        )
        found = records.families.outcomes()
    assert found == {(2026, "ziel_erreicht"): 2, (2025, "weggezogen"): 1}


def test_who_ended_a_case_and_when_stands_in_its_row(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        records.families.add(numbered(1, END))
    assert book._file is not None
    with book._file.engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT * FROM case_end").mappings().one()
    assert (row["created_by"], row["row_version"]) == ("Jana Beispiel", 1)
    assert row["institution_id"]
    assert row["created_at"]
