"""Points in a child's life as people write them into a profile."""

from datetime import date

import pytest

from lotse.chain.point import Point
from lotse.chain.point_text import point_of, text_of
from lotse.chain.stages import anchors_of, corridors

ANCHORS = anchors_of(born=date(2026, 3, 15))  # school entry 2032


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("Monat 7", Point(unit="month", n=7)),
        ("monat  48", Point(unit="month", n=48)),
        ("01.08. Einschulung-1", Point(unit="entry", n=-1, on=(8, 1))),
        ("31.1.Einschulung + 1", Point(unit="entry", n=1, on=(1, 31))),
        ("01.08. Einschulung −1", Point(unit="entry", n=-1, on=(8, 1))),
        ("31.07. Einschulung", Point(unit="entry", n=0, on=(7, 31))),
    ],
)
def test_a_written_point_is_read_and_written_again(text: str, point: Point) -> None:
    assert point_of(text) == point
    assert point_of(text_of(point)) == point


@pytest.mark.parametrize(
    "text",
    ["", "Monat", "Monat 0", "Monat 325", "7", "31.02. Einschulung", "29.02. Einschulung",
     "01.13. Einschulung", "01.08. Schule", "01.08. Einschulung-21", "01.08. Einschulung-"],
)  # fmt: skip
def test_what_is_no_point_is_not_guessed(text: str) -> None:
    assert point_of(text) is None


def test_the_usual_months_are_those_the_rules_name() -> None:
    for span in corridors():
        assert span.between(span.opens, span.closes).months == span.months


def test_a_place_may_count_one_end_of_a_corridor_otherwise() -> None:
    span = next(one for one in corridors() if one.code == "kita_grundschule")
    own = span.between(point_of("01.02. Einschulung-1"), None).of_child(ANCHORS)
    assert (own.first, own.last) == (date(2031, 2, 1), date(2033, 1, 31))
    late = span.between(None, point_of("31.10. Einschulung")).of_child(ANCHORS)
    assert (late.first, late.last) == (date(2031, 8, 1), date(2032, 10, 31))
