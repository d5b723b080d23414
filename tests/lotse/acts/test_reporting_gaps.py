"""The report of gaps, narrowed to the districts that share a tag."""

from dataclasses import replace
from uuid import uuid4

from db.record_book import SqlRecordBook
from lotse.acts.profiling import change_rows, current_profile
from lotse.acts.reporting_gaps import gap_report
from lotse.families.family import FamilyNeed
from lotse.gaps.gap_table import Side
from tests.builders import TODAY, a_child, a_family, an_offer

PLAN = "Aktionsplan"


def fill(
    book: SqlRecordBook, schalke: tuple[str, ...] = ("S04",), other: tuple[str, ...] = ("Erle",)
) -> None:
    """Seven families of Schalke and eleven of Erle look for help with debts; each name is typed
    in these ways."""
    rows = [
        {"name": "Schalke", "also_called": "S04", "tags": PLAN},
        {"name": "Erle", "tags": "Ruhr; aktionsplan 2030"},
    ]
    change_rows("district", rows, book)
    with book.transaction() as records:
        records.offers.replace_all([an_offer("resse", districts=("Resse",))])
        for number in range(18):
            family = a_family(
                reference=f"2026-{number:04}",
                mother=None,
                father=None,
                children=(replace(a_child(), id=uuid4()),),
                needs=(FamilyNeed(code="schulden", since=TODAY),),
            )
            typed = schalke if number < 7 else other
            home = replace(family.households[0], district=typed[number % len(typed)])
            records.families.add(replace(family, households=(home,)))


def test_a_tag_narrows_districts_and_families_alike(book: SqlRecordBook) -> None:
    fill(book)
    whole = gap_report(book, today=TODAY)
    assert whole.tags == (PLAN, "aktionsplan 2030", "Ruhr")
    assert {"Schalke", "Erle", "Resse"} == set(whole.inventory.districts)
    assert [one.text for one in whole.table(Side.NEED, Side.WHOLE).cells[0]] == ["15–19"]
    plan = gap_report(book, today=TODAY, tag=PLAN)
    assert plan.inventory.districts == ("Schalke",)
    assert [one.district for one in plan.districts] == ["Schalke"]
    assert [one.text for one in plan.table(Side.NEED, Side.WHOLE).cells[0]] == ["6–9"]
    assert plan.place == "Gelsenkirchen, Stadtteile mit „Aktionsplan“"


def test_a_district_counts_once_however_it_is_typed(book: SqlRecordBook) -> None:
    fill(book, schalke=("S04", "schalke"), other=("Hörde", "HOERDE"))
    table = gap_report(book, today=TODAY).table()
    assert table.column_names[0].casefold() in ("hörde", "hoerde")
    assert table.column_names[1:] == ("Schalke",)
    assert [cell.text for cell in table.cells[0]] == ["10–14", "6–9"]


def test_a_tag_nobody_has_leaves_nothing(book: SqlRecordBook) -> None:
    fill(book)
    none = gap_report(book, today=TODAY, tag="anders")
    assert none.districts == ()
    assert none.inventory.districts == ()
    assert not none.counted


def test_tags_are_the_same_however_they_are_spelled(book: SqlRecordBook) -> None:
    fill(book)
    profile = current_profile(book)
    assert profile.has_tag("s04", "AKTIONSPLAN")
    assert profile.has_tag("Erle", "ruhr")
    assert not profile.has_tag("Resse", "Ruhr")
    assert profile.has_tag("Resse", "")
