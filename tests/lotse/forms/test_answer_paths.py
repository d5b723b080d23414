"""Answers change by key, and the mapping they came from stays as it was."""

import pytest

from lotse.forms.answer_paths import (
    is_blank,
    row_count,
    value_at,
    with_row,
    with_value,
    without_row,
)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "Elif"),
        ("kind/name", "Derya"),
        ("kinder[2]/name", "Jonas"),
        ("kinder[1]/paten[2]/name", "Herr Öz"),
        ("kinder[1]/wohnen/ort", "Kamen"),
        ("sprachen", ["tr", "de"]),
    ],
)
def test_what_is_put_under_a_key_is_read_back(key, value):
    assert value_at(with_value({}, key, value), key) == value


def test_the_original_answers_stay_untouched():
    before = {"kinder": [{"name": "Derya"}]}
    after = with_value(before, "kinder[1]/name", "Jonas")
    assert before == {"kinder": [{"name": "Derya"}]}
    assert after == {"kinder": [{"name": "Jonas"}]}


def test_other_answers_of_the_same_row_are_kept():
    after = with_value({"kinder": [{"name": "Derya"}]}, "kinder[1]/alter", 5)
    assert after == {"kinder": [{"name": "Derya", "alter": 5}]}


def test_a_missing_answer_is_none():
    assert value_at({}, "name") is None
    assert value_at({"kinder": [{}]}, "kinder[3]/name") is None


def test_a_repeat_nobody_touched_has_one_row():
    assert row_count({}, "kinder") == 1
    assert row_count({"kinder": []}, "kinder") == 0


def test_adding_to_an_untouched_repeat_keeps_its_empty_first_row():
    assert with_row({}, "kinder") == {"kinder": [{}, {}]}


def test_a_removed_row_can_be_put_back_where_it_was():
    before = {"kinder": [{"name": "Derya"}, {"name": "Jonas"}]}
    after, removed = without_row(before, "kinder", 0)
    assert after == {"kinder": [{"name": "Jonas"}]}
    assert with_row(after, "kinder", 0, removed) == before


def test_rows_of_a_nested_repeat():
    before = {"kinder": [{"paten": [{"name": "A"}]}]}
    assert with_row(before, "kinder[1]/paten") == {"kinder": [{"paten": [{"name": "A"}, {}]}]}
    assert without_row(before, "kinder[1]/paten", 0)[0] == {"kinder": [{"paten": []}]}


@pytest.mark.parametrize("value", [None, "", [], ()])
def test_blank_is_no_answer(value):
    assert is_blank(value)


@pytest.mark.parametrize("value", [0, False, "0", ["a"]])
def test_zero_and_no_are_answers(value):
    assert not is_blank(value)
