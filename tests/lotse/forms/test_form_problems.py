"""A broken form is refused with every problem by sheet, row and column."""

import pytest

from lotse.forms.load import load_form_text
from lotse.forms.problems import FormRefused, Problem
from tests.lotse.forms.sheet_text import markdown


def problems(
    *survey: str, choices: tuple[str, ...] = (), settings: tuple[str, ...] = ()
) -> list[Problem]:
    with pytest.raises(FormRefused) as refused:
        load_form_text("probe", markdown(survey, choices, settings))
    return list(refused.value.problems)


def places(found: list[Problem]) -> list[tuple[str, int | None, str]]:
    return [(problem.sheet, problem.row, problem.column) for problem in found]


def test_every_problem_of_a_form_is_named() -> None:
    found = problems(
        "type | name | label | relevant | calculation | constraint",
        "text | a | A ${nirgends} | ${a1} = | |",
        "integr | b | B | | | verdoppeln(.) > 1",
        "select_one farben | c | C | | |",
        "calculate | d | | | ${e} + 1 |",
        "calculate | e | | | ${d} + 1 |",
        "calculate | f | | | |",
        "text | 1x | X | | |",
        "text | a | Noch einmal | | |",
        " | g | Ohne Typ | | |",
        "text | | Ohne Name | | |",
        "select_multiple l | h | H | | |",
        choices=(
            "list_name | name | label",
            "l | x y | X",
            "l | z | Z",
            "l | z | Z ${weg}",
            "l | | W",
        ),
    )
    assert places(found) == [
        ("survey", 2, "label"),
        ("survey", 2, "relevant"),
        ("survey", 3, "type"),
        ("survey", 3, "constraint"),
        ("survey", 4, "type"),
        ("survey", 5, "calculation"),
        ("survey", 7, "calculation"),
        ("survey", 8, "name"),
        ("survey", 9, "name"),
        ("survey", 10, "type"),
        ("survey", 11, "name"),
        ("choices", 2, "name"),
        ("choices", 4, "label"),
        ("choices", 4, "name"),
        ("choices", 5, "name"),
    ]
    text = "\n".join(str(problem) for problem in found)
    assert "Blatt survey, Zeile 3, Spalte type: Den Typ „integr“ gibt es nicht. Meinten Sie" in text
    assert "„d“ → „e“ → „d“" in text
    assert "Zeile 9, Spalte name: Den Namen „a“ gibt es hier schon, in Zeile 2." in text


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("(1 + 2", "Es fehlt „)“."),
        ("1 + 2)", "Es gibt ein „)“ zu viel."),
        ("/data/a[1", "Es fehlt „]“."),
        ("'offen", "Ein Anführungszeichen wird nicht geschlossen."),
        ("1 +", "Der Ausdruck bricht am Ende ab."),
        ("1 2", "Der Ausdruck ist ab „2“ nicht lesbar."),
        ("gibtesnicht(1)", "Diese Funktion gibt es nicht: „gibtesnicht“."),
        ("fremd:name(1)", "Diese Funktion gibt es nicht: „fremd:name“."),
        ("$x + 1", "„$x“ wird hier nicht unterstützt."),
        ("${a", None),
    ],
)
def test_unreadable_expressions_say_why(cell: str, said: str | None) -> None:
    found = problems(
        "type | name | label | calculation", "text | a | A |", f"calculate | b | | {cell}"
    )
    assert places(found)[0] == ("survey", 3, "calculation")
    assert said is None or found[0].sentence == said


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        (("calculate | a | | ${b} |", "calculate | b | | ${c} |", "calculate | c | | ${a} |"), 2),
        (("calculate | a | | ${a} + 1 |",), 2),
        (("calculate | a | | . + 1 |",), 2),
        (("text | a | A | | ${b} = 1", "text | b | B | | ${a} = 1"), 2),
        (("text | a | A | | . = 1",), 2),
        (("begin_group | g | G | | ${a} = 1", "text | a | A | |", "end_group | | | |"), 2),
        (("calculate | a | | ${b} |", "text | b | B | | ${a} = 1"), 2),
    ],
)
def test_circles_are_refused(rows: tuple[str, ...], row: int) -> None:
    found = problems("type | name | label | calculation | relevant", *rows)
    assert [problem.row for problem in found] == [row]
    assert "im Kreis" in found[0].sentence


def test_two_circles_are_two_problems() -> None:
    found = problems(
        "type | name | calculation",
        "calculate | a | ${b}",
        "calculate | b | ${a}",
        "calculate | c | ${d}",
        "calculate | d | ${c}",
    )
    assert [problem.row for problem in found] == [2, 4]


def test_looking_at_itself_in_a_constraint_or_by_once_is_no_circle() -> None:
    load_form_text(
        "probe",
        markdown(
            (
                "type | name | label | calculation | constraint",
                "integer | a | A | | . > 3 and . < ${b}",
                "integer | b | B | | . > ${a}",
                "calculate | c | | once(random()) |",
                "calculate | d | | . |",
            )
        ),
    )


@pytest.mark.parametrize(
    ("rows", "row", "part"),
    [
        (("begin_group | g | G", "text | a | A"), 2, "wird nicht geschlossen"),
        (("text | a | A", "end_group | |"), 3, "schließt nichts"),
        (
            ("begin_group | g | G", "begin_repeat | r | R", "end_group | |", "end_repeat | |"),
            4,
            "aus Zeile 3",
        ),
    ],
)
def test_blocks_must_be_closed_as_they_were_opened(
    rows: tuple[str, ...], row: int, part: str
) -> None:
    found = problems("type | name | label", *rows)
    assert [problem.row for problem in found] == [row]
    assert part in found[0].sentence


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("select_one | a | A", "fehlt der Name der Liste"),
        ("select_one l und mehr | a | A", "so nicht lesbar"),
        ("select_one ll | a | A", "Meinten Sie „lll“?"),
        ("begin_group | | G", "Der Name fehlt."),
        ("text | mein name | A", "keine Leerzeichen"),
        ("text | a |", "weder eine Beschriftung"),
    ],
)
def test_rows_that_cannot_stay(row: str, part: str) -> None:
    end = ("end_group | |",) if row.startswith("begin") else ()
    found = problems(
        "type | name | label", row, *end, choices=("list_name | name | label", "lll | x | X")
    )
    assert (found[0].sheet, found[0].row) == ("survey", 2)
    assert part in found[0].sentence
    assert len(found) == 1


def test_what_only_follows_from_a_problem_is_not_named() -> None:
    found = problems(
        "type | name | label | relevant",
        "txet | a | A |",
        "text | b | B | ${a} = 'ja'",
    )
    assert places(found) == [("survey", 2, "type")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("| choices |\n| | list_name | name | label |\n| | l | a | A |", "Blatt „survey“ fehlt"),
        ("| survey |\n| | name | label |\n| | a | A |", "Spalte „type“ fehlt"),
        ("| survey |\n| | type | name | label |", "hat keine Fragen"),
    ],
)
def test_sheets_that_lack_the_essentials(text: str, part: str) -> None:
    with pytest.raises(FormRefused, match=part):
        load_form_text("probe", text)


def test_what_only_pyxform_notices_is_said_in_german_where_possible() -> None:
    found = problems(
        "type | name | label | choice_filter",
        "select_one l or_other | a | A | name != 'x'",
        "text | meta | M |",
        choices=("list_name | name | label", "l | x | X"),
    )
    assert [(problem.row, problem.sentence) for problem in found] == [
        (2, "choice_filter geht nicht mit or_other."),
        (3, "Der Name „meta“ ist für Lotse und andere Programme vergeben."),
    ]


def test_an_ambiguous_reference_is_named() -> None:
    found = problems(
        "type | name | label | calculation",
        "begin_group | g | G |",
        "text | a | A |",
        "end_group | | |",
        "begin_group | h | H |",
        "text | a | A |",
        "end_group | | |",
        "calculate | b | | ${a}",
    )
    assert "nicht eindeutig" in found[0].sentence


def test_a_bad_number_of_rows_names_its_repeat() -> None:
    found = problems(
        "type | name | label | repeat_count",
        "begin_repeat | r | R | zahl(",
        "text | a | A |",
        "end_repeat | | |",
    )
    assert places(found) == [("survey", 2, "repeat_count")]


def test_blocks_stand_in_each_other_only_so_deep() -> None:
    opened = [f"begin_group | g{depth} | G" for depth in range(300)]
    found = problems("type | name | label", *opened, "text | a | A", *["end_group | |"] * 300)
    assert places(found) == [("survey", 52, "type")]


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("range | a | A | start=1 mitte=5 | ", "parameters"),
        ("text | a | A | | ${b", "trigger"),
        ("select_one l | a | A | randomize=vielleicht | ", ""),
    ],
)
def test_other_words_of_pyxform_name_the_row(row: str, part: str) -> None:
    found = problems(
        "type | name | label | parameters | trigger",
        row,
        choices=("list_name | name | label", "l | x | X"),
    )
    assert part in found[0].sentence


def test_settings_may_allow_double_choices() -> None:
    load_form_text(
        "probe",
        markdown(
            ("type | name | label", "select_one l | a | A"),
            ("list_name | name | label", "l | x | X", "l | x | Y"),
            ("allow_choice_duplicates", "yes"),
        ),
    )


def test_a_bad_choice_does_not_make_its_list_look_missing() -> None:
    found = problems(
        "type | name | label",
        "select_multiple l | a | A",
        choices=("list_name | name | label", "l | x y | X"),
    )
    assert [(each.sheet, each.row, each.column) for each in found] == [("choices", 2, "name")]


def test_a_missing_column_of_the_choices_is_one_problem() -> None:
    found = problems(
        "type | name | label",
        "select_one l | a | A",
        choices=("list_name | label", "l | X", "l | Y"),
    )
    assert [str(each) for each in found] == [
        "Blatt choices, Zeile 1, Spalte name: Die Spalte „name“ fehlt."
    ]


def test_a_forbidden_character_is_found_in_its_cell() -> None:
    found = problems("type | name | label", "text | a | A", "text | b | B\x01")
    assert places(found) == [("survey", 3, "label")]
