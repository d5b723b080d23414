"""Small forms written as tables, and what becomes of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from lotse.forms.evaluate import Evaluation, evaluate
from lotse.forms.form import Form
from lotse.forms.load import load_form_text

TODAY = date(2026, 11, 21)  # a Saturday


def table(sheet: str, rows: Sequence[str]) -> str:
    """Rows as `type | name | label`, the header first."""
    return "\n".join([f"| {sheet} |", *(f"| | {row} |" for row in rows)])


def markdown(
    survey: Sequence[str], choices: Sequence[str] = (), settings: Sequence[str] = ()
) -> str:
    sheets = (("survey", survey), ("choices", choices), ("settings", settings))
    return "\n".join(table(sheet, rows) for sheet, rows in sheets if rows)


def a_form(*survey: str, choices: Sequence[str] = (), settings: Sequence[str] = ()) -> Form:
    return load_form_text("probe", markdown(survey, choices, settings))


def filled(form: Form, **answers: Any) -> Evaluation:
    return evaluate(form, answers, today=TODAY, seed=1)


def computed(expression: str, **answers: Any) -> str:
    """The value of one expression over the answers, each of which is a text question."""
    questions = [f"text | {name} | Frage |" for name in answers]
    cell = expression.replace("|", r"\|")
    form = a_form("type | name | label | calculation", *questions, f"calculate | wert | | {cell}")
    return filled(form, **answers).calculated["wert"]
