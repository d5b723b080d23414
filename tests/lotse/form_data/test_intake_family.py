"""From the answers of an intake to a family, by question names."""

from datetime import date
from typing import Any

import pytest

from lotse.dates.partial import PartialDate
from lotse.families.family import Custody, Family, Role, StayKind
from lotse.families.person import ContactKind, SpeaksLevel
from lotse.form_data.family import family_from
from lotse.institutions import InstitutionKind
from tests.builders import TODAY, a_desk, an_institution


def taken_in(**answers: Any) -> Family:
    answers = {"geburt": "geboren", "geboren": "2026-11-20", "vorname": "Elif", **answers}
    return family_from(answers, desk=a_desk(), today=TODAY)


def custody_of(family: Family) -> list[tuple[str, Custody]]:
    return [(family.person(g.guardian_id).name, g.custody) for g in family.guardianships]


TWO = {"zweite_da": "ja", "zweite_vorname": "Murat", "zweite_rolle": "vater"}


def test_one_name_makes_a_family() -> None:
    family = taken_in()

    assert family.title == "Familie Elif"
    assert [member.role for member in family.members] == [Role.PARENT, Role.CHILD]
    assert family.children[0].birthday == date(2026, 11, 20)
    assert not family.guardianships


def test_names_are_kept_as_the_person_writes_them() -> None:
    family = taken_in(vorname="", name_wie="Nguyễn Thị Hoa", kind_nachname="Nguyễn")

    assert family.adults[0].person.name == "Nguyễn Thị Hoa"
    assert family.children[0].family_name == "Nguyễn"


def test_a_child_without_a_name_of_its_own_bears_the_name_of_its_parent() -> None:
    family = taken_in(nachname="Yıldız", kind_vorname="Baran")

    assert family.children[0].name == "Baran Yıldız"


def test_an_unborn_child_has_a_due_date_only() -> None:
    family = family_from(
        {"geburt": "termin", "termin": "2027-01-15", "vorname": "Elif"},
        desk=a_desk(),
        today=TODAY,
    )

    assert family.children[0].due == date(2027, 1, 15)
    assert family.children[0].born is None
    assert not family.stays


def test_twins_are_two_children_with_their_names() -> None:
    family = taken_in(
        mehrling="ja", mehrlinge="3", kind_vorname="Lina", mehrling_namen="Adam, ", urkunde="nein"
    )

    assert [child.given_name for child in family.children] == ["Lina", "Adam", ""]
    assert all(child.papers_missing for child in family.children)


@pytest.mark.parametrize(
    ("month", "born"),
    [(None, PartialDate(2022, circa=True)), ("4", PartialDate(2022, 4, circa=True))],
)
def test_a_rough_birthday_stays_rough(month: str | None, born: PartialDate) -> None:
    family = taken_in(geburt="ungefaehr", geboren=None, geburtsjahr="2022", geburtsmonat=month)

    assert family.children[0].born == born


def test_siblings_come_after_the_child_and_empty_rows_are_dropped() -> None:
    rows = [
        {"geschwister_vorname": "Yara", "geschwister_jahr": 2022},
        {"geschwister_vorname": "", "geschwister_jahr": None},
    ]

    family = taken_in(geschwister=rows, sorgerecht="allein")

    assert [m.person.given_name for m in family.members] == ["Elif", "", "Yara"]
    assert [g.child_id for g in family.guardianships] == [family.members[1].person.id]


def test_joint_custody_is_held_by_both() -> None:
    family = taken_in(sorgerecht="gemeinsam", **TWO)

    assert custody_of(family) == [("Elif", Custody.JOINT), ("Murat", Custody.JOINT)]


@pytest.mark.parametrize(
    ("answers", "holder"),
    [
        ({"sorge_wer": "erste"}, "Elif"),
        ({"sorge_wer": "zweite"}, "Murat"),
        ({}, "Elif"),
    ],
)
def test_sole_custody_is_held_by_one(answers: dict[str, str], holder: str) -> None:
    family = taken_in(sorgerecht="allein", **TWO, **answers)

    assert custody_of(family) == [(holder, Custody.SOLE)]


def test_unclear_custody_is_kept_as_unclear() -> None:
    assert custody_of(taken_in(sorgerecht="unklar")) == [("Elif", Custody.UNCLEAR)]


def test_a_guardian_joins_the_family_but_not_the_household() -> None:
    family = taken_in(
        sorgerecht="vormund", vormund_name="Jugendamt, Frau Reimann", vormund_kontakt="02043 555"
    )

    guardian = family.adults[-1]
    assert (guardian.role, guardian.person.name) == (Role.GUARDIAN, "Jugendamt, Frau Reimann")
    assert guardian.person.contacts[0].value == "02043 555"
    assert custody_of(family) == [("Jugendamt, Frau Reimann", Custody.GUARDIAN)]
    assert guardian.person.id not in [m.person_id for m in family.memberships]
    assert family.title == "Familie Elif"


def test_a_guardian_who_brings_the_child_is_not_noted_twice() -> None:
    family = taken_in(rolle="vormund", sorgerecht="vormund")

    assert custody_of(family) == [("Elif", Custody.GUARDIAN)]


def test_languages_best_first_and_other_ones_as_a_note() -> None:
    family = taken_in(
        sprache_erste="andere",
        sprachen_weitere=["tr", "andere"],
        sprache_andere="Tigre",
        deutsch="etwas",
        sprachmittlung="unklar",
        notiz="Ruft zurück.",
    )

    spoken = family.adults[0].person.languages
    assert [(s.code, s.level) for s in spoken] == [
        ("tr", SpeaksLevel.WELL),
        ("de", SpeaksLevel.SOME),
    ]
    assert family.adults[0].person.interpreter_needed is None
    assert family.note == "Ruft zurück.\nSprache: Tigre"


def test_good_german_is_a_language_too() -> None:
    family = taken_in(sprache_erste="tr", deutsch="gut", sprachmittlung="nein")

    assert [s.code for s in family.adults[0].person.languages] == ["tr", "de"]
    assert family.adults[0].person.interpreter_needed is False


def test_the_way_to_reach_somebody_says_whether_a_message_is_allowed() -> None:
    family = taken_in(
        kontaktweg="ueber", kontakt="Frau Ewert, 0151 1", nachricht="nein", beste_zeit="abends"
    )

    (way,) = family.adults[0].person.contacts
    assert (way.kind, way.value, way.note) == (ContactKind.VIA, "Frau Ewert, 0151 1", "abends")
    assert way.message_allowed is False


@pytest.mark.parametrize(
    ("lives", "homes", "at_home"),
    [("ja", 1, True), ("nein", 2, False), ("unklar", 1, False)],
)
def test_where_the_second_person_lives(lives: str, homes: int, at_home: bool) -> None:
    family = taken_in(**TWO, zweite_wohnt=lives, ort="Gelsenkirchen")
    second = family.adults[1].person

    assert len(family.households) == homes
    living = [m.household_id for m in family.memberships if m.person_id == second.id]
    assert (family.households[0].id in living) is at_home


def test_an_unknown_or_secret_address_is_noted_as_such() -> None:
    assert taken_in(anschrift="unbekannt").households[0].address_unknown
    assert taken_in(anschrift_schutz="ja").households[0].address_confidential


def test_a_newborn_in_a_clinic_was_born_there() -> None:
    stays = taken_in(hebamme_name="Frau Kurt", kinderarzt_name="Praxis").stays
    older = taken_in(geboren="2026-11-06").stays

    assert [stay.kind for stay in stays] == [
        StayKind.CLINIC,
        StayKind.MIDWIFE,
        StayKind.DOCTOR,
    ]
    assert not older


def test_a_child_taken_in_by_a_kita_stays_there_with_group_and_hours() -> None:
    kita = a_desk(institution=an_institution(kind=InstitutionKind.DAY_CARE, name="Kita Wald"))

    family = family_from(
        {"geboren": "2021-07-03", "vorname": "Elif", "kita_seit": "2024-08-01",
         "gruppe": "Bären", "umfang": "35"},
        desk=kita,
        today=TODAY,
    )  # fmt: skip

    (stay,) = family.stays
    assert (stay.name, str(stay.since), stay.note) == (
        "Kita Wald",
        "01.08.2024",
        "Bären, 35 Stunden",
    )
