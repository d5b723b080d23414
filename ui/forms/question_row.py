"""One question on the screen: number, words, field, and what is said about the answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from lotse.forms.evaluate import ItemState
from lotse.forms.form import Question
from ui.forms.fields.field import AnswerField
from ui.forms.question_layout import QuestionLayout
from ui.theme.measures import fit
from ui.widgets.announce import announce
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label, repolish


class QuestionRow(QFrame):
    """Signals: `answered` with key and value; `advanced` with the key of an answer by letter."""

    answered = Signal(str, object)
    advanced = Signal(str)

    def __init__(
        self,
        key: str,
        question: Question,
        field: AnswerField | None,
        *,
        number: str = "",
        numbered: bool = False,
    ) -> None:
        super().__init__()
        self.key = key
        self.question = question
        self._field = field
        self._state: ItemState | None = None
        self._shown: tuple[object, ...] = ()
        self._alerts: tuple[str, ...] = ()
        self._remark = ""
        self._locked = False
        self.setProperty("kind", "row")
        self._number = Label(number, "quiet", wrap=False)
        self._label = Label()
        self._hint = Label("", "quiet")
        self._problem = Label("", "problem")
        self._alert = HintBox("", ChipState.SOON)
        self._build(numbered)
        if field is not None:
            field.answered.connect(self._tell)
            field.advanced.connect(self._advance)
            field.remarked.connect(self._show_remark)

    @property
    def can_take_focus(self) -> bool:
        if self._field is None or self.isHidden():
            return False
        return not self._locked

    def show_state(
        self, state: ItemState, value: object, *, alerts: Sequence[str], problem: str
    ) -> None:
        """Draws what changed; `problem` is empty while nobody shall be told yet."""
        shown = (state, value, tuple(alerts), problem)
        if shown == self._shown:
            return
        self._shown = shown
        self.setVisible(state.relevant)
        if not state.relevant:
            return
        self._show_words(state, value, problem)
        self._alerts = tuple(alerts)
        self._show_said()
        if self._field is not None:
            self._field.show_choices(state.choices)
            self._field.show_value(value)
            self._locked = state.readonly
            self._field.lock(state.readonly)
            self._field.name(state.label, problem or state.hint)
            self._field.mark(bool(problem))

    def set_first(self, first: bool) -> None:
        if bool(self.property("first")) != first:
            self.setProperty("first", first)
            repolish(self)

    def take_focus(self) -> None:
        if self._field is not None:
            self._field.entry().setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self, numbered: bool) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        fit(column, gap=0.1)
        column.addWidget(self._label)
        column.addWidget(self._hint)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        words.setSizePolicy(policy)
        said = QWidget()
        below = QVBoxLayout(said)
        fit(below, gap=0.3)
        below.addWidget(self._problem)
        below.addWidget(self._alert)
        self._problem.hide()
        self._said = said
        said.hide()
        beside = self._field is not None and self._field.beside
        layout = QuestionLayout(self, beside=beside, numbered=numbered)
        fit(layout, margin=(0, 0.7), gap=0)
        for widget in (self._number, words, self._field or _nothing(), said):
            layout.addWidget(widget)

    def _show_words(self, state: ItemState, value: object, problem: str) -> None:
        self._label.setText(state.label)
        self._label.setVisible(bool(state.label))
        needed = state.required and value in (None, "", [])
        marks = [state.hint, self.tr("Pflichtangabe") if needed else ""]
        hint = " · ".join(mark for mark in marks if mark)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _show_remark(self, remark: str) -> None:
        if remark != self._remark:
            self._remark = remark
            self._show_said()
            if remark:
                announce(self, remark)

    def _show_said(self) -> None:
        minded = "\n".join(each for each in (*self._alerts, self._remark) if each)
        self._alert.set_text(minded, ChipState.SOON)
        self._said.setVisible(bool(minded or self._problem.text()))

    def _tell(self, value: object) -> None:
        self.answered.emit(self.key, value)

    def _advance(self) -> None:
        self.advanced.emit(self.key)


def _nothing() -> QWidget:
    widget = QWidget()
    widget.hide()
    return widget
