"""Filling in a form: drafts while typing, and the finished form with what follows from it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from lotse.acts.transition_steps import protocol_finished
from lotse.answers import Answers, Draft, DraftKey, FormAnswers
from lotse.catalogue.shipped import needs as need_taxonomy
from lotse.errors import InvalidInput
from lotse.families.changes import add_circumstances, add_needs, add_strengths
from lotse.families.family import Family
from lotse.form_data.names import HANDOVER, SCREENING
from lotse.forms.evaluate import Evaluation, evaluate
from lotse.forms.form import Form
from lotse.records import RecordBook

OUTCOME = "ergebnis"  # the calculate whose value becomes the outcome of a form
CONCERN = "anliegen"
GOES_WELL = "st_gelingt"

# What a "ja" of the Basisbogen says about the family as a whole; offers ask for it.
CIRCUMSTANCE_OF = {
    "i06": "behinderung",
    "i09": "junge_eltern",
    "i10": "psychisch_belastet",
    "i11": "chronisch_krank",
    "i12": "suchtbelastet",
    "i15": "alleinerziehend",
    "i19": "hze",
    "i20": "armut",
}
CHILD_GROUPS = frozenset({"Gesundheit und Entwicklung", "Bildung und Betreuung"})


def save_draft(draft: Draft, book: RecordBook) -> None:
    with book.transaction() as records:
        records.drafts.save(draft)


def discard_draft(key: DraftKey, book: RecordBook) -> None:
    with book.transaction() as records:
        records.drafts.discard(key)


def complete_form(
    family_id: UUID,
    child_id: UUID | None,
    form: Form,
    answers: Answers,
    book: RecordBook,
    *,
    today: date,
    now: datetime,
) -> FormAnswers:
    """Stores a finished form and takes its needs and strengths over into the family.

    Raises InvalidInput with one sentence per question; the draft is kept then.
    """
    evaluation = checked(form, answers, today=today)
    filled = finished(form, answers, evaluation, family_id, child_id, now=now)
    with book.transaction() as records:
        family = records.families.get(family_id)
        learned = with_findings(family, form, filled, today=today)
        if learned != family:
            records.families.save(learned)
        stored = records.answers.add(filled)
        if form.id == HANDOVER and child_id is not None:
            protocol_finished(records, learned, child_id, stored, today=today)
        records.drafts.discard(
            DraftKey(
                form_id=form.id,
                form_version=form.version,
                family_id=family_id,
                child_id=child_id,
            )
        )
    return stored


def checked(form: Form, answers: Answers, *, today: date) -> Evaluation:
    """Evaluates once more what the page has shown; a form with errors is not finished."""
    evaluation = evaluate(form, answers, today=today)
    if evaluation.errors:
        count = len(evaluation.errors)
        what = "eine Angabe" if count == 1 else f"{count} Angaben"
        raise InvalidInput(
            f"Das Formular ist noch nicht fertig: Bitte prüfen Sie {what}. "
            "Ihre Eingaben sind gespeichert.",
            evaluation.errors,
        )
    return evaluation


def finished(
    form: Form,
    answers: Answers,
    evaluation: Evaluation,
    family_id: UUID,
    child_id: UUID | None,
    *,
    now: datetime,
) -> FormAnswers:
    """Freezes answers and results together with the version of the form."""
    return FormAnswers(
        id=uuid4(),
        family_id=family_id,
        child_id=child_id,
        form_id=form.id,
        form_version=form.version,
        form_title=form.title,
        answers=relevant_answers(answers, evaluation.relevant),
        needs=tuple(evaluation.needs),
        strengths=tuple(evaluation.strengths),
        alerts=tuple(evaluation.alerts),
        outcome=evaluation.calculated.get(OUTCOME, ""),
        completed_at=now,
    )


def with_findings(family: Family, form: Form, filled: FormAnswers, *, today: date) -> Family:
    """The family with needs, strengths and concern found in a form, each with source and date."""
    about_child = tuple(code for code in filled.needs if _is_about_the_child(code))
    about_all = tuple(code for code in filled.needs if code not in about_child)
    strengths = [*filled.strengths, str(filled.answers.get(GOES_WELL) or "").strip()]
    family = add_needs(family, about_all, today=today, source=form.title)
    family = add_needs(
        family, about_child, today=today, source=form.title, child_id=filled.child_id
    )
    family = add_strengths(family, strengths, today=today, source=form.title)
    if form.id == SCREENING:
        found = [code for name, code in CIRCUMSTANCE_OF.items() if filled.answers.get(name) == "ja"]
        family = add_circumstances(family, found)
    concern = str(filled.answers.get(CONCERN) or "").strip()
    return replace(family, concern=concern) if concern else family


def _is_about_the_child(code: str) -> bool:
    need = need_taxonomy().get(code)
    return need is not None and need.group in CHILD_GROUPS


def relevant_answers(answers: Answers, relevant: Sequence[str]) -> dict[str, Any]:
    """Only what belongs to questions that were asked: hidden leftovers are not kept."""
    return _kept(answers, "", frozenset(relevant))


def _kept(answers: Mapping[str, Any], prefix: str, relevant: frozenset[str]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for name, value in answers.items():
        path = f"{prefix}{name}"
        if _is_repeat(value):
            rows = [_kept(row, f"{path}[{n}]/", relevant) for n, row in enumerate(value, start=1)]
            if any(rows):
                kept[name] = rows
        elif path in relevant or path.removesuffix("_other") in relevant:
            kept[name] = value
    return kept


def _is_repeat(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, Mapping) for v in value)
