"""Answers of a form as people read them: labels instead of codes, German dates."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from lotse.dates.written import german
from lotse.documents.parts import Fact
from lotse.forms.form import Form, Group, Item, Question


class SpokenForm:
    def __init__(self, form: Form, answers: Mapping[str, Any]) -> None:
        self._form = form
        self._questions = {question.name: question for question in form.questions()}
        self._answers = answers

    def text(self, name: str) -> str:
        """The answer to a question in words; empty if there is none."""
        return spoken(self._questions[name], self._answers.get(name))

    def facts(self, *names: str, blank: bool = False) -> tuple[Fact, ...]:
        """Label and answer; questions without an answer only with `blank`."""
        found = (Fact(label=self._questions[name].label, value=self.text(name)) for name in names)
        return tuple(fact for fact in found if fact.value or blank)

    def rows(self, repeat: str) -> Sequence["SpokenForm"]:
        return [SpokenForm(self._form, row) for row in self._answers.get(repeat) or ()]

    def group_label(self, name: str) -> str:
        return next(group.label for group in _groups(self._form.items) if group.name == name)


def _groups(items: Sequence[Item]) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from _groups(item.items)


def spoken(question: Question, value: Any) -> str:
    """An answer in words: labels instead of codes; empty if there is none."""
    if value in (None, "", []):
        return ""
    if question.type == "date":
        return german(date.fromisoformat(str(value)[:10]))
    if question.choices:
        labels = {choice.name: choice.label for choice in question.choices}
        chosen = value if isinstance(value, list) else str(value).split()
        return ", ".join(labels.get(name, name) for name in chosen)
    return str(value).strip()
