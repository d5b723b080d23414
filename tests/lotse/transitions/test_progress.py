"""How a transition from Kita to school moves on."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from lotse.dates.partial import PartialDate
from lotse.transitions.progress import (
    handed_over,
    planned,
    with_consent,
    with_protocol,
    with_school,
    without_consent,
)
from lotse.transitions.transition import TransitionState
from tests.builders import TODAY, a_child, a_family, a_transition, an_unborn_child, form_answers


@pytest.mark.parametrize(("born", "year"), [(date(2021, 9, 30), 2027), (date(2021, 10, 1), 2028)])
def test_the_day_of_birth_decides_when_school_begins(born: date, year: int) -> None:
    family = a_family(children=(a_child(born=born),))

    going = planned(family, family.children[0].id, from_name="Kita", today=TODAY)

    assert (going.entry_year, going.state) == (year, TransitionState.PLANNED)


def test_a_rough_year_and_no_birthday_still_give_a_year() -> None:
    rough, unborn = replace(a_child(), born=PartialDate(2020, circa=True)), an_unborn_child()
    family = a_family(children=(rough, unborn))

    assert planned(family, rough.id, from_name="Kita", today=TODAY).entry_year == 2026
    assert planned(family, unborn.id, from_name="Kita", today=TODAY).entry_year == 2026


def test_a_new_school_takes_the_consent_for_the_old_one_away() -> None:
    agreed = with_consent(a_transition(a_family(), to_school_number="1", to_name="Alt"), uuid4())

    same, other = with_school(agreed, "1", "Alt"), with_school(agreed, "2", "Neu")

    assert same == agreed
    assert (other.state, other.consent_id) == (TransitionState.PREPARED, None)
    assert other.to_name == "Neu"


def test_a_protocol_without_a_school_number_keeps_the_known_one() -> None:
    family = a_family()
    going = a_transition(family, to_school_number="135616", to_name="Diesterwegschule")

    kept = with_protocol(going, form_answers(family, answers={"kita": "Kita"}), today=TODAY)

    assert (kept.to_school_number, kept.state) == ("135616", TransitionState.PREPARED)


def test_a_no_stops_only_what_was_not_handed_over() -> None:
    going = a_transition(a_family(), state=TransitionState.CONSENTED)
    gone = handed_over(going, uuid4(), on=TODAY)

    assert without_consent(going).state is TransitionState.DECLINED
    assert without_consent(gone) == gone
    assert gone.handed_over_on == TODAY
