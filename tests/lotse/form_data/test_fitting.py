"""A motor test is offered for children who can run; every other form for all."""

from dataclasses import replace
from datetime import date

import pytest

from lotse.dates.partial import PartialDate
from lotse.families.person import Person
from lotse.form_data.fitting import suits
from tests.builders import TODAY, a_child, an_unborn_child


@pytest.mark.parametrize(
    ("child", "fits"),
    [
        (a_child(born=date(2023, 11, 21)), True),
        (a_child(born=date(2023, 11, 22)), False),
        (an_unborn_child(), False),
        (a_child(born=None), True),
        (replace(a_child(), born=PartialDate(2016)), True),
    ],
)
def test_from_three_years_on_or_when_the_age_is_not_known(child: Person, fits: bool) -> None:
    assert suits("bewegungstest", child, TODAY) is fits
    assert suits("basisbogen", child, TODAY)
