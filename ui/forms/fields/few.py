"""One of a few: side by side where that fits, else one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lotse.forms.form import Choice
from ui.forms.fields.field import AnswerField
from ui.forms.fields.radio import RadioField
from ui.forms.fields.segments import SegmentField


class FewField(AnswerField):
    """Both looks show the same answer; the radio buttons are made when they are first needed.

    No QLayout: with one Qt would ask it, not this field, for the height that goes with a width.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._value: object = None
        self._words = ("", "")
        self._segments = SegmentField(self)
        self._radio: RadioField | None = None
        self._connect(self._segments)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.enter_at(self._segments)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        self._choices = tuple(choices)
        for look in self._looks():
            look.show_choices(choices)
        self.updateGeometry()

    def show_value(self, value: object) -> None:
        self._value = value
        for look in self._looks():
            look.show_value(value)

    def name(self, label: str, description: str) -> None:
        self._words = (label, description)
        for look in self._looks():
            look.name(label, description)

    def mark(self, wrong: bool) -> None:
        """The sentence below says it."""

    def sizeHint(self) -> QSize:
        return self._segments.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * 12
        return QSize(min(least, self.sizeHint().width()), 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._fits(width):
            return self._segments.sizeHint().height()
        return self._list().sizeHint().height()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a look has other choices, other room
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        beside = self._fits(self.width())
        shown: AnswerField = self._segments if beside else self._list()
        shown.setGeometry(self.rect())
        hidden = self._radio if beside else self._segments
        if shown.isHidden() or (hidden is not None and not hidden.isHidden()):
            had_focus = self.isAncestorOf(self.window().focusWidget())
            if hidden is not None:
                hidden.hide()
            shown.show()
            self.enter_at(shown)
            if had_focus and hidden is not None:
                shown.entry().setFocus()

    def _fits(self, width: int) -> bool:
        return width >= self._segments.sizeHint().width()

    def _list(self) -> RadioField:
        if self._radio is None:
            self._radio = RadioField(self)
            self._radio.hide()
            self._connect(self._radio)
            self._radio.show_choices(self._choices)
            self._radio.show_value(self._value)
            self._radio.name(*self._words)
        return self._radio

    def _looks(self) -> tuple[AnswerField, ...]:
        return (self._segments,) if self._radio is None else (self._segments, self._radio)

    def _connect(self, look: AnswerField) -> None:
        look.answered.connect(self._tell)
        look.advanced.connect(self.advanced)

    def _tell(self, value: object) -> None:
        self.show_value(value)
        self.answered.emit(value)
