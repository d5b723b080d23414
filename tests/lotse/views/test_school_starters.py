"""The year group of a Kita: who starts school when, and how far each child's way has come."""

from dataclasses import replace
from datetime import date

import pytest

from lotse.answers import Draft
from lotse.consents.consent import Consent, Party, Signature
from lotse.dates.partial import PartialDate
from lotse.families.family import Family, Member, Role
from lotse.families.member_changes import set_school_entry
from lotse.form_data.names import HANDOVER
from lotse.records import RecordBook
from lotse.transitions.transition import Transition, TransitionState
from lotse.views.school_starters import SchoolStarter, StarterStage, YearGroup, year_group
from tests.builders import (
    TODAY,
    a_child,
    a_consent,
    a_draft,
    a_family,
    a_person,
    a_transition,
    an_unborn_child,
)

YEAR = 2027
SCHOOL = Party(key="school:196538", name="Diesterwegschule")
TO_SCHOOL = {"to_school_number": "196538", "to_name": "Diesterwegschule"}


Paper = Transition | Consent | Draft


def stored(book: RecordBook, family: Family, *papers: Paper) -> None:
    with book.transaction() as records:
        records.families.add(family)
        for paper in papers:
            match paper:
                case Transition():
                    records.transitions.add(paper)
                case Draft():
                    records.drafts.save(paper)
                case _:
                    records.consents.add(paper)


def starter(book: RecordBook, family: Family, *papers: Paper) -> SchoolStarter:
    stored(book, family, *papers)
    (found,) = year_group(book, YEAR).starters
    return found


def kita_child(born: date | None = date(2021, 7, 3), given: str = "Can") -> Family:
    return a_family(children=(a_child(given, born=born),), reference=f"2026-{given}")


def protocol(draft: Draft) -> Draft:
    return replace(draft, key=replace(draft.key, form_id=HANDOVER))


def asked(family: Family, *signatures: Signature) -> Consent:
    return a_consent(family, recipient=SCHOOL, signatures=signatures)


def test_nobody_starts_in_an_empty_file(book: RecordBook) -> None:
    group = year_group(book, YEAR)
    assert group == YearGroup(year=YEAR, starters=())
    assert group.by_school() == {}


@pytest.mark.parametrize(
    ("born", "starts", "near"),
    [
        (date(2020, 9, 30), False, False),
        (date(2020, 10, 1), True, False),
        (date(2021, 8, 31), True, False),
        (date(2021, 9, 1), True, True),
        (date(2021, 9, 30), True, True),
        (date(2021, 10, 1), False, False),
    ],
)
def test_the_cut_off_decides_to_the_day(
    book: RecordBook, born: date, starts: bool, near: bool
) -> None:
    stored(book, kita_child(born))
    found = year_group(book, YEAR).starters
    assert [one.near_cut_off for one in found] == ([near] if starts else [])


@pytest.mark.parametrize("born", [date(2019, 10, 1), date(2022, 9, 30)])
def test_deferral_and_early_entry_take_in_and_leave_out(book: RecordBook, born: date) -> None:
    family = kita_child(born)
    stored(book, set_school_entry(family, family.children[0].id, YEAR, "Antrag der Eltern"))
    by_rule = 2026 if born.year == 2019 else 2028
    assert len(year_group(book, YEAR).starters) == 1
    assert year_group(book, by_rule).starters == ()


def test_a_child_without_exact_birthday_is_known_by_its_transition(book: RecordBook) -> None:
    child = replace(a_child(born=None), born=PartialDate(2021, circa=True))
    family = a_family(children=(child,))
    found = starter(book, family, a_transition(family, entry_year=YEAR))
    assert (found.child.name, str(found.child.born)) == ("Can Yıldız", "ca. 2021")
    assert not found.near_cut_off
    assert year_group(book, YEAR + 1).starters == ()


@pytest.mark.parametrize("with_transition", [False, True])
def test_a_decision_needs_no_exact_birthday(book: RecordBook, with_transition: bool) -> None:
    child = replace(a_child(born=None), born=PartialDate(2022))
    family = a_family(children=(child,))
    family = set_school_entry(family, child.id, YEAR, "auf Wunsch der Eltern")
    papers = [a_transition(family, entry_year=YEAR)] if with_transition else []
    assert starter(book, family, *papers).child.child_id == child.id


@pytest.mark.parametrize(
    ("born", "years"),
    [
        (PartialDate(2021), {2027, 2028}),
        (PartialDate(2021, 9), {2027}),
        (PartialDate(2021, circa=True), {2026, 2027, 2028, 2029}),
        (None, {2026, 2027, 2028, 2029}),
    ],
)
def test_a_rough_birthday_stands_beside_every_year_it_can_mean(
    book: RecordBook, born: PartialDate | None, years: set[int]
) -> None:
    child = replace(a_child(born=None), born=born)
    stored(book, a_family(children=(child,)))
    groups = [year_group(book, year) for year in range(2026, 2030)]
    assert not any(group.starters for group in groups)
    assert {group.year for group in groups if group.unplaced} == years


def test_the_unborn_and_those_with_a_transition_are_not_unplaced(book: RecordBook) -> None:
    child = replace(a_child(born=None), born=PartialDate(2021))
    family = a_family(children=(child, an_unborn_child()))
    stored(book, family, a_transition(family, entry_year=YEAR + 1))
    assert year_group(book, YEAR).unplaced == ()


def test_a_deferred_child_without_exact_birthday_leaves_the_year(book: RecordBook) -> None:
    child = replace(a_child(born=None), born=PartialDate(2021))
    family = a_family(children=(child,))
    family = set_school_entry(family, child.id, YEAR + 1, "zurückgestellt")
    stored(book, family, a_transition(family, entry_year=YEAR))
    assert year_group(book, YEAR).starters == ()


def test_another_corridor_is_another_matter(book: RecordBook) -> None:
    family = kita_child()
    other = a_transition(family, corridor="grundschule_sek1", state=TransitionState.CONSENTED)
    found = starter(book, family, other)
    assert (found.stage, found.transition_id) == (StarterStage.NO_DRAFT, None)


@pytest.mark.parametrize(
    ("state", "stage", "said"),
    [
        (TransitionState.PLANNED, StarterStage.NO_DRAFT, "ohne Entwurf"),
        (TransitionState.PREPARED, StarterStage.TALK_AHEAD, "Gespräch steht an"),
        (TransitionState.CONSENTED, StarterStage.READY, "bereit zum Druck"),
        (TransitionState.HANDED_OVER, StarterStage.HANDED_OVER, "übergeben"),
        (TransitionState.FEEDBACK, StarterStage.HANDED_OVER, "Rückmeldung da"),
        (TransitionState.CLOSED, StarterStage.HANDED_OVER, "abgeschlossen"),
        (TransitionState.DECLINED, StarterStage.DECLINED, "nicht gewünscht"),
        (TransitionState.BROKEN_OFF, StarterStage.ENDED, "vorher beendet"),
        (TransitionState.NOT_REACHED, StarterStage.ENDED, "nicht zustande gekommen"),
    ],
)
def test_every_state_of_the_transition_has_its_stage_and_word(
    book: RecordBook, state: TransitionState, stage: StarterStage, said: str
) -> None:
    family = kita_child()
    found = starter(book, family, a_transition(family, state=state, **TO_SCHOOL))
    assert (found.stage, found.school, found.said) == (stage, "Diesterwegschule", said)


@pytest.mark.parametrize("with_transition", [False, True])
def test_a_draft_means_a_talk_is_ahead(book: RecordBook, with_transition: bool) -> None:
    family = kita_child()
    draft = a_draft(family, answers={"kann_gut": "Klettern", "interessen": ""})
    other_form = a_draft(family, answers={"name": "Can", "wohnort": "Kamen"})
    planned = (a_transition(family),) if with_transition else ()
    found = starter(book, family, protocol(draft), other_form, *planned)
    assert (found.stage, found.answered) == (StarterStage.TALK_AHEAD, 1)
    assert found.said == "Entwurf 1 %"


def test_a_draft_is_never_quite_full(book: RecordBook) -> None:
    family = kita_child()
    draft = a_draft(family, answers={f"feld_{number}": "ja" for number in range(500)})
    assert starter(book, family, protocol(draft)).said == "Entwurf 99 %"


def test_a_missing_signature_is_named_by_role(book: RecordBook) -> None:
    family = kita_child()
    mother, father = (member.person.id for member in family.adults)
    consent = asked(
        family, Signature(person_id=mother, signed_on=TODAY), Signature(person_id=father)
    )
    way = a_transition(family, state=TransitionState.PREPARED, **TO_SCHOOL)
    found = starter(book, family, way, consent)
    assert found.stage is StarterStage.SIGNATURE_MISSING
    assert found.said == "Unterschrift Vater fehlt"


def test_two_mothers_are_named_by_name(book: RecordBook) -> None:
    family = kita_child()
    other = Member(person=a_person("Rana"), role=Role.MOTHER)
    family = replace(family, members=(family.members[0], other, family.members[-1]))
    consent = asked(
        replace(family, guardianships=()),
        *(Signature(person_id=member.person.id) for member in family.adults),
    )
    family = replace(family, guardianships=(), memberships=family.memberships[:1])
    way = a_transition(family, state=TransitionState.PREPARED, **TO_SCHOOL)
    found = starter(book, family, way, consent)
    assert found.said == "Unterschrift Elif Yıldız und Rana Yıldız fehlt"


@pytest.mark.parametrize("change", [{"revoked_on": TODAY}, {"recipient": Party(key="x", name="")}])
def test_a_consent_that_is_gone_or_for_others_is_not_waited_for(
    book: RecordBook, change: dict[str, object]
) -> None:
    family = kita_child()
    consent = asked(family, *(Signature(person_id=m.person.id) for m in family.adults))
    way = a_transition(family, state=TransitionState.PREPARED, **TO_SCHOOL)
    found = starter(book, family, way, replace(consent, **change))
    assert (found.stage, found.missing) == (StarterStage.TALK_AHEAD, ())


def test_schools_by_name_the_unknown_last(book: RecordBook) -> None:
    for given, school in (("Zoe", "Astrid-Lindgren"), ("Ali", "Astrid-Lindgren"), ("Bo", "")):
        family = kita_child(given=given)
        stored(book, family, a_transition(family, to_name=school))
    group = year_group(book, YEAR)
    named = {school: [s.child.name for s in those] for school, those in group.by_school().items()}
    assert named == {"Astrid-Lindgren": ["Ali Yıldız", "Zoe Yıldız"], "": ["Bo Yıldız"]}
    assert list(named) == ["Astrid-Lindgren", ""]
    assert group.count(StarterStage.NO_DRAFT) == 3
    assert group.count(StarterStage.READY) == 0
