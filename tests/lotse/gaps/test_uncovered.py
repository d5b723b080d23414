"""Every need without an offer is counted once, where the family lives, and nothing else."""

from collections import Counter
from datetime import date

from hypothesis import given

from lotse.gaps.age_groups import age_group_of, age_groups, age_range
from lotse.gaps.gap_table import NOT_SAID, UNDIVIDED, Side, gap_table
from lotse.gaps.uncovered import Asked, FamilyGaps, Gap, uncovered, uncovered_needs
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.family_view import view_of
from lotse.matching.situation import ChildDates, Situation
from lotse.matching.suggest import suggest
from tests.lotse.matching.situations import BABY, ON, offer, situation
from tests.lotse.matching.test_properties import catalogues, situations

PUPIL = ChildDates(born=date(2018, 1, 1))


def asked(known: Situation, *about: tuple[str, int | None]) -> Asked:
    return Asked(
        situation=known,
        district=known.district,
        about=about or tuple((need, None) for need in known.needs),
    )


@given(situations(), catalogues())
def test_the_same_needs_as_the_gaps_of_the_suggestions(known, offers) -> None:  # type: ignore[no-untyped-def]
    catalogue = Catalogue(offers)
    found = suggest(known, catalogue, limit=3)
    assert uncovered_needs(view_of(known), catalogue) == set(found.gaps)


def test_age_district_need_and_language_are_counted_and_no_more() -> None:
    known = situation(
        children=(BABY, PUPIL), needs=("schulden", "erziehung"), district="Schalke",
        languages=("tr", "de"),
    )  # fmt: skip
    counted = uncovered([asked(known), asked(known)], Catalogue([offer()]))
    assert counted == {frozenset({Gap("jahr_1", "Schalke", "schulden", "tr")}): 2}


def test_a_need_of_a_child_counts_at_its_age_and_procedures_never() -> None:
    known = situation(children=(BABY, PUPIL), needs=("sprache", "kinderschutz"), languages=())
    counted = uncovered(
        [asked(known, ("sprache", 1), ("sprache", 0), ("sprache", 1), ("kinderschutz", 0))],
        Catalogue([]),
    )
    both = {Gap("grundschulalter", "", "sprache", ""), Gap("jahr_1", "", "sprache", "")}
    assert counted == {frozenset(both): 1}


def test_a_family_without_needs_is_no_gap() -> None:
    assert not uncovered([asked(situation(needs=()))], Catalogue([]))


def test_every_age_has_its_group() -> None:
    born = ON.replace(year=ON.year - 30)
    assert age_group_of(ChildDates(born=born), ON) == age_groups()[-1]
    assert age_group_of(ChildDates(due=ON), ON).code == "vor_geburt"
    for earlier, later in zip(age_groups(), age_groups()[1:], strict=False):
        assert later.from_months == earlier.to_months + 1


def counts(*found: tuple[Gap, int]) -> Counter[FamilyGaps]:
    return Counter({frozenset({gap}): number for gap, number in found})


def test_the_table_is_cut_to_ages_and_names_its_sides() -> None:
    counted = counts(
        (Gap("jahr_1", "Schalke", "schulden", "tr"), 7),
        (Gap("jahr_5_6", "", "wohnen", ""), 8),
        (Gap("vor_geburt", "Erle", "wohnen", "ar"), 12),
    )
    young = gap_table(counted, ages=age_range("unter_48"))
    assert (young.row_names, young.column_names) == (("Schulden",), ("Schalke",))
    older = gap_table(counted, rows=Side.LANGUAGE, columns=Side.AGE, ages=age_range("ab_48"))
    assert (older.row_names, older.column_names) == ((NOT_SAID,), ("4–5 Jahre",))
    whole = gap_table(counted)
    assert whole.column_names == ("Erle", "Schalke", NOT_SAID)
    assert [[cell.text for cell in line] for line in whole.cells] == [
        ["unter 6", "6–9", "unter 6"],
        ["10–14", "unter 6", "6–9"],
    ]
    assert [whole.level(1, column) for column in range(3)] == [4, 0, 3]
    assert gap_table(Counter()).cells == ()


def test_a_family_counts_once_in_a_cell() -> None:
    two = frozenset(Gap(age, "Erle", "wohnen", "tr") for age in ("jahr_1", "jahr_4"))
    assert gap_table(Counter({two: 8})).cells[0][0].text == "6–9"
    by_age = gap_table(Counter({two: 8}), columns=Side.AGE)
    assert [cell.text for cell in by_age.cells[0]] == ["6–9", "6–9"]


def test_undivided_a_need_shows_where_districts_are_too_small() -> None:
    counted = counts(*((Gap("jahr_1", f"Ort {n}", "wohnen", "tr"), 4) for n in range(5)))
    assert gap_table(counted).row_names == ()
    whole = gap_table(counted, columns=Side.WHOLE)
    assert (whole.row_names, whole.column_names) == (("Wohnen",), (UNDIVIDED,))
    assert whole.cells[0][0].text == "20–24"
