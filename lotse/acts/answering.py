"""Filling in a form: drafts while typing, and the finished form with what follows from it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from lotse.acts.transition_steps import protocol_finished
from lotse.answers import Answers, Draft, DraftKey, FormAnswers
from lotse.errors import InvalidInput
from lotse.form_data.findings import with_findings
from lotse.form_data.names import HANDOVER
from lotse.forms.evaluate import Evaluation, evaluate
from lotse.forms.form import Form
from lotse.records import RecordBook

OUTCOME = "ergebnis"  # the calculate whose value becomes the outcome of a form


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
        learned = with_findings(family, filled, today=today)
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
