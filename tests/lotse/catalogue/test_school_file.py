"""The yearly school directory: every problem by row, nothing taken over with one."""

import random
from collections import Counter
from dataclasses import replace

import pytest

import resources
from db.record_book import SqlRecordBook
from lotse.acts.importing import import_schools
from lotse.catalogue.school_file import changes_of_schools, read_schools
from lotse.catalogue.shipped import school_directory
from lotse.errors import InvalidInput, UnreadableFile

HEADER = "school_number;school_type;name;town;ags;pupils;social_index\r\n"
GOOD = "100020;Grundschule;Schule am Park;Düsseldorf;05111000;220;5\r\n"


def test_the_shipped_directory_reads_without_a_problem() -> None:
    read = read_schools(resources.resource("data/schools_nrw.csv").read_bytes())
    assert (read.rows, read.problems) == (5407, ())
    assert {school.number for school in read.schools} == {
        school.number for school in school_directory().schools
    }
    first = next(school for school in read.schools if school.number == "100020")
    assert (first.social_index, first.pupils, first.school_year) == (5, 220, "2024/25")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_encodings(encoding: str) -> None:
    read = read_schools((HEADER + GOOD).encode(encoding))
    assert (read.problems, read.schools[0].town) == ((), "Düsseldorf")


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (GOOD, "school_number"),
        ("12345;Grundschule;S;Köln;05315000;;\r\n", "school_number"),
        ("100061;;S;Köln;05315000;;\r\n", "school_type"),
        ("100061;Grundschule;S;Köln;09999999;;\r\n", "ags"),
        ("100061;Grundschule;S;Köln;05315000;viele;\r\n", "pupils"),
        ("100061;Grundschule;S;Köln;05315000;1;10\r\n", "social_index"),
        ("100061;Grundschule;S;Köln;05315000\r\n", ""),
    ],
)
def test_a_wrong_row_is_named(row: str, column: str, book: SqlRecordBook) -> None:
    read = read_schools((HEADER + GOOD + row).encode())
    assert [(p.row, p.column) for p in read.problems] == [(3, column)]
    with pytest.raises(InvalidInput, match="Zeile 3"):
        import_schools(read, book)
    with book.transaction() as records:
        assert not records.schools.all()


def test_missing_columns_and_empty_files() -> None:
    assert [p.column for p in read_schools(b"school_number,name\r\n").problems] == [
        "school_type", "town", "ags",
    ]  # fmt: skip
    assert read_schools(HEADER.encode()).problems[0].row == 1


def test_the_update_of_a_year(book: SqlRecordBook) -> None:
    old = read_schools((HEADER + GOOD + GOOD.replace("100020", "100030")).encode()).schools
    new = read_schools(
        (HEADER + GOOD.replace(";5", ";6") + GOOD.replace("100020", "100040")).encode()
    )
    found = changes_of_schools(old, new.schools)
    assert [school.number for school in found.added] == ["100040"]
    assert [school.number for school in found.gone] == ["100030"]
    assert found.changed == ((old[0], replace(old[0], social_index=6)),)
    assert found.unchanged == 0
    import_schools(new, book)
    with book.transaction() as records:
        assert [school.number for school in records.schools.all()] == ["100020", "100040"]


def test_broken_files_are_read_whole_or_refused_by_row() -> None:
    """300 broken in one place each."""
    whole = (HEADER + GOOD + GOOD.replace("100020", "100061").replace("Park", "Süd")).encode()
    seen, why = Counter[str](), []
    for number in range(300):
        dice = random.Random(number)
        start = dice.randrange(len(whole))
        harm = dice.choice(
            (b"", b";", b'"', b"\r\n", b"\0", b"\xff", b"=1", "é".encode(), b"x" * 200_000)
        )
        try:
            read = read_schools(whole[:start] + harm + whole[start + dice.randint(0, 9) :])
        except UnreadableFile as unreadable:
            why.append(str(unreadable))
            seen["unreadable"] += 1
            continue
        assert all(problem.row >= 1 and problem.sentence for problem in read.problems)
        if not read.problems:
            assert {school.town for school in read.schools} > set()
        seen["refused" if read.problems else "taken"] += 1
    assert min(seen.values()) > 20
    assert len(seen) == 3
    assert all("Zeile" in said and "nichts übernommen" in said for said in why)
