"""A number between two ends, by slider or arrow keys; untouched is no answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider

from lotse.forms.entry_text import shown_number
from ui.forms.fields.field import AnswerField


class ScaleField(AnswerField):
    """`start`, `end` and `step` as the form says; the slider counts in steps."""

    beside = False

    def __init__(self, start: float, end: float, step: float) -> None:
        super().__init__()
        self._start, self._step = start, step or 1
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, max(0, round((end - start) / self._step)))
        self._slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self._slider.setTickInterval(1)
        self._slider.setPageStep(1)
        self._shown = QLabel()
        self._shown.setMinimumWidth(self.fontMetrics().averageCharWidth() * 8)
        self._clear = QPushButton(self.tr("Leeren"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(shown_number(_plain(start))))
        layout.addWidget(self._slider, 1)
        layout.addWidget(QLabel(shown_number(_plain(end))))
        layout.addWidget(self._shown)
        layout.addWidget(self._clear)
        self.enter_at(self._slider)
        self._slider.valueChanged.connect(self._tell)
        self._slider.sliderReleased.connect(self._take)
        self._clear.clicked.connect(self._forget)
        self._silent = False
        self.show_value(None)

    def show_value(self, value: object) -> None:
        self._silent = True
        if isinstance(value, int | float):
            self._slider.setValue(round((value - self._start) / self._step))
            self._shown.setText(shown_number(value))
        else:
            self._shown.setText(self.tr("keine Angabe"))
        self._clear.setEnabled(isinstance(value, int | float))
        self._silent = False

    def _tell(self, steps: int) -> None:
        if not self._silent:
            value = _plain(self._start + steps * self._step)
            self.show_value(value)
            self.answered.emit(value)

    def _take(self) -> None:
        """A click on the first step is an answer too, though the slider did not move."""
        self._tell(self._slider.value())

    def _forget(self) -> None:
        self.show_value(None)
        self.answered.emit(None)


def _plain(number: float) -> int | float:
    return int(number) if float(number).is_integer() else round(number, 6)
