"""The one sentence that says what is wrong with an answer and what is expected."""

import re
from collections.abc import Sequence

from lotse.forms.fields import Entry
from lotse.forms.filling import Filling, Offer
from lotse.forms.typed import offered
from lotse.forms.xpath.context import Context

_BOUND = re.compile(r"\.\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)")
_BOUNDS = {"<": "kleiner als", "<=": "höchstens", ">": "größer als", ">=": "mindestens"}
_REQUIRED = {
    "select_one": "Bitte wählen Sie eine Antwort aus.",
    "select_multiple": "Bitte wählen Sie mindestens eine Antwort aus.",
    "rank": "Bitte bringen Sie die Antworten in eine Reihenfolge.",
    "integer": "Bitte geben Sie eine ganze Zahl ein.",
    "decimal": "Bitte geben Sie eine Zahl ein.",
    "range": "Bitte wählen Sie einen Wert.",
    "date": "Bitte geben Sie ein Datum ein.",
    "time": "Bitte geben Sie eine Uhrzeit ein.",
    "dateTime": "Bitte geben Sie Datum und Uhrzeit ein.",
    "acknowledge": "Bitte bestätigen Sie mit „OK“.",
    "text": "Bitte geben Sie etwas ein.",
}


def problem_of(entry: Entry, filling: Filling, offers: Sequence[Offer], *, required: bool) -> str:
    """For a relevant question; empty when all is well."""
    about = entry.field
    if entry.problem:
        return entry.problem
    if about.choices is not None and entry.raw and about.calculate is None:
        problem = _choice_problem(entry, filling, offers)
        if problem:
            return problem
    if not entry.value:
        return _required(entry, filling) if required else ""
    if about.constraint is not None and not filling.holds(about.constraint, entry):
        return _constraint(entry, filling)
    return ""


def _choice_problem(entry: Entry, filling: Filling, offers: Sequence[Offer]) -> str:
    question = entry.field.question
    kind = "" if question is None else question.type
    names = {offer.name for offer in offers}
    chosen = [entry.raw] if kind == "select_one" else entry.raw.split()
    labels = [filling.choice_label(entry, offer, filling.language) for offer in offers]
    wrong = [name for name in chosen if name not in names]
    if wrong:
        expected = f"Möglich ist: {offered(labels)}." if labels else "Zurzeit ist keine möglich."
        return f"„{wrong[0][:40]}“ steht hier nicht zur Auswahl. {expected}"
    if len(set(chosen)) < len(chosen):
        return "Eine Antwort ist doppelt. Bitte nennen Sie jede nur einmal."
    if kind == "rank" and len(chosen) < len(names):
        return f"Bitte ordnen Sie alle Antworten: {offered(labels)}."
    return ""


def _required(entry: Entry, filling: Filling) -> str:
    message = entry.field.required_message.of(filling.language)
    said = message.filled(Context(entry, filling.around))
    return said or _REQUIRED.get(entry.field.type, "Bitte beantworten Sie diese Frage.")


def _constraint(entry: Entry, filling: Filling) -> str:
    message = entry.field.constraint_message.of(filling.language)
    said = message.filled(Context(entry, filling.around))
    if said:
        return said
    assert entry.field.constraint is not None
    return _expected(entry.field.constraint.source)


def _expected(source: str) -> str:
    """Bounds in words; any other condition as the form states it."""
    bounds = _BOUND.findall(source)
    if bounds and not _BOUND.sub("", source).replace("and", "").strip():
        words = " und ".join(f"{_BOUNDS[sign]} {number}" for sign, number in bounds)
        return f"Erwartet wird ein Wert, der {words} ist."
    return f"Dieser Wert passt hier nicht. Erwartet wird: {' '.join(source.split())}"
