"""Small numbers stay hidden, and nothing that is shown gives one away."""

from hypothesis import given
from hypothesis import strategies as st

from lotse.gaps.suppression import Seen, Sight, bounds_of, protected

tables = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 12), min_size=width, max_size=width), min_size=1, max_size=6
    )
)


def texts(counts: list[list[int]]) -> list[list[str]]:
    return [[seen.text for seen in row] for row in protected(counts)]


def test_one_small_number_in_a_row_takes_another_with_it() -> None:
    shown = texts([[3, 9, 20], [8, 7, 30]])
    assert shown[0][0] == "<5"
    assert "·" in shown[0]
    assert "·" in [row[0] for row in shown]


def test_large_numbers_and_zeros_stay_as_they_are() -> None:
    assert texts([[5, 0], [7, 9]]) == [["5", "0", "5"], ["7", "9", "16"], ["12", "9", "21"]]
    assert protected([]) == []


def test_two_ones_in_a_row_are_not_told_by_their_total() -> None:
    for row in ([1, 1], [4, 4], [1, 1, 1], [4, 4, 6], [1, 1, 1, 1]):
        assert_nothing_is_told([row])
        assert_nothing_is_told([[count] for count in row])


@given(tables)
def test_whoever_adds_up_learns_no_small_number(counts: list[list[int]]) -> None:
    assert_nothing_is_told(counts)


@given(tables)
def test_what_is_shown_is_true_and_small_ones_never_are(counts: list[list[int]]) -> None:
    seen = protected(counts)
    whole = [[*row, sum(row)] for row in counts]
    whole.append([sum(column) for column in zip(*whole, strict=True)])
    for true, line in zip(whole, seen, strict=True):
        for count, cell in zip(true, line, strict=True):
            assert cell.count in (None, count)
            assert cell.sight is not Sight.SMALL or 0 < count < 5
            assert cell.sight is not Sight.SHOWN or not 0 < count < 5
            assert cell.sight is not Sight.SHOWN or cell.text == str(count)


def assert_nothing_is_told(counts: list[list[int]]) -> None:
    seen: list[list[Seen]] = protected(counts)
    for bounds, line in zip(bounds_of(seen), seen, strict=True):
        for (low, high), cell in zip(bounds, line, strict=True):
            assert cell.sight is not Sight.SMALL or high > low
