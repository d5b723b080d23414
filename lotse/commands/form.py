"""`lotse form check` and `lotse form fill`."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from lotse.errors import InvalidInput
from lotse.forms.evaluate import Evaluation, evaluate
from lotse.forms.load import load_form
from lotse.forms.problems import FormRefused

_MOST_BYTES = 20 * 1024 * 1024


def check(file: Path) -> int:
    """0: the form can be used; 1: it cannot, every problem is named."""
    try:
        form = load_form(file)
    except FormRefused as refused:
        for problem in refused.problems:
            click.echo(str(problem))
        return 1
    for warning in form.warnings:
        click.echo(f"Hinweis: {warning}")
    count = sum(1 for _ in form.questions())
    click.echo(f"Das Formular „{form.title}“ kann verwendet werden ({count} Felder).")
    return 0


def fill(file: Path, answers: Path, on: str | None, *, as_json: bool) -> int:
    """Evaluates the form for the answers; 0 even where the answers have errors."""
    form = load_form(file)
    given = read_answers(answers)
    evaluation = evaluate(form, given, today=_day(on))
    for name in evaluation.unknown:
        click.echo(f"Hinweis: „{name}“ steht nicht im Formular und wurde übergangen.", err=True)
    if as_json:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        click.echo(json.dumps(_as_json(evaluation), ensure_ascii=False, indent=1))
    else:
        _print(evaluation)
    return 0


def read_answers(path: Path) -> dict[str, Any]:
    """Raises InvalidInput for anything but a JSON object."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InvalidInput(f"Die Antworten „{path.name}“ sind größer als 20 MB.")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError:
        raise InvalidInput(
            f"Die Antworten „{path.name}“ können nicht gelesen werden. Es gibt die Datei nicht, "
            "oder sie darf nicht gelesen werden."
        ) from None
    except UnicodeDecodeError:
        raise InvalidInput(
            f"Die Antworten „{path.name}“ sind kein Text. Bitte speichern Sie sie mit UTF-8."
        ) from None
    try:
        answers = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise InvalidInput(
            f"Die Antworten „{path.name}“ sind kein gültiges JSON. Erwartet wird ein Objekt aus "
            "Name und Wert jeder Frage."
        ) from None
    if not isinstance(answers, dict):
        raise InvalidInput(
            f"Die Antworten „{path.name}“ sind kein JSON-Objekt. Erwartet wird ein Objekt aus "
            "Name und Wert jeder Frage."
        )
    return answers


def _no_number(constant: str) -> Any:
    raise ValueError(constant)


def _day(on: str | None) -> date:
    if on is None:
        return date.today()  # noqa: DTZ011 - the day where the user is
    try:
        if len(on) != len("2026-01-01"):
            raise ValueError
        return date.fromisoformat(on)
    except ValueError:
        raise InvalidInput(
            f"„{on[:40]}“ ist kein Datum. Erwartet wird JJJJ-MM-TT, zum Beispiel 2026-03-15."
        ) from None


def _as_json(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "relevant": list(evaluation.relevant),
        "errors": dict(evaluation.errors),
        "calculated": dict(evaluation.calculated),
        "needs": list(evaluation.needs),
        "strengths": list(evaluation.strengths),
        "alerts": list(evaluation.alerts),
    }


def _print(evaluation: Evaluation) -> None:
    click.echo(f"Zu beantworten: {', '.join(evaluation.relevant) or '–'}")
    for name, sentence in evaluation.errors.items():
        click.echo(f"Fehler bei {name}: {sentence}")
    for name, value in evaluation.calculated.items():
        click.echo(f"{name} = {value}")
    for title, values in (
        ("Bedarfe", evaluation.needs),
        ("Stärken", evaluation.strengths),
        ("Hinweise", evaluation.alerts),
    ):
        if values:
            click.echo(f"{title}: {', '.join(values)}")
