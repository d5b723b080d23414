"""What a family is told of a child's dates: what helps now and soon, never what was missed."""

from dataclasses import replace
from datetime import date

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.deadline_sheets import write_deadline_sheet
from lotse.acts.profiling import choose_place
from lotse.dates.partial import PartialDate
from lotse.documents.record import DocumentKind
from lotse.errors import InvalidInput
from lotse.families.family import Family, Milestone
from tests.builders import NOW, TODAY, a_child, a_family, an_unborn_child
from tests.papers import words_of

WITTEN = "05954036"
BABY = date(2026, 11, 12)


def stored(book: SqlRecordBook, child_born: date | None = BABY, **more: object) -> Family:
    family = replace(a_family(children=(a_child(born=child_born),)), **more)
    with book.transaction() as records:
        return records.families.add(family)


def sheet_of(family: Family, book: SqlRecordBook) -> tuple[dict[str, list[str]], str]:
    document = write_deadline_sheet(family.id, family.children[0].id, book, today=TODAY, now=NOW)
    groups = {
        group["title"]: [line["title"] for line in group["lines"]]
        for group in document.content["groups"]
    }
    return groups, words_of(document.pdf)


def test_first_what_can_be_done_now_then_stage_by_stage(book: SqlRecordBook) -> None:
    groups, text = sheet_of(stored(book), book)

    assert list(groups) == [
        "Jetzt",
        "Geburt und Wochenbett",
        "Säugling, ab 07.01.2027",
        "Kleinkind unter drei, ab 12.11.2027",
    ]
    assert "Elterngeld beantragen" in groups["Jetzt"]
    assert groups["Geburt und Wochenbett"] == ["Früherkennung U3", "Früherkennung U4"]
    assert "12.01.2027 bis 11.03.2027" in text  # the recommended weeks of the U4
    assert "Entwicklung, Impfungen und Ernährung." in text
    assert "Seite 1 von 1" in text


def test_nothing_that_is_over_done_or_far_away_stands_on_it(book: SqlRecordBook) -> None:
    family = stored(book)
    child = family.children[0]
    done = Milestone(child_id=child.id, code="U2", on=PartialDate.of(TODAY))
    with book.transaction() as records:
        family = records.families.save(replace(family, milestones=(done,)))
    groups, text = sheet_of(family, book)

    titles = [title for lines in groups.values() for title in lines]
    assert "Geburt beim Standesamt anzeigen" not in titles  # over since two days
    assert "Früherkennung U2" not in titles
    assert "Früherkennung U8" not in titles
    assert "vorbei" not in text.replace("bald vorbei", "")


def test_stages_are_called_as_in_the_place(book: SqlRecordBook) -> None:
    choose_place(WITTEN, book)
    groups, _ = sheet_of(stored(book), book)

    assert "Junge Familie bis drei" in " ".join(groups)
    assert not any("Kleinkind" in title for title in groups)


def test_it_is_kept_with_the_child(book: SqlRecordBook) -> None:
    family = stored(book)
    sheet_of(family, book)

    with book.transaction() as records:
        (kept,) = records.documents.of_family(family.id)
    assert kept.kind is DocumentKind.DEADLINE_SHEET
    assert kept.child_id == family.children[0].id
    assert not kept.draft


def test_before_birth_it_counts_from_the_due_date(book: SqlRecordBook) -> None:
    family = a_family(children=(an_unborn_child(),))
    with book.transaction() as records:
        family = records.families.add(family)
    groups, text = sheet_of(family, book)

    assert list(groups) == ["Schwangerschaft"]
    assert "Geburtstermin 15.01.2027" in text


def test_without_an_exact_birthday_there_is_none(book: SqlRecordBook) -> None:
    family = stored(book, None)
    with pytest.raises(InvalidInput, match="Geburtstag"):
        sheet_of(family, book)
