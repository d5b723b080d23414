"""Which shipped forms make sense for a child of its age."""

from collections.abc import Mapping
from datetime import date

from lotse.dates.months import completed_months
from lotse.families.person import Person
from lotse.form_data.names import MOTOR_TEST

FROM_MONTHS: Mapping[str, int] = {MOTOR_TEST: 36}


def suits(form_id: str, child: Person, today: date) -> bool:
    """A child whose age is not known may have any form."""
    least = FROM_MONTHS.get(form_id)
    if least is None:
        return True
    if child.born is None:
        return child.due is None
    return completed_months(child.born.earliest, today) >= least
