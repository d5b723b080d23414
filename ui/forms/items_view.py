"""The questions of one list of items, with groups inside groups and with repeats."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.answers import Answers
from lotse.forms.form import Group, Item, Question
from ui.forms.fields.field import AnswerField
from ui.forms.fields.make import make_field
from ui.forms.form_model import FormModel
from ui.forms.note_row import NoteRow
from ui.forms.question_row import QuestionRow
from ui.forms.repeat_buttons import AddRow, RowHead
from ui.theme.measures import fit
from ui.widgets.closing import delete_later
from ui.widgets.labels import Label

OwnField = Callable[[FormModel], AnswerField]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What all parts of one form share. `own_fields` replaces the usual field of a question."""

    model: FormModel
    today: Callable[[], date]
    numbered: bool = False
    own_fields: Mapping[str, OwnField] = field(default_factory=dict)


class ItemsView(QWidget):
    """Draws `items`; keys inside a repeat begin with `prefix` (`kinder[2]/`).

    Signals: `advanced` with a key; `row_removed` with repeat, row and what stood in it.
    """

    advanced = Signal(str)
    row_removed = Signal(str, int, object)

    def __init__(
        self, drawing: Drawing, items: Sequence[Item], section: int, prefix: str = ""
    ) -> None:
        super().__init__()
        self._drawing = drawing
        self._section = section
        self._prefix = prefix
        self._parts: list[QuestionRow | NoteRow | GroupView | RepeatView] = []
        self._layout = QVBoxLayout(self)
        fit(self._layout, gap=0)
        for item in items:
            part = self._part(item)
            if part is not None:
                self._parts.append(part)
                self._layout.addWidget(part)

    def refresh(self) -> bool:
        """Shows the present evaluation; True if anything is to be seen."""
        model = self._drawing.model
        first = True
        for part in self._parts:
            if isinstance(part, GroupView | RepeatView):
                seen = part.refresh()
            else:
                state = model.state(part.key)
                if state is None:
                    seen = False
                elif isinstance(part, NoteRow):
                    part.show_state(state)
                    seen = state.relevant
                else:
                    self._show_question(part)
                    seen = state.relevant
            part.setVisible(seen)
            if seen:
                part.set_first(first)
                first = False
        return not first

    def rows(self) -> Iterator[QuestionRow]:
        """All question rows in reading order."""
        for part in self._parts:
            if isinstance(part, QuestionRow):
                yield part
            elif isinstance(part, GroupView | RepeatView):
                yield from part.rows()

    def _show_question(self, row: QuestionRow) -> None:
        model = self._drawing.model
        state = model.state(row.key)
        if state is not None:
            row.show_state(
                state,
                model.value(row.key),
                alerts=model.alerts(row.key, row.question),
                problem=model.problem(self._section, row.key),
            )

    def _part(self, item: Item) -> "QuestionRow | NoteRow | GroupView | RepeatView | None":
        key = self._prefix + self._drawing.model.outline.keys[item.path]
        if isinstance(item, Group):
            view: GroupView | RepeatView
            if item.repeat:
                view = RepeatView(self._drawing, item, self._section, key)
            else:
                view = GroupView(self._drawing, item, self._section, self._prefix)
            view.advanced.connect(self.advanced)
            view.row_removed.connect(self.row_removed)
            return view
        if item.type == "note":
            return NoteRow(key)
        if item.type in ("hidden", "metadata") or (item.type == "calculate" and not item.label):
            return None
        return self._question_row(item, key)

    def _question_row(self, question: Question, key: str) -> QuestionRow:
        own = self._drawing.own_fields.get(question.name)
        model = self._drawing.model
        made = own(model) if own else make_field(question, self._drawing.today)
        number = model.outline.numbers.get(question.path) if self._drawing.numbered else None
        row = QuestionRow(
            key, question, made, number=str(number or ""), numbered=self._drawing.numbered
        )
        row.answered.connect(model.answer)
        row.advanced.connect(self.advanced)
        return row


class GroupView(QWidget):
    """A group inside a section: a small heading and its questions."""

    advanced = Signal(str)
    row_removed = Signal(str, int, object)

    def __init__(self, drawing: Drawing, group: Group, section: int, prefix: str) -> None:
        super().__init__()
        self._inside = ItemsView(drawing, group.items, section, prefix)
        self._inside.advanced.connect(self.advanced)
        self._inside.row_removed.connect(self.row_removed)
        layout = QVBoxLayout(self)
        fit(layout, margin=(0, 1.0, 0, 0.3), gap=0)
        if group.label:
            layout.addWidget(Label(group.label, "strong"))
        layout.addWidget(self._inside)

    def refresh(self) -> bool:
        return self._inside.refresh()

    def rows(self) -> Iterator[QuestionRow]:
        yield from self._inside.rows()

    def set_first(self, first: bool) -> None:
        """A heading needs no line above it."""


class RepeatView(QWidget):
    """The rows of a repeat, each with a way to remove it, and a button for one more."""

    advanced = Signal(str)
    row_removed = Signal(str, int, object)

    def __init__(self, drawing: Drawing, group: Group, section: int, key: str) -> None:
        super().__init__()
        self._drawing, self._group, self._section, self._key = drawing, group, section, key
        self._views: list[ItemsView] = []
        self._heads: list[RowHead] = []
        self._layout = QVBoxLayout(self)
        fit(self._layout, margin=(0, 0.6, 0, 0.6), gap=0.3)
        self._add = AddRow(group.label)
        self._add.setVisible(not group.counted)
        self._layout.addWidget(self._add)
        self._add.clicked.connect(self._add_row)

    def refresh(self) -> bool:
        count = self._drawing.model.row_count(self._key)
        while len(self._views) > count:
            for widget in (self._views.pop(), self._heads.pop()):
                self._layout.removeWidget(widget)
                widget.hide()
                delete_later(widget)
        while len(self._views) < count:
            self._draw_row(len(self._views))
        for view in self._views:
            view.refresh()
        state = self._drawing.model.state(self._key)
        return state is not None and state.relevant

    def rows(self) -> Iterator[QuestionRow]:
        for view in self._views:
            yield from view.rows()

    def set_first(self, first: bool) -> None:
        """Each row has its own heading."""

    def _draw_row(self, row: int) -> None:
        head = RowHead(self._group.label, row, removable=not self._group.counted)
        head.removed.connect(self._remove_row)
        view = ItemsView(
            self._drawing, self._group.items, self._section, f"{self._key}[{row + 1}]/"
        )
        view.advanced.connect(self.advanced)
        view.row_removed.connect(self.row_removed)
        place = self._layout.count() - 1
        self._layout.insertWidget(place, head)
        self._layout.insertWidget(place + 1, view)
        self._heads.append(head)
        self._views.append(view)

    def _add_row(self) -> None:
        self._drawing.model.add_row(self._key)
        first = next(iter(self._views[-1].rows()), None) if self._views else None
        if first is not None:
            first.take_focus()

    def _remove_row(self, row: int) -> None:
        content: Answers = self._drawing.model.remove_row(self._key, row)
        self.row_removed.emit(self._key, row, content)
