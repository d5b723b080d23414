"""The rule files name nothing that the taxonomy, the contract or the forms do not know."""

from datetime import date

import pytest

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.shipped import needs
from lotse.chain.rules import rules
from lotse.families.need_rules import groups_about_the_child, health_needs
from lotse.form_data.names import HANDOVER, SCREENING
from lotse.form_data.screening import screening_of
from lotse.forms.shipped import shipped_form


def test_rules_about_needs_name_known_needs_and_groups() -> None:
    assert health_needs() <= needs().keys()
    assert groups_about_the_child() <= {need.group for need in needs().values()}
    assert "sucht" in health_needs()
    assert "schulden" not in health_needs()


def test_a_screening_names_fields_of_its_form_and_known_circumstances() -> None:
    screening = screening_of(SCREENING)
    assert screening is not None
    form = shipped_form(SCREENING)
    fields = {question.name for question in form.questions()}
    named = {screening.outcome, screening.urgent, *(name for name, _ in screening.reasons)}
    assert named | screening.circumstances.keys() <= fields
    assert set(screening.circumstances.values()) <= CIRCUMSTANCES.keys()
    assert screening_of(HANDOVER) is None


@pytest.mark.parametrize(
    "table",
    [rules("needs")["health"], rules("needs")["about_the_child"], rules("screening")[SCREENING]],
)
def test_every_rule_says_where_it_comes_from_and_since_when(table: dict[str, object]) -> None:
    assert table["source"]
    assert isinstance(table["valid_from"], date)
