"""Answers of one open form and what follows from them; the views look here and nowhere else."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from lotse.answers import Answers
from lotse.forms.alert_places import alert_places
from lotse.forms.answer_paths import value_at, with_row, with_value, without_row
from lotse.forms.evaluate import Evaluation, ItemState, Placed, evaluate
from lotse.forms.form import Form, Group, Question
from lotse.forms.outline import Section, outline
from lotse.forms.progress import SectionProgress, SectionState, section_progress


class FormModel(QObject):
    """Every change evaluates the form anew.

    Signals: `evaluated` when the views must look again; `edited` when the person changed
    something that is worth saving.
    """

    evaluated = Signal()
    edited = Signal()

    def __init__(
        self,
        form: Form,
        answers: Answers,
        *,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.outline = outline(form)
        self._alert_places = alert_places(form)
        self._today = today
        self._answers: dict[str, Any] = dict(answers)
        self._left: set[str] = set()
        self._discreet = False
        self._refused: dict[str, str] = {}
        self._evaluation = self._evaluate()
        self._rows = dict(_repeats(self._evaluation.layout))
        self._progress = self._measure()

    @property
    def sections(self) -> tuple[Section, ...]:
        return self.outline.sections

    @property
    def answers(self) -> Answers:
        return self._answers

    @property
    def evaluation(self) -> Evaluation:
        return self._evaluation

    @property
    def progress(self) -> tuple[SectionProgress, ...]:
        """One for each of `sections`."""
        return self._progress

    def state(self, key: str) -> ItemState | None:
        return self._evaluation.states.get(key)

    def value(self, key: str) -> object:
        """What the field shows: the answer, or the default while nothing was answered."""
        given = value_at(self._answers, key)
        if given is not None:
            return given
        state = self.state(key)
        return state.value if state is not None else None

    def problem(self, section: int, key: str) -> str:
        """The sentence to show at a question; empty while its section was never left."""
        if not self.was_left(section):
            return ""
        return self._refused.get(key) or self._evaluation.errors.get(key, "")

    def alerts(self, key: str, question: Question) -> tuple[str, ...]:
        """Sentences that hold now and belong to this question; none while the family looks on."""
        if self._discreet:
            return ()
        value = self.value(key)
        chosen = value if isinstance(value, list | tuple) else [value]
        own = [choice.alert for choice in question.choices if choice.name in chosen]
        placed = self._alert_places.get(question.path, ())
        now = self._evaluation.alerts
        return tuple(dict.fromkeys(each for each in (*own, *placed) if each and each in now))

    def row_count(self, repeat: str) -> int:
        return self._rows.get(repeat, 0)

    def answer(self, key: str, value: object) -> None:
        self._refused.pop(key, None)
        self._replace(with_value(self._answers, key, value))

    def answer_all(self, values: Answers) -> None:
        """Several answers that belong together, as one change."""
        answers = self._answers
        for key, value in values.items():
            answers = with_value(answers, key, value)
        self._replace(answers)

    def add_row(self, repeat: str) -> None:
        self._replace(with_row(self._answers, repeat))

    def remove_row(self, repeat: str, row: int) -> Answers:
        """Returns what stood there, for `put_back`."""
        answers, removed = without_row(self._answers, repeat, row)
        self._replace(answers)
        return removed

    def put_back(self, repeat: str, row: int, content: Answers) -> None:
        self._replace(with_row(self._answers, repeat, row, content))

    def was_left(self, section: int) -> bool:
        return self.sections[section].name in self._left

    def leave(self, section: int) -> None:
        """The person went on from this section: from now on its gaps are named."""
        name = self.sections[section].name
        if name not in self._left:
            self._left.add(name)
            self._progress = self._measure()
            self.evaluated.emit()

    def be_discreet(self, discreet: bool) -> None:
        """While the family looks at the screen nothing is shown that speaks about it."""
        self._discreet = discreet
        self.evaluated.emit()

    def leave_all(self) -> None:
        self._left = {section.name for section in self.sections}
        self._progress = self._measure()
        self.evaluated.emit()

    def refuse(self, problems: dict[str, str]) -> None:
        """Sentences from outside the form, shown at their question until it is changed."""
        self._refused = dict(problems)
        self.leave_all()

    def _replace(self, answers: dict[str, Any]) -> None:
        self._answers = answers
        self._evaluation = self._evaluate()
        self._rows = dict(_repeats(self._evaluation.layout))
        self._progress = self._measure()
        self.edited.emit()
        self.evaluated.emit()

    def _evaluate(self) -> Evaluation:
        return evaluate(self.form, self._answers, today=self._today())

    def _measure(self) -> tuple[SectionProgress, ...]:
        return tuple(self._with_refused(section) for section in self.sections)

    def _with_refused(self, section: Section) -> SectionProgress:
        """What was refused from outside counts as wrong too."""
        progress = section_progress(
            section, self._evaluation, self._answers, left=section.name in self._left
        )
        refused = tuple(
            key for key in progress.asked if key in self._refused and key not in progress.wrong
        )
        if not refused:
            return progress
        return replace(progress, wrong=(*progress.wrong, *refused), state=SectionState.WRONG)


def _repeats(layout: Sequence[Placed]) -> Iterator[tuple[str, int]]:
    """Key and number of rows of every repeat."""
    for place in layout:
        if isinstance(place.item, Group) and place.item.repeat and place.row is None:
            yield place.key, len(place.inside)
        yield from _repeats(place.inside)
