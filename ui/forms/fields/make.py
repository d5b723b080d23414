"""Which field draws which question."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from lotse.forms.entry_text import (
    date_typed,
    decimal_typed,
    integer_typed,
    moment_typed,
    shown_date,
    shown_moment,
    shown_number,
    shown_time,
    time_typed,
)
from lotse.forms.form import Question
from ui.forms.fields.few import FewField
from ui.forms.fields.field import AnswerField
from ui.forms.fields.line import LineField
from ui.forms.fields.many import ManyField
from ui.forms.fields.paragraph import ParagraphField
from ui.forms.fields.pick import PickField
from ui.forms.fields.pick_many import PickManyField
from ui.forms.fields.radio import RadioField
from ui.forms.fields.rank import RankField
from ui.forms.fields.scale import ScaleField
from ui.forms.fields.shown import ShownField
from ui.forms.fields.tick import TickField

translate = QCoreApplication.translate

_FEW = 5
_FEW_IF_WANTED = 6
_SHORT_TOGETHER = 56  # letters that fit side by side
_MANY = 12


def make_field(question: Question, today: Callable[[], date]) -> AnswerField | None:
    """None for a note: it is only words."""
    kind = question.type
    if kind == "note":
        return None
    if kind == "select_one":
        return _select_one(question)
    if kind == "select_multiple":
        return PickManyField() if len(question.choices) > _MANY else ManyField()
    maker = _MAKERS.get(kind)
    if maker is not None:
        return maker(question, today)
    return ShownField(fixed=translate("ShownField", "nicht verfügbar"))


def _select_one(question: Question) -> AnswerField:
    labels = [choice.label for choice in question.choices]
    wanted = any(word in question.appearance for word in ("segmented", "horizontal", "likert"))
    few = len(labels) <= (_FEW_IF_WANTED if wanted else _FEW)
    if few and sum(map(len, labels)) <= _SHORT_TOGETHER:
        return FewField()
    return RadioField() if len(labels) <= _MANY else PickField()


def _text(question: Question, _today: Callable[[], date]) -> AnswerField:
    if "multiline" in question.appearance:
        return ParagraphField()
    if "numbers" in question.appearance:
        return LineField(letters=14)
    return LineField()


def _integer(_question: Question, _today: Callable[[], date]) -> AnswerField:
    return LineField(read=integer_typed, show=shown_number, letters=10)


def _decimal(_question: Question, _today: Callable[[], date]) -> AnswerField:
    return LineField(read=decimal_typed, show=shown_number, letters=10)


def _date(_question: Question, today: Callable[[], date]) -> AnswerField:
    return LineField(
        read=partial(_read_date, today=today),
        show=shown_date,
        placeholder=translate("LineField", "TT.MM.JJJJ"),
        letters=14,
    )


def _time(_question: Question, _today: Callable[[], date]) -> AnswerField:
    return LineField(
        read=time_typed,
        show=shown_time,
        placeholder=translate("LineField", "9:30"),
        letters=10,
    )


def _moment(_question: Question, today: Callable[[], date]) -> AnswerField:
    return LineField(
        read=partial(_read_moment, today=today),
        show=shown_moment,
        placeholder=translate("LineField", "TT.MM.JJJJ 9:30"),
        letters=18,
    )


def _range(question: Question, _today: Callable[[], date]) -> AnswerField:
    start, end, step = (
        float(question.parameters.get(name, default))
        for name, default in (("start", "0"), ("end", "10"), ("step", "1"))
    )
    return ScaleField(start, end, step)


def _rank(_question: Question, _today: Callable[[], date]) -> AnswerField:
    return RankField()


def _tick(_question: Question, _today: Callable[[], date]) -> AnswerField:
    return TickField()


def _shown(_question: Question, _today: Callable[[], date]) -> AnswerField:
    return ShownField()


def _read_date(text: str, today: Callable[[], date]) -> str | None:
    return date_typed(text, today())


def _read_moment(text: str, today: Callable[[], date]) -> str | None:
    return moment_typed(text, today())


_MAKERS: dict[str, Callable[[Question, Callable[[], date]], AnswerField]] = {
    "text": _text,
    "integer": _integer,
    "decimal": _decimal,
    "date": _date,
    "time": _time,
    "dateTime": _moment,
    "range": _range,
    "rank": _rank,
    "acknowledge": _tick,
    "calculate": _shown,
}
