"""Relevance, defaults, calculation, choices and consequences of answers."""

from datetime import datetime

import pytest

from lotse.forms.evaluate import evaluate, layout
from lotse.forms.form import Form
from tests.lotse.forms.sheet_text import TODAY, a_form, filled

JA_NEIN = ("list_name | name | label", "ja_nein | ja | Ja", "ja_nein | nein | Nein")


def test_what_is_not_relevant_is_blank_and_has_no_error() -> None:
    form = a_form(
        "type | name | label | relevant | required | constraint | calculation",
        "select_one ja_nein | kind | Kind? | | yes | |",
        "begin_group | g | Zum Kind | ${kind} = 'ja' | | |",
        "integer | alter | Alter | | yes | . < 18 |",
        "end_group | | | | | |",
        "calculate | doppelt | | | | | ${alter} * 2",
        "text | schule | Schule | ${alter} > 5 | | |",
        choices=JA_NEIN,
    )
    yes = filled(form, kind="ja", alter=9)
    assert yes.relevant == ("kind", "alter", "doppelt", "schule")
    assert yes.calculated == {"doppelt": "18"}
    no = filled(form, kind="nein", alter=99)
    assert no.relevant == ("kind", "doppelt")
    assert no.errors == {}
    assert no.calculated == {"doppelt": ""}
    assert filled(form).errors == {"kind": "Bitte wählen Sie eine Antwort aus."}


def test_calculations_feed_each_other_in_any_order() -> None:
    form = a_form(
        "type | name | label | calculation",
        "calculate | c | | ${b} + 1",
        "calculate | b | | ${a} + 1",
        "calculate | a | | ${x} + 1",
        "integer | x | X |",
    )
    assert filled(form, x=1).calculated == {"c": "4", "b": "3", "a": "2"}


def test_defaults_fill_what_the_answers_do_not_name() -> None:
    form = a_form(
        "type | name | label | default | calculation",
        "text | stadt | Stadt | Unna |",
        "date | tag | Tag | today() |",
        "hidden | art | | fest |",
        "calculate | gesagt | | | concat(${stadt}, ' ', ${tag})",
    )
    assert filled(form).calculated == {"art": "fest", "gesagt": "Unna 2026-11-21"}
    assert filled(form, stadt="Kamen", tag="2026-01-02").calculated["gesagt"] == "Kamen 2026-01-02"
    assert filled(form, stadt=None, tag=None).calculated["gesagt"] == " "
    assert filled(form, art="anders").calculated["art"] == "anders"


def test_a_computed_default_looks_at_the_form_as_it_was_opened() -> None:
    form = a_form(
        "type | name | label | default",
        "text | name | Name | Vorgabe",
        "text | gruss | Gruß | concat('Hallo ', ${name})",
    )
    assert filled(form, name="Ayşe").states["gruss"].value == "Hallo Vorgabe"


def test_a_trigger_computes_when_its_question_is_answered() -> None:
    form = a_form(
        "type | name | label | calculation | trigger",
        "text | name | Name | |",
        "text | kopie | Kopie | upper(${name}) | ${name}".replace("upper", "concat"),
    )
    assert filled(form).states["kopie"].value is None
    assert filled(form, name="Ayşe").states["kopie"].value == "Ayşe"
    assert filled(form, name="Ayşe", kopie="anders").states["kopie"].value == "anders"


def test_once_keeps_what_was_there() -> None:
    form = a_form("type | name | calculation", "calculate | zahl | once(random())")
    assert filled(form, zahl="0.5").calculated == {"zahl": "0.5"}
    assert 0 <= float(filled(form).calculated["zahl"]) < 1


@pytest.fixture
def towns() -> Form:
    return a_form(
        "type | name | label | choice_filter | calculation",
        "select_one kreis | kreis | Kreis | |",
        "select_one stadt | stadt | Stadt | kreis = ${kreis} |",
        "calculate | ort | | | jr:choice-name(${stadt}, '${stadt}')",
        choices=(
            "list_name | name | label | kreis",
            "kreis | un | Kreis Unna |",
            "kreis | re | Kreis Recklinghausen |",
            "stadt | kamen | Kamen | un",
            "stadt | unna | Unna | un",
            "stadt | marl | Marl | re",
        ),
    )


def test_filtered_choices_follow_the_answers(towns: Form) -> None:
    names = [choice.name for choice in filled(towns, kreis="un").states["stadt"].choices]
    assert names == ["kamen", "unna"]
    assert filled(towns, kreis="un", stadt="kamen").calculated == {"ort": "Kamen"}
    stale = filled(towns, kreis="re", stadt="kamen")
    assert stale.errors == {"stadt": "„kamen“ steht hier nicht zur Auswahl. Möglich ist: „Marl“."}
    assert stale.calculated == {"ort": ""}
    assert "keine möglich" in filled(towns, stadt="kamen").errors["stadt"]


def test_or_other_asks_for_free_text() -> None:
    form = a_form(
        "type | name | label | required",
        "select_one ja_nein or_other | art | Art | yes",
        choices=JA_NEIN,
    )
    other = filled(form, art="other", art_other="Tagespflege")
    assert other.relevant == ("art", "art_other")
    assert other.states["art"].choices[-1].label == "Anderes"
    assert other.states["art_other"].label == "Bitte angeben"
    assert filled(form, art="ja", art_other="alt").relevant == ("art",)


def test_needs_strengths_and_alerts_follow_from_choices_and_calculates() -> None:
    form = a_form(
        "type | name | label | calculation | need | strength | alert",
        "select_multiple lage | lage | Lage | | | |",
        "integer | punkte | Punkte | | | |",
        "calculate | viel | | ${punkte} > 3 | beratung; sprache | | Bitte bald sprechen.",
        "calculate | null | | 0 | nie | nie | nie",
        choices=(
            "list_name | name | label | need | strength | alert",
            "lage | allein | Allein | alleinerziehend;beratung | |",
            "lage | oma | Oma hilft | | familie |",
            "lage | gefahr | Gefahr | kinderschutz | | Sofort handeln.",
        ),
    )
    result = filled(form, lage=["gefahr", "allein", "oma"], punkte=5)
    assert result.needs == ("alleinerziehend", "beratung", "kinderschutz", "sprache")
    assert result.strengths == ("familie",)
    assert result.alerts == ("Sofort handeln.", "Bitte bald sprechen.")
    assert filled(form, punkte=1).needs == ()


def test_labels_and_hints_show_answers_in_the_wanted_language() -> None:
    form = a_form(
        "type | name | label::Deutsch (de) | label::Türkçe (tr) | hint::Deutsch (de)",
        "text | name | Name | Ad | ",
        "text | gruss | Hallo ${name} | Merhaba ${name} | Wie geht es ${name}?",
        "select_one l | wahl | Wahl | Seçim |",
        choices=(
            "list_name | name | label::Deutsch (de) | label::Türkçe (tr)",
            "l | a | Ja, ${name} | Evet, ${name}",
            "l | b | Nein | ",
        ),
        settings=("form_id | version | default_language", "zweisprachig | 3 | Deutsch (de)"),
    )
    assert (form.id, form.version, form.default_language) == ("zweisprachig", "3", "Deutsch (de)")
    assert form.languages == ("Deutsch (de)", "Türkçe (tr)")
    german = filled(form, name="Ayşe").states
    assert german["gruss"].label == "Hallo Ayşe"
    assert german["gruss"].hint == "Wie geht es Ayşe?"
    assert [choice.label for choice in german["wahl"].choices] == ["Ja, Ayşe", "Nein"]
    turkish = evaluate(form, {"name": "Ayşe"}, today=TODAY, language="Türkçe (tr)").states
    assert turkish["gruss"].label == "Merhaba Ayşe"
    assert turkish["gruss"].hint == "Wie geht es Ayşe?"  # nothing else is there
    assert [choice.label for choice in turkish["wahl"].choices] == ["Evet, Ayşe", "Nein"]


def test_media_are_shown_as_not_available_and_never_required() -> None:
    form = a_form(
        "type | name | label | required",
        "image | foto | Foto | yes",
        "geopoint | ort | Ort | yes",
        "text | name | Name | yes",
    )
    result = filled(form)
    assert list(result.errors) == ["name"]
    assert [question.type for question in form.questions()] == ["unavailable"] * 2 + ["text"]
    assert len(form.warnings) == 2
    assert "nicht verfügbar" in form.warnings[0]


def test_metadata_is_neither_asked_nor_shown() -> None:
    form = a_form(
        "type | name | label | calculation",
        "start | anfang | |",
        "today | heute | |",
        "deviceid | geraet | |",
        "text | name | Name |",
        "calculate | tag | | ${heute}",
    )
    result = filled(form)
    assert result.relevant == ("name", "tag")
    assert result.calculated == {"tag": "2026-11-21"}


def test_readonly_and_required_may_depend_on_answers() -> None:
    form = a_form(
        "type | name | label | readonly | required | calculation",
        "text | a | A | | |",
        "text | b | B | ${a} = 'zu' | ${a} = 'muss' |",
        "text | c | C | | | concat(${a}, '!')",
    )
    assert filled(form, a="zu").states["b"].readonly
    assert "b" in filled(form, a="muss").errors
    state = filled(form, a="x", c="von Hand").states["c"]
    assert (state.readonly, state.value) == (True, "x!")


def test_unknown_names_in_answers_are_told() -> None:
    form = a_form("type | name | label", "text | a | A")
    assert filled(form, a="1", vertippt="2").unknown == ("vertippt",)


def test_the_layout_places_groups_from_top_to_bottom() -> None:
    form = a_form(
        "type | name | label | appearance",
        "begin_group | g | Teil ${a} | field-list",
        "text | a | A | multiline",
        "end_group | | |",
        "note | n | Danke |",
    )
    group, note = layout(form, {"a": "eins"}, today=TODAY)
    assert (group.key, group.state.label) == ("g", "Teil eins")
    assert group.inside[0].key == "a"
    assert group.inside[0].item.appearance == "multiline"
    assert (note.key, note.state.label) == ("n", "Danke")


def test_texts_of_a_list_outside_the_form_stay_blank() -> None:
    form = a_form(
        "type | name | label | calculation",
        "text | a | A |",
        "calculate | fern | | pulldata('orte', 'name', 'nr', ${a})",
    )
    assert filled(form, a="1").calculated == {"fern": ""}
    assert "orte" in form.warnings[0]


def test_triggers_work_within_their_row() -> None:
    form = a_form(
        "type | name | label | calculation | trigger | default",
        "begin_repeat | r | R | | |",
        "text | name | Name | | | Vorgabe",
        "calculate | gruss | | concat('Hallo ', ${name}) | ${name} |",
        "end_repeat | | | | |",
    )
    result = filled(form, r=[{"name": "Ayşe"}, {}, {"name": None}])
    assert [result.calculated[f"r[{row}]/gruss"] for row in (1, 2, 3)] == [
        "Hallo Ayşe",
        "",
        "Hallo ",
    ]


def test_chance_is_the_same_while_someone_types() -> None:
    form = a_form(
        "type | name | label | calculation | parameters",
        "select_one l | a | A | | randomize=true",
        "calculate | los | | random() |",
        choices=("list_name | name | label", *(f"l | c{each} | C{each}" for each in range(30))),
    )
    first, second = (evaluate(form, {}, today=TODAY) for _ in range(2))
    assert first.states["a"].choices == second.states["a"].choices
    assert first.calculated == second.calculated
    assert len(first.states["a"].choices) == 30


def test_the_time_of_day_can_be_given() -> None:
    form = a_form(
        "type | name | calculation",
        "calculate | uhr | format-date-time(now(), '%Y-%m-%d %H:%M')",
        "start | anfang |",
        "calculate | begonnen | format-date-time(${anfang}, '%H')",
    )
    moment = datetime(2020, 1, 1, 14, 30)
    result = evaluate(form, {}, today=TODAY, now=moment)
    assert result.calculated == {"uhr": "2026-11-21 14:30", "begonnen": "14"}


def test_names_of_chosen_rows_and_of_weights() -> None:
    form = a_form(
        "type | name | label | calculation",
        "begin_repeat | kind | Kind |",
        "text | name | Name |",
        "integer | gewicht | Gewicht |",
        "end_repeat | | |",
        "select_one ${name} | wer | Wer? |",
        "calculate | er | | jr:choice-name(${wer}, '${wer}')",
        "calculate | niemand | | jr:choice-name('x', '${wer}')",
        "calculate | schwer | | weighted-checklist(5, -1, ${name}, ${gewicht})",
        "calculate | einer | | checklist(1, 1, ${name})",
    )
    rows = [{"name": "Ada", "gewicht": 2}, {"name": "Bo", "gewicht": 3}, {"gewicht": 9}]
    assert filled(form, kind=rows, wer="Bo").calculated == {
        "er": "Bo",
        "niemand": "",
        "schwer": "true",
        "einer": "false",
    }


def test_pulldata_reads_lists_of_the_form() -> None:
    form = a_form(
        "type | name | label | calculation",
        "select_one l | a | A |",
        "calculate | wert | | instance('l')/root/item[name = ${a}]/wert",
        choices=("list_name | name | label | wert", "l | x | X | 7", "l | y | Y | 8"),
    )
    assert filled(form, a="y").calculated == {"wert": "8"}
