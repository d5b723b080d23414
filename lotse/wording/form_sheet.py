"""A form as paper: the definition that draws the screen draws this as well."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from lotse.dates.written import german
from lotse.documents.form_sheet import FormLine, FormSection, FormSheetContent
from lotse.documents.parts import Tick
from lotse.forms.conditions import conditional
from lotse.forms.evaluate import ItemState, Placed, layout
from lotse.forms.form import Form, Group, Question
from lotse.institutions import Desk
from lotse.wording.desk import sender_lines
from lotse.wording.spoken_form import spoken

MOST_BOXES = 12  # a longer list is written by hand
PARAGRAPH = 3  # lines for free text
ROWS_OF_REPEAT = 2


def blank_form(form: Form, desk: Desk, *, title: str, today: date) -> FormSheetContent:
    """Every question, those too that depend on others, as nothing is answered yet. Notes that
    follow from answers are left out."""
    placed = layout(form, {}, today=today)
    sections = tuple(_Blank(conditional(form)).sections(placed))
    return _sheet(form, desk, sections, title=title, about="", today=today)


def filled_form(
    form: Form, answers: Mapping[str, Any], desk: Desk, *, title: str, about: str, today: date
) -> FormSheetContent:
    """What was asked and what was answered; no result, no points."""
    placed = layout(form, answers, today=today)
    sections = tuple(section for section in _Filled().sections(placed) if section.lines)
    return _sheet(form, desk, sections, title=title, about=about, today=today)


def _sheet(
    form: Form,
    desk: Desk,
    sections: tuple[FormSection, ...],
    *,
    title: str,
    about: str,
    today: date,
) -> FormSheetContent:
    return FormSheetContent(
        title=title,
        about=about,
        sender=desk.institution.name,
        sender_lines=sender_lines(desk),
        sections=sections,
        version=form.version,
        printed_on=german(today),
        practice=desk.practice,
    )


class _Sections(ABC):
    """Groups one after the other in reading order; questions outside of any come first."""

    def sections(self, placed: Sequence[Placed], title: str = "") -> Iterator[FormSection]:
        lines: list[FormLine] = []
        for one in placed:
            if isinstance(one.item, Question):
                lines.extend(self.lines(one.item, one.state))
            elif self.is_wanted(one):
                if lines or title:
                    yield FormSection(title=title, lines=tuple(lines))
                    lines, title = [], ""
                yield from self._group(one, one.item)
        if lines or title:
            yield FormSection(title=title, lines=tuple(lines))

    def _group(self, one: Placed, group: Group) -> Iterator[FormSection]:
        label = one.state.label or group.label
        if not group.repeat:
            yield from self.sections(one.inside, label)
            return
        for number, row in enumerate(self.rows(one.inside), start=1):
            yield from self.sections(row.inside, f"{label} {number}")

    @abstractmethod
    def is_wanted(self, one: Placed) -> bool:
        """Shall this group stand on the paper?"""

    @abstractmethod
    def lines(self, question: Question, state: ItemState) -> Iterator[FormLine]:
        """None, or one for the question."""

    @abstractmethod
    def rows(self, rows: Sequence[Placed]) -> Sequence[Placed]:
        """Those of a repeat to be printed."""


class _Filled(_Sections):
    def is_wanted(self, one: Placed) -> bool:
        return one.state.relevant

    def lines(self, question: Question, state: ItemState) -> Iterator[FormLine]:
        if not (state.relevant and question.is_answered_by_hand) or state.readonly:
            return
        if said := spoken(question, state.value):
            yield FormLine(label=state.label or question.label, answer=said)

    def rows(self, rows: Sequence[Placed]) -> Sequence[Placed]:
        return rows


class _Blank(_Sections):
    def __init__(self, conditional: Collection[str]) -> None:
        self._conditional = conditional

    def is_wanted(self, one: Placed) -> bool:
        return True

    def lines(self, question: Question, state: ItemState) -> Iterator[FormLine]:
        label, hint = state.label or question.label, state.hint or question.hint
        if question.type == "note" and question.name not in self._conditional:
            yield FormLine(label=label, hint=hint)
        elif not question.is_answered_by_hand or state.readonly:
            return
        elif 0 < len(question.choices) <= MOST_BOXES:
            boxes = tuple(Tick(text=choice.label) for choice in question.choices)
            yield FormLine(label=label, hint=hint, choices=boxes)
        elif question.type == "acknowledge":
            yield FormLine(label=label, hint=hint, choices=(Tick(text="ja"),))
        else:
            many = "multiline" in question.appearance
            yield FormLine(label=label, hint=hint, lines=PARAGRAPH if many else 1)

    def rows(self, rows: Sequence[Placed]) -> Sequence[Placed]:
        return [*rows, *list(rows[-1:]) * ROWS_OF_REPEAT][:ROWS_OF_REPEAT]
