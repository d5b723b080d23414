"""Finished forms: what they leave in the family, and what stays in the form."""

from typing import Any

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.answering import (
    complete_form,
    discard_draft,
    relevant_answers,
    save_draft,
)
from lotse.answers import FormAnswers
from lotse.errors import InvalidInput
from lotse.families.family import Family
from lotse.forms.shipped import shipped_form
from lotse.transitions.transition import Transition, TransitionState
from tests.builders import NOW, TODAY, a_draft, a_family, a_transition

AREAS = {f"f0{n}_gelingt": "gelingt" for n in range(1, 6)}
PROTOCOL: dict[str, Any] = {
    "kita": "Kita Wald",
    "schule": "Diesterwegschule",
    "schule_nummer": "135616",
    "fachkraft": "Petra Lindner",
    "datum": "2026-11-20",
    "kind_name": "Can",
    "kind_geboren": "2021-07-03",
    "eltern": "Elif und Murat",
    "interessen": "Käfer",
    **AREAS,
}


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    with book.transaction() as records:
        return records.families.add(a_family())


def completed(
    book: SqlRecordBook, family: Family, form_id: str, answers: dict[str, Any]
) -> FormAnswers:
    child = family.children[0].id
    return complete_form(
        family.id, child, shipped_form(form_id), answers, book, today=TODAY, now=NOW
    )


def kept(book: SqlRecordBook, family: Family) -> Family:
    with book.transaction() as records:
        return records.families.get(family.id)


def transition(book: SqlRecordBook, family: Family) -> Transition:
    with book.transaction() as records:
        (found,) = records.transitions.of_family(family.id)
    return found


def test_the_screening_leaves_needs_strengths_and_circumstances(
    book: SqlRecordBook, family: Family
) -> None:
    filled = completed(
        book,
        family,
        "basisbogen",
        {
            "kind_geboren": "ja",
            "st_freude": "ja",
            "st_gelingt": "Sie singt viel.",
            "i06": "ja",
            "i13": "ja",
            "i15": "ja",
            "i12": "nein",
            "anliegen": "Ruhe.",
        },
    )

    after = kept(book, family)
    child = family.children[0].id
    assert filled.outcome == "Gespräch anbieten"
    assert {(n.code, n.child_id) for n in after.needs} == {
        ("behinderung_kind", child),
        ("entlastung", None),
        ("alleinerziehend", None),
    }
    assert [s.text for s in after.strengths] == ["Freude am Kind", "Sie singt viel."]
    assert {s.source for s in after.strengths} == {"Lotse-Basisbogen"}
    assert after.circumstances == ("behinderung", "alleinerziehend")
    assert after.concern == "Ruhe."


def test_a_form_without_findings_leaves_the_family_untouched(
    book: SqlRecordBook, family: Family
) -> None:
    completed(book, family, "basisbogen", {"erhebung": "nein"})

    assert kept(book, family) == family


def test_alerts_are_frozen_with_the_form(book: SqlRecordBook, family: Family) -> None:
    filled = completed(book, family, "basisbogen", {"i17": "ja"})

    with book.transaction() as records:
        stored = records.answers.get(filled.id)
    assert stored == filled
    assert "116 016" in stored.alerts[0]
    assert stored.outcome == "zeitnah heute"


def test_a_wrong_answer_is_refused_with_its_question(book: SqlRecordBook, family: Family) -> None:
    with pytest.raises(InvalidInput, match="eine Angabe") as refused:
        completed(book, family, "basisbogen", {"anliegen": "x" * 601})

    assert list(refused.value.problems) == ["anliegen"]
    with book.transaction() as records:
        assert not records.answers.of_family(family.id)


def test_the_protocol_plans_the_transition_to_its_school(
    book: SqlRecordBook, family: Family
) -> None:
    filled = completed(book, family, "uebergabeprotokoll", PROTOCOL)

    found = transition(book, family)
    assert (found.state, found.answers_id) == (TransitionState.PREPARED, filled.id)
    assert (found.to_school_number, found.to_name) == ("135616", "Diesterwegschule")
    assert (found.from_name, found.entry_year) == ("Kita Wald", 2027)


def test_another_school_needs_another_consent(book: SqlRecordBook, family: Family) -> None:
    with book.transaction() as records:
        records.transitions.add(
            a_transition(
                family,
                state=TransitionState.CONSENTED,
                to_school_number="135604",
                to_name="Eichendorffschule",
            )
        )

    completed(book, family, "uebergabeprotokoll", PROTOCOL)

    assert transition(book, family).state is TransitionState.PREPARED
    assert transition(book, family).to_school_number == "135616"


def test_the_visit_after_school_start_is_the_feedback(book: SqlRecordBook, family: Family) -> None:
    with book.transaction() as records:
        records.transitions.add(
            a_transition(
                family,
                state=TransitionState.HANDED_OVER,
                to_school_number="135616",
                to_name="Diesterwegschule",
            )
        )

    completed(book, family, "uebergabeprotokoll", {**PROTOCOL, "rueckbesuch_am": "2026-11-19"})

    assert transition(book, family).state is TransitionState.FEEDBACK
    assert transition(book, family).feedback_on == TODAY


def test_drafts_are_saved_and_discarded(book: SqlRecordBook, family: Family) -> None:
    draft = a_draft(family)

    save_draft(draft, book)

    with book.transaction() as records:
        assert list(records.drafts.all()) == [draft]
    discard_draft(draft.key, book)
    with book.transaction() as records:
        assert not records.drafts.all()


def test_only_relevant_answers_are_kept_in_repeats_too() -> None:
    answers = {
        "a": 1,
        "b": 2,
        "c": ["x"],
        "d": "other",
        "d_other": "frei",
        "kind": [{"name": "A", "alt": 1}, {"name": "B", "hund": [{"rasse": "Dackel"}]}],
        "leer": [{"x": 1}],
    }
    relevant = ["a", "c", "d", "kind[1]/name", "kind[2]/name", "kind[2]/hund[1]/rasse"]

    assert relevant_answers(answers, relevant) == {
        "a": 1,
        "c": ["x"],
        "d": "other",
        "d_other": "frei",
        "kind": [{"name": "A"}, {"name": "B", "hund": [{"rasse": "Dackel"}]}],
    }
