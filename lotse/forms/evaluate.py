"""Evaluates a form for a set of answers: what is asked, what is wrong, what follows."""

import random
from collections.abc import Mapping
from datetime import date, datetime, time

from lotse.forms.answer_tree import Answers
from lotse.forms.evaluation import Evaluation, ItemState, Placed
from lotse.forms.filling import Filling
from lotse.forms.form import Form
from lotse.forms.results import Results

__all__ = ["Evaluation", "ItemState", "Placed", "evaluate", "layout"]

_LUCK = random.SystemRandom().getrandbits(64)


def evaluate(
    form: Form,
    answers: Answers,
    *,
    today: date,
    now: datetime | None = None,
    language: str = "",
    seed: int | None = None,
) -> Evaluation:
    """`now` only gives the time of day. Chance is the same as long as the program runs, so that
    nothing jumps while someone types; with a `seed` it is the same every time."""
    clock = (now or datetime.now()).time() if seed is None or now else time()  # noqa: DTZ005
    moment = datetime.combine(today, clock)
    chance = random.Random(_LUCK if seed is None else seed)  # noqa: S311 - shuffles choices
    language = language or form.default_language
    first = _opened(form, moment, chance, language)
    filling = Filling(
        form.logic, answers, now=moment, first=first, chance=chance, language=language
    )
    return Results(form, filling).evaluation()


def layout(form: Form, answers: Answers, *, today: date) -> tuple[Placed, ...]:
    """The form from top to bottom with its repeats written out."""
    return evaluate(form, answers, today=today).layout


def _opened(form: Form, now: datetime, chance: random.Random, language: str) -> Mapping[str, str]:
    """What computed defaults were when the form was opened, before any answer."""
    computed = [each for each in form.logic.root.descendants() if each.first_default is not None]
    if not computed:
        return {}
    filling = Filling(form.logic, {}, now=now, first=None, chance=chance, language=language)
    return {entry.key: entry.value for about in computed for entry in filling.tree.entries(about)}
