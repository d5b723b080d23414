"""The forms that ship with Lotse: they load, ask for little and lead to the right needs."""

from collections.abc import Mapping
from typing import Any

import pytest

from lotse.catalogue.shipped import needs
from lotse.forms.evaluate import Evaluation, evaluate
from lotse.forms.form import Form, Group
from lotse.forms.shipped import shipped_form, shipped_forms
from tests.builders import TODAY

FORMS = ("aufnahmebogen", "basisbogen", "bewegungstest", "kita_aufnahme", "uebergabeprotokoll")
FORBIDDEN = ("staatsangeh", "nationalität", "religionszugeh", "konfession", "aufenthaltsstatus")


def screened(answers: Mapping[str, Any]) -> Evaluation:
    return evaluate(shipped_form("basisbogen"), answers, today=TODAY)


def texts_of(form: Form) -> list[str]:
    questions = list(form.questions())
    return [text for q in questions for text in (q.label, q.hint, *(c.label for c in q.choices))]


def test_all_forms_ship_and_load_without_warnings() -> None:
    assert tuple(form.id for form in shipped_forms()) == FORMS
    assert not [form.warnings for form in shipped_forms() if form.warnings]


@pytest.mark.parametrize("form_id", FORMS)
def test_every_section_has_a_title_for_the_rail(form_id: str) -> None:
    sections = [item for item in shipped_form(form_id).items if isinstance(item, Group)]

    assert len(sections) > 5 or form_id == "bewegungstest"
    assert all(section.label for section in sections)


@pytest.mark.parametrize("form_id", FORMS)
def test_nobody_asks_for_nationality_religion_or_residence(form_id: str) -> None:
    form = shipped_form(form_id)
    asked = [q.label.casefold() for q in form.questions() if q.is_answered_by_hand]

    assert not [label for label in asked for word in FORBIDDEN if word in label]


@pytest.mark.parametrize("form_id", FORMS)
def test_every_need_is_one_of_the_taxonomy(form_id: str) -> None:
    questions = list(shipped_form(form_id).questions())
    codes = {code for q in questions for code in q.need}
    codes |= {code for q in questions for choice in q.choices for code in choice.need}

    assert codes <= set(needs())


@pytest.mark.parametrize("form_id", FORMS)
def test_quotation_marks_survive_the_reading(form_id: str) -> None:
    assert not [text for text in texts_of(shipped_form(form_id)) if '"' in text]


def test_the_intake_asks_for_no_more_than_it_needs() -> None:
    result = evaluate(shipped_form("aufnahmebogen"), {}, today=TODAY)

    assert set(result.errors) == {
        "geburt", "vorname", "ort", "sprache_erste", "sprachmittlung", "info_am",
    }  # fmt: skip


def test_a_single_name_and_no_address_are_enough() -> None:
    answers = {
        "geburt": "termin",
        "termin": "2027-01-15",
        "name_wie": "Suhartini",
        "anschrift": "unbekannt",
        "sprache_erste": "andere",
        "sprachmittlung": "unklar",
        "info_am": "2026-11-21",
    }

    assert not evaluate(shipped_form("aufnahmebogen"), answers, today=TODAY).errors


@pytest.mark.parametrize(
    ("answers", "question"),
    [
        ({"geburt": "geboren", "geboren": "2026-11-22"}, "geboren"),
        ({"geburt": "termin", "termin": "2027-09-12"}, "termin"),
        ({"geburt": "termin", "termin": "2026-10-30"}, "termin"),
        ({"geburt": "ungefaehr", "geburtsjahr": 2027}, "geburtsjahr"),
        ({"geburt": "ungefaehr", "geburtsjahr": 2020, "geburtsmonat": 13}, "geburtsmonat"),
        ({"anschrift": "bekannt", "plz": "4588"}, "plz"),
        ({"info_am": "2026-11-22"}, "info_am"),
    ],
)
def test_impossible_answers_of_the_intake_are_named(
    answers: dict[str, object], question: str
) -> None:
    assert question in evaluate(shipped_form("aufnahmebogen"), answers, today=TODAY).errors


def test_the_intake_finds_needs_too() -> None:
    answers = {"hebamme": "nein", "krankenversicherung": "nein", "sprachmittlung": "ja"}

    result = evaluate(shipped_form("aufnahmebogen"), answers, today=TODAY)

    assert result.needs == ("hebamme", "neuzuwanderung", "sprachmittlung")


def test_strengths_come_first_and_never_count() -> None:
    form = shipped_form("basisbogen")
    sections = [item.name for item in form.items if isinstance(item, Group)]

    result = screened({"st_grosseltern": "ja", "st_freude": "etwas", "st_plan": "noch_nicht"})

    assert sections[:2] == ["teil_einstieg", "teil_staerken"]
    assert result.strengths == ("Familie in der Nähe", "Freude am Kind")
    assert result.calculated["punkte"] == "0"
    assert result.calculated["ergebnis"] == "Info genügt"
    assert result.needs == ("information",)


# Weights and needs of the proposed form, one row an item.
ITEMS = [
    ("i01", 2, ("gesundheit",)),
    ("i02", 2, ("behinderung_kind", "entwicklung")),
    ("i03", 1, ("geburtserleben",)),
    ("i04", 1, ("hebamme",)),
    ("i05", 1, ("sucht",)),
    ("i06", 2, ("behinderung_kind",)),
    ("i07", 1, ("bindung", "schreien_schlaf")),
    ("i08", 2, ("bindung",)),
    ("i09", 2, ("junge_eltern",)),
    ("i10", 2, ("psychische_gesundheit",)),
    ("i11", 1, ("krankheit_eltern",)),
    ("i12", 3, ("sucht",)),
    ("i13", 2, ("entlastung",)),
    ("i14", 1, ("formulare",)),
    ("i15", 1, ("alleinerziehend",)),
    ("i16", 3, ("trennung",)),
    ("i17", 3, ("gewaltschutz",)),
    ("i18", 1, ("entlastung",)),
    ("i19", 3, ("hze",)),
    ("i20", 2, ("schulden", "existenz")),
    ("i21", 2, ("wohnen",)),
    ("i22", 1, ("entlastung",)),
    ("i23a", 0, ("sprachmittlung",)),
    ("i23b", 2, ("neuzuwanderung",)),
    ("i24", 3, ()),
]


@pytest.mark.parametrize(("item", "weight", "found"), ITEMS)
def test_each_item_weighs_and_leads_to_its_needs(
    item: str, weight: int, found: tuple[str, ...]
) -> None:
    result = screened({item: "ja"})

    assert result.calculated["punkte"] == str(weight)
    assert tuple(code for code in result.needs if code != "information") == found


@pytest.mark.parametrize("answer", ["nein", "unbekannt", "nicht_gefragt"])
def test_only_yes_counts(answer: str) -> None:
    result = screened({item: answer for item, _, _ in ITEMS})

    assert result.calculated["punkte"] == "0"
    assert result.needs == ("information",)


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ({"i03": "ja", "i04": "ja"}, "Info genügt"),
        ({"i03": "ja", "i04": "ja", "i05": "ja"}, "Gespräch anbieten"),
        ({"i24": "ja"}, "Gespräch anbieten"),
        ({"wunsch": "ja"}, "Gespräch anbieten"),
        ({"i12": "ja"}, "zeitnah heute"),
        ({"i17": "ja"}, "zeitnah heute"),
        ({"erhebung": "spaeter", "i17": "ja"}, "noch offen"),
        ({"erhebung": "nein"}, "nicht gewünscht"),
    ],
)
def test_the_outcome_is_an_offer_never_a_verdict(answers: dict[str, str], outcome: str) -> None:
    assert screened(answers).calculated["ergebnis"] == outcome


def test_what_cannot_wait_is_said_at_once() -> None:
    alerts = screened({"i12": "ja", "i17": "ja"}).alerts

    assert len(alerts) == 2
    assert "116 016" in alerts[1]
    assert not screened({"i16": "ja"}).alerts


def test_parents_under_eighteen_count_once_more() -> None:
    assert screened({"i09": "ja", "i09b": "ja"}).calculated["punkte"] == "3"
    assert screened({"i09b": "ja"}).calculated["punkte"] == "0"


def test_before_birth_missing_check_ups_lead_to_antenatal_care() -> None:
    assert screened({"i01": "ja", "kind_geboren": "nein"}).needs == (
        "schwangerschaft", "information",
    )  # fmt: skip


def test_language_alone_is_no_burden() -> None:
    result = screened({"i23a": "ja"})

    assert result.calculated["ergebnis"] == "Info genügt"


def test_the_protocol_lets_the_child_speak_first() -> None:
    sections = [item.name for item in shipped_form("uebergabeprotokoll").items]

    assert sections[:2] == ["teil_a_kopf", "teil_d_kind_spricht"]


def test_the_protocol_wants_five_areas_and_counts_half_ones() -> None:
    form = shipped_form("uebergabeprotokoll")
    four = {f"f0{n}_gelingt": "gelingt" for n in range(1, 5)}

    few = evaluate(form, four, today=TODAY)
    enough = evaluate(form, {**four, "f10_hilft": "hilft"}, today=TODAY)

    assert "fünf" in few.errors["bereiche_zahl"]
    assert few.calculated["bereiche"] == "4"
    assert "bereiche_zahl" not in enough.errors


def test_the_protocol_knows_ten_areas_and_no_grades() -> None:
    form = shipped_form("uebergabeprotokoll")
    areas = [q.name for q in form.questions() if q.name.endswith("_gelingt")]
    scales = [q for q in form.questions() if q.type in ("range", "rank", "decimal")]

    assert len(areas) == 10
    assert not scales


@pytest.mark.parametrize(
    ("level", "found", "strengths"),
    [
        ("weit_ueber", ("freizeit",), ("bewegt sich besonders geschickt",)),
        ("ueber", (), ("bewegt sich geschickt",)),
        ("mitte", (), ()),
        ("unter", ("gesundheit", "freizeit"), ()),
        ("weit_unter", ("gesundheit", "freizeit", "entwicklung"), ()),
    ],
)
def test_the_result_of_a_motor_test_leads_to_movement(
    level: str, found: tuple[str, ...], strengths: tuple[str, ...]
) -> None:
    answers = {"test_am": "2026-11-02", "stufe": level}
    result = evaluate(shipped_form("bewegungstest"), answers, today=TODAY)
    assert not result.errors
    assert result.needs == found
    assert result.strengths == strengths
    assert result.calculated["ergebnis"].endswith("Durchschnitt")


def test_a_motor_test_has_a_day_and_a_result() -> None:
    result = evaluate(shipped_form("bewegungstest"), {"test_am": "2026-12-24"}, today=TODAY)
    assert result.errors.keys() == {"test_am", "stufe"}
