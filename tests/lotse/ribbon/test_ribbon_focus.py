"""The focus of the place on the ribbon: when, in which words, drawn once."""

from dataclasses import replace
from datetime import date

from lotse.profiles.parts import Focus
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import neutral_profile, profile_for
from lotse.ribbon.layout import arrange
from lotse.ribbon.pieces import FocusSpan, Ribbon
from lotse.ribbon.placed import Measures
from lotse.ribbon.read import Biography, read_ribbon
from lotse.ribbon.rows import rows_of
from lotse.ribbon.span import whole
from tests.builders import TODAY, a_child, a_family, an_unborn_child

BORN = date(2026, 3, 15)  # school entry 2032
MEASURES = Measures(width=1000, names=100, line=20, symbol=12, gap=10)


def ribbon_at(*focus: Focus) -> Ribbon:
    family = a_family(children=(a_child(born=BORN),))
    profile: Profile = replace(neutral_profile(), focus=focus)
    return read_ribbon(Biography(family=family), TODAY, profile)


def days(ribbon: Ribbon) -> list[tuple[date, date]]:
    return [(one.first, one.last) for one in ribbon.lanes[0].focus]


def test_months_of_life_are_inclusive() -> None:
    found = ribbon_at(Focus(text="Kleine", from_months=0, to_months=47))
    assert days(found) == [(BORN, date(2030, 3, 14))]


def test_an_open_side_reaches_to_the_end_of_the_chain() -> None:
    early = ribbon_at(Focus(text="Frühe Hilfen", to_months=47))
    assert days(early) == [(date(2025, 6, 8), date(2030, 3, 14))]
    late = ribbon_at(Focus(text="Beruf", from_months=192))
    assert days(late) == [(date(2042, 3, 15), date(2053, 3, 14))]


def test_without_months_the_stages_and_transitions_say_when() -> None:
    found = ribbon_at(Focus(text="KIGS", stages=("kita_grundschule", "kita")))
    assert days(found) == [
        (date(2029, 3, 15), date(2032, 7, 31)),
        (date(2031, 8, 1), date(2033, 1, 31)),
    ]


def test_a_focus_that_names_no_time_is_on_no_ribbon() -> None:
    assert days(ribbon_at(Focus(text="Alle Kinder"))) == []


def test_an_expected_child_counts_from_its_due_date() -> None:
    family = a_family(children=(an_unborn_child(due=date(2027, 1, 15)),))
    lane = read_ribbon(Biography(family=family), TODAY, profile_for("05913000")).lanes[0]
    assert lane.focus[0] == FocusSpan(
        text="Schwangerschaft und erste drei Jahre",
        first=date(2026, 4, 10),
        last=date(2031, 1, 14),
    )


def test_the_list_says_it_in_words() -> None:
    ribbon = ribbon_at(Focus(text="Kleine", from_months=0, to_months=47))
    row = next(row for row in rows_of(ribbon) if row.what.startswith("Schwerpunkt"))
    assert (row.when, row.what, row.state) == (
        "15.03.2026 – 14.03.2030",
        "Schwerpunkt vor Ort: Kleine",
        "jetzt",
    )
    assert ribbon.focus_texts == ("Kleine",)


def test_overlapping_times_are_one_line_and_others_stay_apart() -> None:
    ribbon = ribbon_at(
        Focus(text="a", from_months=0, to_months=47),
        Focus(text="b", from_months=36, to_months=71),
        Focus(text="c", from_months=120, to_months=131),
    )
    span = whole(ribbon)
    lane = arrange(ribbon, span, MEASURES, lambda text: 8.0 * len(text)).lanes[0]
    assert len(lane.focus) == 2
    (left, right), (other, _) = lane.focus
    assert 100 < left < right < other
    first = (BORN.toordinal() - span.first) / span.days
    assert left == 100 + first * 900


def test_it_is_drawn_between_band_and_pieces() -> None:
    assert MEASURES.focus < MEASURES.gap / 2
