"""Each type takes its own kind of answer and says what it expects instead of another."""

from typing import Any

import pytest

from tests.lotse.forms.sheet_text import a_form, filled

FORM = a_form(
    "type | name | label | parameters",
    "text | text | T |",
    "integer | ganz | G |",
    "decimal | zahl | Z |",
    "date | tag | D |",
    "time | uhr | U |",
    "dateTime | wann | W |",
    "select_one l | eins | E |",
    "select_multiple l | viele | V |",
    "rank l | folge | F |",
    "range | stufe | S | start=1 end=2 step=0.5",
    "acknowledge | ok | O |",
    choices=("list_name | name | label", "l | a | Anton", "l | b | Berta", "l | c | Cäsar"),
)


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("text", "Öl", "Öl"),
        ("text", 12, "12"),
        ("text", "   ", None),
        ("ganz", 3, 3),
        ("ganz", "-3", -3),
        ("ganz", 3.0, 3),
        ("zahl", 2.5, 2.5),
        ("zahl", "2.50", 2.5),
        ("zahl", 1e300, 10**300),
        ("tag", "2024-02-29", "2024-02-29"),
        ("uhr", "08:30", "08:30"),
        ("uhr", "08:30:15.5+02:00", "08:30:15.5+02:00"),
        ("wann", "2026-03-15T14:30", "2026-03-15T14:30"),
        ("eins", "a", "a"),
        ("viele", ["b", "a"], ["b", "a"]),
        ("viele", "a b", ["a", "b"]),
        ("viele", [], None),
        ("folge", ["c", "a", "b"], ["c", "a", "b"]),
        ("stufe", 1.5, 1.5),
        ("stufe", "2", 2),
        ("ok", "OK", "OK"),
        ("ganz", None, None),
    ],
)
def test_good_answers_are_kept(name: str, value: Any, kept: Any) -> None:
    result = filled(FORM, **{name: value})
    assert result.errors == {}
    if kept == 10**300:
        assert result.states[name].value == pytest.approx(1e300)
    else:
        assert result.states[name].value == kept


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("text", ["a"], "Erwartet wird ein Text."),
        ("text", True, "Erwartet wird ein Text."),
        ("text", {"a": 1}, "Erwartet wird ein Text."),
        ("ganz", 2.5, "Erwartet wird eine ganze Zahl, zum Beispiel 3."),
        ("ganz", "drei", "Erwartet wird eine ganze Zahl, zum Beispiel 3."),
        ("ganz", True, "Erwartet wird eine ganze Zahl, zum Beispiel 3."),
        ("ganz", "2026-01-01", "Erwartet wird eine ganze Zahl, zum Beispiel 3."),
        ("ganz", 10**400, "Erwartet wird eine ganze Zahl, zum Beispiel 3."),
        ("zahl", float("nan"), "Erwartet wird eine Zahl, zum Beispiel 3.5."),
        ("zahl", "2026-01-01", "Erwartet wird eine Zahl, zum Beispiel 3.5."),
        ("tag", "2023-02-29", "Dieses Datum gibt es nicht."),
        ("tag", "15.03.2026", "Erwartet wird ein Datum"),
        ("tag", 20260315, "Erwartet wird ein Datum"),
        ("uhr", "25:00", "Erwartet wird eine Uhrzeit"),
        ("uhr", "mittags", "Erwartet wird eine Uhrzeit"),
        ("wann", "2026-03-15", "Erwartet werden Datum und Uhrzeit"),
        ("eins", "x", "„x“ steht hier nicht zur Auswahl. Möglich ist: „Anton“, „Berta“, „Cäsar“."),
        ("eins", ["a"], "Erwartet wird ein Text."),
        ("viele", ["a", "x"], "„x“ steht hier nicht zur Auswahl."),
        ("viele", ["a", "a"], "Eine Antwort ist doppelt."),
        ("viele", [["a"]], "Erwartet wird eine Liste von Antworten."),
        ("viele", {"a": 1}, "Erwartet wird eine Liste von Antworten."),
        ("folge", ["a", "b"], "Bitte ordnen Sie alle Antworten"),
        ("stufe", 1.3, "Erwartet wird eine Zahl von 1 bis 2 in Schritten von 0.5."),
        ("stufe", 3, "Erwartet wird eine Zahl von 1 bis 2"),
        ("stufe", "viel", "Erwartet wird eine Zahl von 1 bis 2"),
        ("ok", "ja", "Erwartet wird die Bestätigung „OK“."),
        ("ok", True, "Erwartet wird die Bestätigung „OK“."),
    ],
)
def test_wrong_answers_are_told_what_is_expected(name: str, value: Any, said: str) -> None:
    result = filled(FORM, **{name: value})
    assert list(result.errors) == [name]
    assert result.errors[name].startswith(said)


def test_messages_of_the_form_come_first() -> None:
    form = a_form(
        "type | name | label | required | required_message | constraint | constraint_message",
        "integer | a | A | yes | Bitte das Alter nennen. | . < 18 | Nur Kinder, nicht ${a}.",
        "text | b | B | | | string-length(.) < 3 |",
        "integer | c | C | | | . >= 0 and . <= 6 |",
    )
    assert filled(form).errors == {"a": "Bitte das Alter nennen."}
    assert filled(form, a=20, b="lang", c=7).errors == {
        "a": "Nur Kinder, nicht 20.",
        "b": "Dieser Wert passt hier nicht. Erwartet wird: string-length(.) < 3",
        "c": "Erwartet wird ein Wert, der mindestens 0 und höchstens 6 ist.",
    }


def test_computed_values_take_the_type_of_their_question() -> None:
    form = a_form(
        "type | name | label | calculation | default",
        "integer | ganz | G | 7 div 2 |",
        "decimal | zahl | Z | '1.50' |",
        "date | tag | T | now() |",
        "integer | unsinn | U | 'x' |",
        "date | nie | N | 'x' |",
        "decimal | leer | L | | keine",
        "select_one l | wahl | W | | weg",
        choices=("list_name | name | label", "l | a | A"),
    )
    result = filled(form)
    values = {name: state.value for name, state in result.states.items()}
    assert values == {
        "ganz": 3,
        "zahl": 1.5,
        "tag": "2026-11-21",
        "unsinn": None,
        "nie": None,
        "leer": None,
        "wahl": None,
    }


def test_long_lists_are_not_told_in_full() -> None:
    form = a_form(
        "type | name | label",
        "select_one l | a | A",
        choices=("list_name | name | label", *(f"l | n{each} | N{each}" for each in range(12))),
    )
    assert filled(form, a="x").errors["a"].endswith("„N7“ und 4 weitere.")
