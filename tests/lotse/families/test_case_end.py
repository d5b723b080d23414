"""When the work with a family may end, and that taking it up again forgets nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.errors import InvalidInput
from lotse.families.case_end import keep_until, outcome_label, outcomes, taken_up, with_end
from lotse.families.family import CaseEnd
from tests.builders import TODAY, a_family

YESTERDAY = TODAY - timedelta(days=1)


def test_the_list_begins_with_what_was_reached_and_every_outcome_is_explained() -> None:
    assert next(iter(outcomes())) == "ziel_erreicht"
    assert len(outcomes()) >= 6
    assert all(one.label and one.hint for one in outcomes().values())
    assert outcome_label("ziel_erreicht") == "Ziel erreicht"
    assert outcome_label("von anderswo") == "von anderswo"


def test_it_ends_with_an_outcome_and_a_note_and_goes_on_without_losing_them() -> None:
    ended = with_end(a_family(), "weggezogen", YESTERDAY, today=TODAY, note="  nach Herne ")
    end = CaseEnd(ended_on=YESTERDAY, outcome="weggezogen", note="nach Herne")
    assert ended.ended == end
    again = taken_up(ended, today=TODAY)
    assert again.ended is None
    assert again.case_ends == (replace(end, reopened_on=TODAY),)
    twice = with_end(again, "ziel_erreicht", TODAY, today=TODAY)
    assert [one.outcome for one in twice.case_ends] == ["weggezogen", "ziel_erreicht"]
    assert twice.ended is not None


@pytest.mark.parametrize(
    ("outcome", "on", "named"),
    [
        ("", TODAY, {"outcome"}),
        ("gescheitert", TODAY, {"outcome"}),
        ("weggezogen", None, {"ended_on"}),
        ("weggezogen", TODAY + timedelta(days=1), {"ended_on"}),
        ("", None, {"outcome", "ended_on"}),
    ],
)
def test_what_cannot_be_is_named(outcome: str, on: date | None, named: set[str]) -> None:
    with pytest.raises(InvalidInput) as refused:
        with_end(a_family(), outcome, on, today=TODAY)
    assert refused.value.problems.keys() == named


def test_it_cannot_end_twice_nor_before_it_was_taken_up_again() -> None:
    ended = with_end(a_family(), "weggezogen", YESTERDAY, today=TODAY)
    with pytest.raises(InvalidInput, match=r"schon seit 20\.11\.2026"):
        with_end(ended, "ziel_erreicht", TODAY, today=TODAY)
    again = taken_up(ended, today=TODAY)
    with pytest.raises(InvalidInput) as refused:
        with_end(again, "ziel_erreicht", YESTERDAY, today=TODAY)
    assert "wieder aufgenommen" in refused.value.problems["ended_on"]
    with pytest.raises(InvalidInput, match="läuft schon"):
        taken_up(again, today=TODAY)


def test_it_is_kept_three_years_to_the_end_of_the_year() -> None:
    for ended_on in (date(2026, 1, 1), date(2026, 12, 31)):
        assert keep_until(CaseEnd(ended_on=ended_on, outcome="anders")) == date(2029, 12, 31)
