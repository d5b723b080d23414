"""Groups that repeat: rows, nested rows, counts, and looking from one row at others."""

from typing import Any

from lotse.forms.evaluate import Placed
from tests.lotse.forms.sheet_text import a_form, filled

CHILDREN = a_form(
    "type | name | label | required | relevant | calculation | constraint",
    "begin_repeat | kind | Kind | | | |",
    "text | name | Name | yes | | |",
    "integer | alter | Alter | | | | . < 18",
    "calculate | nr | | | | position(..) |",
    "text | schule | Schule | | ${alter} > 5 | |",
    "begin_repeat | termin | Termin | | | |",
    "date | am | Am | | | |",
    "calculate | wer | | | | concat(${name}, position(..)) |",
    "end_repeat | | | | | |",
    "end_repeat | | | | | |",
    "calculate | zahl | | | | count(${kind}) |",
    "calculate | gross | | | | count(${kind}[alter > 5]) |",
    "calculate | summe | | | | sum(${alter}) |",
    "calculate | namen | | | | join(', ', ${name}) |",
    "calculate | zweites | | | | indexed-repeat(${name}, ${kind}, 2) |",
    "calculate | wer2 | | | | indexed-repeat(${wer}, ${kind}, 2, ${termin}, 1) |",
)


def test_rows_are_numbered_and_counted() -> None:
    result = filled(
        CHILDREN,
        kind=[
            {"name": "Ada", "alter": 4},
            {"name": "Bo", "alter": 9, "termin": [{"am": "2026-01-02"}, {}]},
            {"alter": 40},
        ],
    )
    assert result.calculated["kind[2]/nr"] == "2"
    assert result.calculated["kind[2]/termin[2]/wer"] == "Bo2"
    assert result.calculated["wer2"] == "Bo1"
    assert {name: result.calculated[name] for name in ("zahl", "gross", "summe", "namen")} == {
        "zahl": "3",
        "gross": "2",
        "summe": "53",
        "namen": "Ada, Bo, ",
    }
    assert result.calculated["zweites"] == "Bo"
    assert result.errors == {
        "kind[3]/name": "Bitte geben Sie etwas ein.",
        "kind[3]/alter": "Erwartet wird ein Wert, der kleiner als 18 ist.",
    }
    assert "kind[2]/schule" in result.relevant
    assert "kind[1]/schule" not in result.relevant


def test_a_missing_repeat_is_one_empty_row_and_an_empty_one_none() -> None:
    assert filled(CHILDREN).calculated["zahl"] == "1"
    assert filled(CHILDREN, kind=[]).calculated["zahl"] == "0"
    assert filled(CHILDREN, kind=None).calculated["zahl"] == "0"
    assert filled(CHILDREN, kind=[]).calculated["zweites"] == ""


def test_what_is_no_list_of_rows_is_an_error_of_the_repeat() -> None:
    for wrong in ("Ada", 3, [1, 2], {"name": "Ada"}):
        assert filled(CHILDREN, kind=wrong).errors["kind"].startswith("Erwartet wird eine Liste")


def test_the_form_may_say_how_often_it_repeats() -> None:
    form = a_form(
        "type | name | label | repeat_count | calculation | default",
        "integer | zahl | Zahl | | |",
        "begin_repeat | kind | Kind | ${zahl} + 1 | |",
        "text | name | Name | | | concat('Kind ', position(..))",
        "end_repeat | | | | |",
        "calculate | alle | | | join(',', ${name}) |",
    )
    assert filled(form, zahl=1).calculated["alle"] == "Kind 1,Kind 2"
    assert filled(form, zahl=1, kind=[{"name": "Ada"}]).calculated["alle"] == "Ada,Kind 2"
    assert filled(form).calculated["alle"] == ""
    assert filled(form, zahl=-5).calculated["alle"] == ""
    assert len(filled(form, zahl=10**9).layout[1].inside) <= 1000


def test_a_row_may_look_at_the_one_before() -> None:
    form = a_form(
        "type | name | label | calculation",
        "begin_repeat | r | R |",
        "integer | plus | Plus |",
        "calculate | stand | | "
        "coalesce(${r}[position() = position(current()/..) - 1]/stand, 0) + ${plus}",
        "end_repeat | | |",
    )
    result = filled(form, r=[{"plus": number} for number in (1, 2, 3, 4)])
    assert [result.calculated[f"r[{row}]/stand"] for row in (1, 2, 3, 4)] == ["1", "3", "6", "10"]


def test_defaults_of_later_rows_see_the_rows_before() -> None:
    form = a_form(
        "type | name | label | default",
        "begin_repeat | r | R |",
        "text | ort | Ort | ${r}[position() = position(current()/..) - 1]/ort",
        "end_repeat | | |",
    )
    result = filled(form, r=[{"ort": "Unna"}, {}, {"ort": "Marl"}])
    assert result.states["r[2]/ort"].value == "Unna"
    assert result.states["r[3]/ort"].value == "Marl"


def test_rows_that_are_not_relevant_count_as_blank() -> None:
    form = a_form(
        "type | name | label | relevant | calculation",
        "text | an | An | |",
        "begin_repeat | r | R | ${an} = 'ja' |",
        "text | a | A | |",
        "end_repeat | | | |",
        "calculate | alle | | | join('', ${a})",
    )
    rows: list[dict[str, Any]] = [{"a": "x"}, {"a": "y"}]
    assert filled(form, an="ja", r=rows).calculated["alle"] == "xy"
    off = filled(form, an="nein", r=rows)
    assert off.calculated["alle"] == ""
    assert off.relevant == ("an", "alle")


def test_choices_may_come_from_rows() -> None:
    form = a_form(
        "type | name | label | choice_filter",
        "begin_repeat | kind | Kind |",
        "text | name | Name |",
        "integer | alter | Alter |",
        "end_repeat | | |",
        "select_one ${name} | wer | Wer? | ${alter} < 6",
    )
    rows = [{"name": "Ada", "alter": 4}, {"name": "Bo", "alter": 9}, {}]
    state = filled(form, kind=rows, wer="Ada").states["wer"]
    assert [(choice.name, choice.label) for choice in state.choices] == [("Ada", "Ada")]
    assert state.error == ""
    assert "wer" in filled(form, kind=rows, wer="Bo").errors


def test_a_name_that_stands_twice_is_written_with_its_group() -> None:
    form = a_form(
        "type | name | label",
        "text | name | Name",
        "begin_group | mutter | Mutter",
        "text | name | Name",
        "text | beruf | Beruf",
        "end_group | |",
        "begin_group | vater | Vater",
        "text | name | Name",
        "end_group | |",
    )
    result = filled(form, **{"name": "K", "mutter/name": "A", "vater/name": "B", "beruf": "X"})
    assert result.relevant == ("name", "mutter/name", "beruf", "vater/name")
    values = {key: state.value for key, state in result.states.items()}
    assert values == {"name": "K", "mutter/name": "A", "beruf": "X", "vater/name": "B"}
    assert filled(form, **{"mutter/beruf": "Y"}).states["beruf"].value == "Y"


def test_the_layout_writes_rows_out() -> None:
    result = filled(CHILDREN, kind=[{"name": "Ada", "termin": [{}, {}]}])
    repeat: Placed = result.layout[0]
    assert (repeat.key, repeat.row) == ("kind", None)
    row = repeat.inside[0]
    assert (row.key, row.row) == ("kind[1]", 1)
    inner = next(each for each in row.inside if each.item.name == "termin")
    assert inner.key == "kind[1]/termin"
    assert [each.key for each in inner.inside] == ["kind[1]/termin[1]", "kind[1]/termin[2]"]
