# ruff: noqa: E501 - rows of a form read best on one line
"""Whatever is answered: no crash, and what is not relevant is blank and without error."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.forms.evaluate import Evaluation, Placed, evaluate
from lotse.forms.load import load_form_text
from lotse.forms.problems import FormRefused
from tests.lotse.forms.sheet_text import TODAY, a_form, filled, markdown

FORM = a_form(
    "type | name | label | relevant | required | constraint | calculation | choice_filter | repeat_count",
    "select_one ja_nein | kind | Kind? | | yes | | | |",
    "begin_group | g | G | ${kind} = 'ja' | | | | |",
    "integer | alter | Alter | | yes | . < 18 | | |",
    "date | geboren | Geboren | ${alter} < 6 | | . <= today() | | |",
    "select_multiple ja_nein | mehr | Mehr | ${alter} > 2 | yes | count-selected(.) < 2 | | name != ${kind} |",
    "begin_repeat | r | R | ${alter} != 3 | | | | | ${alter}",
    "text | t | T | position(..) > 1 | yes | regex(., '[a-z]+') | | |",
    "calculate | c | | | | | concat(${t}, ${alter}, sum(../../r/t)) | |",
    "end_repeat | | | | | | | |",
    "end_group | | | | | | | |",
    "calculate | summe | | | | | ${alter} + count(${r}) | |",
    "note | n | ${summe} Jahre | ${summe} > 4 | | | | |",
    choices=("list_name | name | label", "ja_nein | ja | Ja", "ja_nein | nein | Nein"),
)

scalars = st.none() | st.booleans() | st.integers(-5, 40) | st.floats() | st.text(max_size=12)
words = st.sampled_from(["ja", "nein", "2024-02-29", "2023-02-29", "OK", "3", ""])
values: st.SearchStrategy[Any] = st.recursive(
    scalars | words,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["t", "c", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)
names = st.sampled_from([*FORM.logic.root.answer_keys, "unbekannt"])
answers = st.dictionaries(names, values, max_size=8)


def everything(placed: tuple[Placed, ...]) -> list[Placed]:
    return [each for item in placed for each in (item, *everything(item.inside))]


@settings(max_examples=200, deadline=None)
@given(answers)
def test_no_answers_crash_and_irrelevant_questions_have_no_error(given_: dict[str, Any]) -> None:
    result: Evaluation = evaluate(FORM, given_, today=TODAY, seed=1)
    for state in result.states.values():
        if not state.relevant:
            assert state.error == ""
            assert state.value is None
    assert set(result.errors) <= set(result.states)
    assert {key for key in result.calculated if result.calculated[key]} <= set(result.relevant)
    drawn = {item.key for item in everything(result.layout)}
    assert set(result.states) <= drawn


@settings(max_examples=60, deadline=None)
@given(answers)
def test_the_same_answers_give_the_same_result(given_: dict[str, Any]) -> None:
    assert filled(FORM, **given_) == filled(FORM, **given_)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab(){}[]$'\"/.*+-=<>!, 1", max_size=25))
def test_any_expression_is_read_or_refused(expression: str) -> None:
    cell = expression.replace("\n", " ") or "1"
    try:
        form = load_form_text(
            "probe",
            markdown(
                ("type | name | label | relevant", "text | a | A |", f"text | b | B | {cell}")
            ),
        )
    except FormRefused:
        return
    filled(form, a="1", b="2")
