"""Forms do not ask what the file already knows."""

from dataclasses import replace
from datetime import date

from lotse.families.family import Role
from lotse.families.member_changes import with_member, with_person
from lotse.families.person import ContactKind, ContactWay, SpokenLanguage
from lotse.form_data.prefill import day_care_year, prefilled
from tests.builders import (
    NOW,
    TODAY,
    a_desk,
    a_family,
    a_person,
    a_stay,
    a_transition,
    an_unborn_child,
    form_answers,
)


def test_the_day_care_year_begins_in_august() -> None:
    assert day_care_year(date(2026, 7, 31)) == "2025/26"
    assert day_care_year(date(2026, 8, 1)) == "2026/27"
    assert day_care_year(date(2099, 8, 1)) == "2099/00"


def test_a_new_intake_knows_the_day() -> None:
    assert prefilled("aufnahmebogen", None, None, a_desk(), today=TODAY) == {
        "info_am": "2026-11-21"
    }


def test_the_screening_knows_whether_the_child_is_born() -> None:
    unborn = an_unborn_child()
    family = a_family(children=(unborn,), concern="Ruhe.")

    known = prefilled("basisbogen", family, unborn.id, a_desk(), today=TODAY)

    assert known == {"kind_geboren": "nein", "anliegen": "Ruhe."}


def test_the_protocol_knows_kita_school_child_and_parents() -> None:
    family = a_family()
    child = family.children[0]
    mother = replace(
        family.adults[0].person,
        languages=(SpokenLanguage(code="tr"), SpokenLanguage(code="de")),
        interpreter_needed=True,
        contacts=(ContactWay(kind=ContactKind.MOBILE, value="0151 1"),),
    )
    family = replace(with_person(family, mother), stays=(a_stay(child.id),))
    going = a_transition(family, to_name="Diesterwegschule", to_school_number="135616")

    known = prefilled(
        "uebergabeprotokoll", family, child.id, a_desk(), today=TODAY, transition=going
    )

    assert known == {
        "kita": "Klinik am Muster",
        "kita_traeger": "Muster gGmbH",
        "kita_anschrift": "Klinikweg 2, 45879 Gelsenkirchen",
        "kita_telefon": "0209 123",
        "schule": "Diesterwegschule",
        "schule_nummer": "135616",
        "kita_jahr": "2026/27",
        "gruppe": "Gruppe Bären",
        "fachkraft": "Jana Beispiel",
        "datum": "2026-11-21",
        "kind_name": "Can Yıldız",
        "kind_geboren": "2021-07-03",
        "kind_sprachen": "Türkisch, Deutsch",
        "kita_seit": "August 2024",
        "umfang": "35",
        "eltern": "Elif Yıldız, Murat Yıldız",
        "eltern_kontakt": "0151 1",
        "sprachmittlung": "ja",
        "sprachmittlung_sprache": "Türkisch",
    }


def test_the_last_answers_of_the_same_form_and_child_win() -> None:
    family = a_family()
    child = family.children[0]
    old = form_answers(family, answers={"anliegen": "alt"}, completed_at=NOW.replace(year=2025))
    new = form_answers(family, answers={"anliegen": "neu"})
    other = form_answers(family, child_id=None, answers={"anliegen": "fremd"})

    known = prefilled(
        "basisbogen", family, child.id, a_desk(), today=TODAY, earlier=[old, new, other]
    )

    assert known["anliegen"] == "neu"


def test_what_has_changed_since_then_wins_over_the_last_answers() -> None:
    family = a_family()
    child = family.children[0]
    going = a_transition(family, to_name="Diesterwegschule", to_school_number="135616")
    old = form_answers(
        family,
        form_id="uebergabeprotokoll",
        answers={"schule": "Jahnschule", "schule_nummer": "1", "datum": "2026-09-01",
                 "interessen": "Käfer"},
    )  # fmt: skip

    known = prefilled(
        "uebergabeprotokoll", family, child.id, a_desk(), today=TODAY, transition=going,
        earlier=[old],
    )  # fmt: skip

    assert (known["schule"], known["schule_nummer"]) == ("Diesterwegschule", "135616")
    assert (known["datum"], known["interessen"]) == ("2026-11-21", "Käfer")


def test_a_form_nobody_knows_anything_about_starts_empty() -> None:
    assert prefilled("eigenes", a_family(), None, a_desk(), today=TODAY) == {}


def test_the_protocol_names_no_grandparent_as_a_parent() -> None:
    grandmother = a_person(
        "Hatice", contacts=(ContactWay(kind=ContactKind.MOBILE, value="0151 2"),)
    )
    family = with_member(a_family(), grandmother, Role.GRANDPARENT)

    known = prefilled("uebergabeprotokoll", family, family.children[0].id, a_desk(), today=TODAY)

    assert known["eltern"] == "Elif Yıldız, Murat Yıldız"
    assert "eltern_kontakt" not in known
