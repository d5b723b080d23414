"""`lotse form check` and `lotse form fill`."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from lotse.commands.files import read_bytes
from lotse.commands.output import print_json, print_lines
from lotse.dates.iso import iso_date
from lotse.errors import InvalidInput, quoted
from lotse.forms.evaluate import Evaluation, evaluate
from lotse.forms.load import load_form
from lotse.forms.problems import FormRefused

_MOST_BYTES = 20 * 1024 * 1024


def check(file: Path) -> int:
    """0: the form can be used; 1: it cannot, every problem is named."""
    try:
        form = load_form(file)
    except FormRefused as refused:
        print_lines(str(problem) for problem in refused.problems)
        return 1
    count = sum(1 for _ in form.questions())
    warnings = [f"Hinweis: {warning}" for warning in form.warnings]
    accepted = f"Das Formular „{form.title}“ kann verwendet werden ({count} Felder)."
    print_lines([*warnings, accepted])
    return 0


def fill(file: Path, answers: Path, on: str | None, *, as_json: bool) -> int:
    """Evaluates the form for the answers; 0 even where the answers have errors."""
    form = load_form(file)
    evaluation = evaluate(form, read_answers(answers), today=_day(on))
    for name in evaluation.unknown:
        click.echo(f"Hinweis: „{name}“ steht nicht im Formular und wurde übergangen.", err=True)
    if as_json:
        print_json(_as_json(evaluation))
    else:
        print_lines(_lines(evaluation))
    return 0


def read_answers(path: Path) -> dict[str, Any]:
    """Raises UnreadableFile, or InvalidInput for anything but a JSON object."""
    data = read_bytes(path)
    if len(data) > _MOST_BYTES:
        raise _invalid(path, "sind größer als 20 MB")
    try:
        answers = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise _invalid(path, "sind nicht mit der Kodierung UTF-8 gespeichert") from None
    except (ValueError, RecursionError):
        raise _invalid(path, "sind kein gültiges JSON") from None
    if not isinstance(answers, dict):
        raise _invalid(path, "sind kein JSON-Objekt")
    return answers


def _invalid(path: Path, reason: str) -> InvalidInput:
    return InvalidInput(
        f"Die Antworten in {quoted(path.name)} {reason}. Es wurde nichts geändert. "
        "Erwartet wird ein JSON-Objekt mit Name und Wert jeder Frage."
    )


def _no_number(constant: str) -> Any:
    raise ValueError(constant)


def _day(on: str | None) -> date:
    if on is None:
        return datetime.now().astimezone().date()
    try:
        return iso_date(on)
    except ValueError as wrong:
        raise InvalidInput(f"--on: {wrong} Es wurde nichts ausgewertet.") from None


def _as_json(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "relevant": list(evaluation.relevant),
        "errors": dict(evaluation.errors),
        "calculated": dict(evaluation.calculated),
        "needs": list(evaluation.needs),
        "strengths": list(evaluation.strengths),
        "alerts": list(evaluation.alerts),
    }


def _lines(evaluation: Evaluation) -> Iterator[str]:
    yield f"Zu beantworten: {', '.join(evaluation.relevant) or '–'}"
    for name, sentence in evaluation.errors.items():
        yield f"Fehler bei {name}: {sentence}"
    for name, value in evaluation.calculated.items():
        yield f"{name} = {value}"
    for title, values in (
        ("Bedarfe", evaluation.needs),
        ("Stärken", evaluation.strengths),
        ("Hinweise", evaluation.alerts),
    ):
        if values:
            yield f"{title}: {', '.join(values)}"
