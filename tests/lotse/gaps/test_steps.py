"""No two reports, compared with each other, tell how many of a few families a cell holds."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lotse.gaps.age_groups import age_groups, age_range
from lotse.gaps.gap_table import GapTable, Side, gap_table
from lotse.gaps.steps import Step, step_of
from lotse.gaps.uncovered import FamilyGaps, Gap

SMALL = range(1, 5)
World = Counter[FamilyGaps]
AGES, NEEDS = ("jahr_1", "jahr_5_6"), ("wohnen", "schulden")
DISTRICTS, LANGUAGES = ("Erle", "Schalke"), ("tr", "de")
PLACES = tuple(product(DISTRICTS, LANGUAGES))


@st.composite
def some_families(draw: st.DrawFn) -> FamilyGaps:
    """A family lives in one district and speaks one language first."""
    district, language = draw(st.sampled_from(PLACES))
    pairs = draw(st.sets(st.sampled_from(tuple(product(AGES, NEEDS))), min_size=1, max_size=3))
    return frozenset(Gap(age, district, need, language) for age, need in pairs)


worlds = st.dictionaries(
    some_families(),
    st.sampled_from((1, 2, 3, 4, 5, 6, 7, 9, 10, 14, 15)),
    min_size=1,
    max_size=6,
).map(Counter)


@st.composite
def reports(draw: st.DrawFn) -> tuple[Side, Side, str]:
    rows, columns = draw(st.permutations(list(Side)))[:2]
    return rows, columns, draw(st.sampled_from(("alle", "unter_48", "ab_48")))


Report = tuple[Side, Side, str]


def shown(world: World, report: Report) -> GapTable:
    rows, columns, ages = report
    return gap_table(world, rows=rows, columns=columns, ages=age_range(ages))


def true_cells(world: World, report: Report) -> Counter[tuple[str, str]]:
    rows, columns, ages = report
    groups = [group.code for group in age_groups() if age_range(ages).holds(group)]
    cells: Counter[tuple[str, str]] = Counter()
    for gaps, number in world.items():
        seen = {tuple(getattr(gap, side, "") for side in (rows, columns))
                for gap in gaps if gap.age_group in groups}  # fmt: skip
        cells.update(dict.fromkeys(seen, number))
    return cells


def other_worlds(world: World) -> Iterator[World]:
    """One family more, one less, or one with other gaps than in this world."""
    for (district, language), age, need in product(PLACES, AGES, NEEDS):
        yield world + Counter({frozenset({Gap(age, district, need, language)}): 1})
    for family in world:
        without = world - Counter({family: 1})
        yield without
        for size in range(1, len(family)):
            for rest in combinations(family, size):
                yield without + Counter({frozenset(rest): 1})


def assert_nothing_is_told(
    before: World, first: Report, second: Report, came: FamilyGaps | None
) -> None:
    """`came` is known to whoever compares: it is in the second report only."""
    more = Counter({came: 1}) if came else Counter()
    views = shown(before, first), shown(before + more, second)
    alike = [
        other
        for other in other_worlds(before)
        if (shown(other, first), shown(other + more, second)) == views
    ]
    for report in (first, second):
        for cell, number in true_cells(before, report).items():
            if number in SMALL:
                found = {true_cells(other, report)[cell] for other in alike}
                assert found - {number}, f"{cell} must be {number} in {report}"


WOHNEN = Gap("jahr_1", "Erle", "wohnen", "tr")
BY_DISTRICT, BY_NEED = (Side.NEED, Side.DISTRICT, "alle"), (Side.NEED, Side.WHOLE, "alle")
ONE = frozenset({WOHNEN})
FURTHER, THIRD, FOURTH = (
    frozenset({WOHNEN._replace(district=name)}) for name in ("Schalke", "Buer", "Horst")
)


@example(Counter({ONE: 4}), BY_DISTRICT, BY_DISTRICT, ONE)
@example(Counter({ONE: 4, FURTHER: 10}), BY_DISTRICT, BY_NEED, None)
@example(Counter({ONE: 3, FURTHER: 6}), BY_DISTRICT, BY_NEED, ONE)
@example(Counter({ONE: 1, FURTHER: 6, THIRD: 6, FOURTH: 6}), BY_DISTRICT, BY_NEED, None)
@given(worlds, reports(), reports(), st.none() | some_families())
def test_two_reports_compared_tell_no_small_number(
    before: World, first: Report, second: Report, came: FamilyGaps | None
) -> None:
    assert_nothing_is_told(before, first, second, came)


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "unter 6"), (1, "unter 6"), (5, "unter 6"), (6, "6–9"), (9, "6–9"), (10, "10–14"),
     (14, "10–14"), (15, "15–19"), (123, "120–124")],
)  # fmt: skip
def test_every_number_has_its_step(count: int, text: str) -> None:
    assert step_of(count).text == text


@given(st.integers(0, 10_000))
def test_steps_follow_each_other_and_none_is_a_single_number(count: int) -> None:
    step, following = step_of(count), step_of(count + 1)
    assert step.low <= count <= step.high
    assert step.high > step.low
    assert following == step or following.low == step.high + 1 == count + 1
    assert step_of(0) == Step(0, 5)
